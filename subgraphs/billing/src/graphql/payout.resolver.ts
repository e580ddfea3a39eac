import { checkFirst, connection, decodeCursor, encodeCursor } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { waitingPayouts } from '../commands/waiting-payouts.ts';
import type { Context } from '../context.ts';
import { mayRunPayouts } from '../domain/access.ts';
import {
  PayoutRunConnection,
  PayoutRunType,
  PayoutType,
  showPayout,
  showRun,
  showWaiting,
  WaitingPayoutType,
} from './payout.type.ts';

@Resolver(() => PayoutRunType)
export class PayoutResolver {
  @Query(() => PayoutRunConnection, {
    description: 'Platform administrator: what the bank was told to pay to municipalities, newest first.',
  })
  async payoutRuns(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { caller, store }: Context,
  ): Promise<PayoutRunConnection> {
    const { language } = caller;
    checkFirst(first, language);
    const before = decodeCursor(after, language, 1)?.[0] as string | undefined;
    const rows = mayRunPayouts(caller)
      ? await store.as(caller, ({ payouts }) => payouts.runs({ first, before: before ?? null }))
      : [];
    return connection(rows, {
      first,
      after,
      cursorOf: ({ id }) => encodeCursor(id),
      node: (run) => showRun(run, language),
    });
  }

  @Query(() => [WaitingPayoutType], {
    description: 'Platform administrator: what is due to municipalities and cannot be paid, and why.',
  })
  async waitingPayouts(@Ctx() { caller, store, now }: Context): Promise<WaitingPayoutType[]> {
    // Over the shares of every municipality, which nobody sees but the platform itself: what comes out is a sum for each.
    const waiting = mayRunPayouts(caller) ? await store.asService((desk) => waitingPayouts(desk, now())) : [];
    return waiting.map((payout) => showWaiting(payout, caller.language));
  }

  @FieldResolver(() => [PayoutType])
  async payouts(@Root() { id }: PayoutRunType, @Ctx() { read, caller }: Context): Promise<PayoutType[]> {
    return (await read.payoutsOf(id)).map((payout) => showPayout(payout, caller.language));
  }
}
