import { dayOf, hasRole, type Caller } from '@vip/domain-kit';
import { checkFirst, connection, decodeCursor, encodeCursor, money, MoneyType } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { SettlementDisputeType, showDispute } from './dispute.type.ts';
import {
  SettlementConnection,
  SettlementFilterInput,
  SettlementLineType,
  SettlementType,
  showSettlement,
  showSettlementLine,
} from './settlement.type.ts';

/** The municipality whose settlements the caller may see; empty for anybody else, so that nothing is found. */
export const ownCode = (caller: Caller): string =>
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
    @Ctx() { caller, store, now }: Context,
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
      node: (row) => showSettlement(row, dayOf(now())),
    });
    return Object.assign(new SettlementConnection(), page, { filter });
  }

  @FieldResolver(() => MoneyType)
  async total(@Root() { id }: SettlementType, @Ctx() { read, caller }: Context): Promise<MoneyType> {
    return money((await read.settlementSums(id)).total, caller.language);
  }

  @FieldResolver(() => MoneyType)
  async held(@Root() { id }: SettlementType, @Ctx() { read, caller }: Context): Promise<MoneyType> {
    return money((await read.settlementSums(id)).held, caller.language);
  }

  @FieldResolver(() => MoneyType)
  async paid(@Root() { id }: SettlementType, @Ctx() { read, caller }: Context): Promise<MoneyType> {
    return money((await read.settlementSums(id)).paid, caller.language);
  }

  @FieldResolver(() => [SettlementDisputeType])
  async disputes(@Root() { id }: SettlementType, @Ctx() { read }: Context): Promise<SettlementDisputeType[]> {
    return (await read.disputesOf(id)).map(showDispute);
  }

  @FieldResolver(() => [SettlementLineType])
  async lines(
    @Root() { id }: SettlementType,
    @Ctx() { read, caller }: Context,
  ): Promise<SettlementLineType[]> {
    const states = await read.disputeStates(id);
    return (await read.settlementLines(id)).map((line) =>
      showSettlementLine(line, states.get(line.id) ?? null, caller.language),
    );
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
