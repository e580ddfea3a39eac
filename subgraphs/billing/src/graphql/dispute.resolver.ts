import type { Caller } from '@vip/domain-kit';
import { checkFirst, connection, decodeCursor, encodeCursor, money, MoneyType } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { mayAnswerDisputes, mayDispute } from '../domain/access.ts';
import { correctionOf, heldOf } from '../domain/dispute-answer.ts';
import {
  SettlementDisputeConnection,
  SettlementDisputeLineType,
  SettlementDisputeType,
  showDispute,
  showDisputeLine,
} from './dispute.type.ts';
import { ownCode } from './settlement.resolver.ts';
import { DisputeActionEnum } from './words.ts';

type Listed = SettlementDisputeConnection & { openOnly: boolean };

/** Whose disputes a caller lists: the administrator everybody's, a finance manager the own municipality's, others none. */
const codeOf = (caller: Caller): string | null => (mayAnswerDisputes(caller) ? null : ownCode(caller));

@Resolver(() => SettlementDisputeType)
export class SettlementDisputeResolver {
  @Query(() => SettlementDisputeConnection, {
    description:
      "What municipalities dispute of settlements, newest first: the own municipality's, or all of them for the platform administrator.",
  })
  async settlementDisputes(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('openOnly', () => Boolean, {
      defaultValue: false,
      description: 'Only those with a line that waits for an answer.',
    })
    openOnly: boolean,
    @Ctx() { caller, store }: Context,
  ): Promise<Omit<SettlementDisputeConnection, 'totalCount'>> {
    checkFirst(first, caller.language);
    const before = decodeCursor(after, caller.language, 1)?.[0] as string | undefined;
    const rows = await store.as(caller, ({ disputes }) =>
      disputes.page({ nisCode: codeOf(caller), openOnly }, { first, before: before ?? null }),
    );
    const page = connection(rows, {
      first,
      after,
      cursorOf: ({ id }) => encodeCursor(id),
      node: showDispute,
    });
    return Object.assign(new SettlementDisputeConnection(), page, { openOnly });
  }

  @FieldResolver(() => [SettlementDisputeLineType])
  async lines(
    @Root() { id }: SettlementDisputeType,
    @Ctx() { read, caller }: Context,
  ): Promise<SettlementDisputeLineType[]> {
    return (await read.disputeLines(id)).map((line) => showDisputeLine(line, caller.language));
  }

  @FieldResolver(() => Int)
  async openLines(@Root() { id }: SettlementDisputeType, @Ctx() { read }: Context): Promise<number> {
    return (await read.disputeLines(id)).filter(({ state }) => state === 'OPEN').length;
  }

  @FieldResolver(() => MoneyType)
  async held(@Root() { id }: SettlementDisputeType, @Ctx() { read, caller }: Context): Promise<MoneyType> {
    return money(heldOf(await read.disputeLines(id)), caller.language);
  }

  @FieldResolver(() => MoneyType)
  async correction(
    @Root() { id }: SettlementDisputeType,
    @Ctx() { read, caller }: Context,
  ): Promise<MoneyType> {
    return money(correctionOf(await read.disputeLines(id)), caller.language);
  }

  @FieldResolver(() => [DisputeActionEnum])
  async availableActions(
    @Root() { id, municipality }: SettlementDisputeType,
    @Ctx() { read, caller }: Context,
  ): Promise<('WITHDRAW' | 'ANSWER')[]> {
    if (!(await read.disputeLines(id)).some(({ state }) => state === 'OPEN')) return [];
    return [
      ...(mayDispute(caller, municipality) ? (['WITHDRAW'] as const) : []),
      ...(mayAnswerDisputes(caller) ? (['ANSWER'] as const) : []),
    ];
  }
}

@Resolver(() => SettlementDisputeConnection)
export class SettlementDisputeConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { openOnly }: Listed, @Ctx() { caller, store }: Context): Promise<number> {
    return store.as(caller, ({ disputes }) => disputes.count({ nisCode: codeOf(caller), openOnly }));
  }
}
