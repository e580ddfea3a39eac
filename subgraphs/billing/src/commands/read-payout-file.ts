import type { Caller } from '@vip/domain-kit';
import type { Billing } from '../context.ts';
import { ISSUER } from '../documents/issuer.ts';
import { payoutFile } from '../documents/payout-file.ts';
import { mayRunPayouts } from '../domain/access.ts';
import { actorOf, onBehalfOf } from './actor.ts';

/**
 * The transfers of one payout run as a file for the bank; null when it is not there, has nothing to transfer or is not the
 * caller's. That it was taken is recorded before it leaves. The same run is the same file, whenever it is taken.
 */
export async function readPayoutFile(
  { store, caller, now }: Pick<Billing, 'store' | 'now'> & { caller: Caller },
  runId: string,
): Promise<string | null> {
  if (!mayRunPayouts(caller)) return null;
  return store.as(caller, async ({ payouts, note }) => {
    const run = await payouts.run(runId);
    if (!run || run.transfers === 0) return null;
    const transfers = (await payouts.ofRuns([runId])).flatMap(({ iban, ...payout }) =>
      payout.amount > 0 && iban ? [{ ...payout, iban }] : [],
    );
    await note({
      type: 'payout.read',
      subject: runId,
      actor: actorOf(caller),
      ...onBehalfOf(caller),
      at: now(),
      ids: { runId },
    });
    return payoutFile({ ...run, issuer: ISSUER }, transfers);
  });
}
