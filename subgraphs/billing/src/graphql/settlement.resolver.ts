import { hasRole, type Caller } from '@vip/domain-kit';
import { checkFirst, connection, decodeCursor, encodeCursor, money, MoneyType } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import {
  SettlementConnection,
  SettlementFilterInput,
  SettlementLineType,
  SettlementType,
  showSettlement,
  showSettlementLine,
} from './settlement.type.ts';

/** The municipality whose settlements the caller may see; empty for anybody else, so that nothing is found. */
const ownCode = (caller: Caller): string =>
  hasRole(caller, 'FINANCE_MANAGER') ? (caller.nisCode ?? '') : '';

@Resolver(() => SettlementType)
export class SettlementResolver {
  @Query(() => SettlementConnection, {
    description: 'What the platform owes your municipality, by settlement month.',
  })
  async settlements(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => SettlementFilterInput, { nullable: true }) filter: SettlementFilterInput | null,
    @Ctx() { caller, store }: Context,
  ): Promise<Omit<SettlementConnection, 'totalCount'>> {
    checkFirst(first, caller.language);
    const before = decodeCursor(after, caller.language, 1)?.[0] as string | undefined;
    const rows = await store.as(caller, (desk) =>
      desk.settlements.page(ownCode(caller), filter ?? {}, { first, before: before ?? null }),
    );
    const page = connection(rows, {
      first,
      after,
      cursorOf: ({ month }) => encodeCursor(month),
      node: showSettlement,
    });
    return Object.assign(new SettlementConnection(), page, { filter });
  }

  @FieldResolver(() => MoneyType)
  async total(@Root() { id }: SettlementType, @Ctx() { read, caller }: Context): Promise<MoneyType> {
    return money(await read.settlementTotal(id), caller.language);
  }

  @FieldResolver(() => [SettlementLineType])
  async lines(
    @Root() { id }: SettlementType,
    @Ctx() { read, caller }: Context,
  ): Promise<SettlementLineType[]> {
    return (await read.settlementLines(id)).map((share) => showSettlementLine(share, caller.language));
  }
}

@Resolver(() => SettlementConnection)
export class SettlementConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(
    @Root() root: SettlementConnection & { filter: SettlementFilterInput | null },
    @Ctx() { caller, store }: Context,
  ): Promise<number> {
    return store.as(caller, (desk) => desk.settlements.count(ownCode(caller), root.filter ?? {}));
  }
}
