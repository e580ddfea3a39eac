import { dayOf } from '@vip/domain-kit';
import { lastDayToDispute, settlementNumber } from '../domain/settlement.ts';
import type { Desk } from '../persistence/desk.ts';
import type { Settlement } from '../persistence/entities.ts';
import { PLATFORM } from './actor.ts';

/** Closes the months that are over: from then on each settlement is a document that was sent, and can be disputed. */
export async function closeMonths(desk: Desk, now: Date): Promise<void> {
  const today = dayOf(now);
  const closed = await desk.settlements.close(today);
  await desk.note(
    ...closed.map((settlement) => ({
      type: 'settlement.sent' as const,
      subject: settlement.id,
      version: settlement.version,
      actor: PLATFORM,
      at: now,
      ids: {
        ...settlementIds(settlement),
        disputableUntil: lastDayToDispute(today),
        payableOn: settlement.payableOn,
      },
    })),
  );
}

/** What every fact about a settlement carries: keys and its number, no amounts. */
export const settlementIds = ({ id, nisCode, month }: Pick<Settlement, 'id' | 'nisCode' | 'month'>) => ({
  settlementId: id,
  nisCode,
  month,
  settlementNumber: settlementNumber(month, nisCode),
});
