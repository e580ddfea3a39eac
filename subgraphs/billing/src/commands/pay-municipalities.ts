import { addCents, dayOf, uuidv7 } from '@vip/domain-kit';
import { payoutEntry } from '../domain/ledger.ts';
import { compactIban, planPayouts, type Payable, type PlannedPayout } from '../domain/payout.ts';
import type { Desk } from '../persistence/desk.ts';
import type { PayoutRun } from '../persistence/payouts.ts';
import { PLATFORM } from './actor.ts';
import { settlementIds } from './close-months.ts';

/**
 * Orders what is due to municipalities on a day: one transfer each, over every line that is payable, was not paid and is not
 * in dispute. Does nothing when nothing is due, so it may run as often as one likes. The file for the bank is made from
 * what is kept here: `documents/payout-file.ts`.
 */
export async function payMunicipalities(desk: Desk, now: Date): Promise<void> {
  const today = dayOf(now);
  const payables = await desk.payouts.payable(today, { lock: true });
  if (payables.length === 0) return;
  const codes = [...new Set(payables.map(({ nisCode }) => nisCode))];
  const payees = new Map(
    (await desk.tariffs.payees(codes)).map((municipality) => [municipality.nisCode, municipality]),
  );
  const { payouts } = planPayouts(payables, new Map([...payees].map(([code, { iban }]) => [code, iban])));
  if (payouts.length === 0) return;

  const run: PayoutRun = {
    id: uuidv7(now.getTime()),
    onDay: today,
    at: now,
    total: addCents(...payouts.map(({ amount }) => amount)),
    transfers: payouts.filter(({ amount }) => amount > 0).length,
  };
  await desk.payouts.begin(run);
  for (const planned of payouts) {
    const { nisCode, amount, numbers, settlementIds: paid } = planned;
    const payee = payees.get(nisCode);
    const id = uuidv7(now.getTime());
    const iban = payee?.iban ? compactIban(payee.iban) : null;
    await desk.payouts.pay(run, { id, nisCode, name: payee?.name ?? nisCode, iban, amount, numbers }, paid);
    await desk.ledger.book(payoutEntry(id, nisCode, amount), now);
    await desk.note(...paidFacts(planned, payables, { payoutId: id, runId: run.id, now }));
  }
  await desk.note({
    type: 'payout.ordered',
    subject: run.id,
    actor: PLATFORM,
    at: now,
    ids: { runId: run.id, day: today, transfers: run.transfers },
    data: { totalCents: run.total },
  });
}

const paidFacts = (
  { settlementIds: paid }: PlannedPayout,
  payables: readonly Payable[],
  { payoutId, runId, now }: { payoutId: string; runId: string; now: Date },
) =>
  payables
    .filter(({ settlementId }) => paid.includes(settlementId))
    .map(({ settlementId, nisCode, month, amount }) => ({
      type: 'settlement.paid' as const,
      subject: settlementId,
      actor: PLATFORM,
      at: now,
      ids: { ...settlementIds({ id: settlementId, nisCode, month }), payoutId, runId },
      data: { amountCents: amount },
    }));
