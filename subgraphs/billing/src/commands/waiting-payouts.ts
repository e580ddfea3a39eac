import { dayOf } from '@vip/domain-kit';
import { planPayouts, type WaitingPayout } from '../domain/payout.ts';
import type { Desk } from '../persistence/desk.ts';

/** What is due to municipalities today and cannot be paid, with why; reads only. */
export async function waitingPayouts(desk: Desk, now: Date): Promise<readonly WaitingPayout[]> {
  const payables = await desk.payouts.payable(dayOf(now), { lock: false });
  if (payables.length === 0) return [];
  const payees = await desk.tariffs.payees([...new Set(payables.map(({ nisCode }) => nisCode))]);
  return planPayouts(payables, new Map(payees.map(({ nisCode, iban }) => [nisCode, iban]))).waiting;
}
