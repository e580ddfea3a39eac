import { accept, isUuid, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { mayDispute } from '../domain/access.ts';
import type { Desk } from '../persistence/desk.ts';
import type { Dispute, DisputeLine, Settlement } from '../persistence/entities.ts';
import { actorOf, onBehalfOf } from './actor.ts';
import { settlementIds } from './close-months.ts';

export type DisputeActRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'conflict'; readonly current: number }
  /** No line of it waits for an answer any more. */
  | { readonly kind: 'answered' };

/** A finance manager takes a dispute back, as far as it was not answered: its lines are paid as they were sent. */
export async function withdrawDispute(
  { store, caller, now }: Context,
  { disputeId, expectedVersion }: { readonly disputeId: string; readonly expectedVersion: number },
): Promise<Result<string, DisputeActRefusal>> {
  return store.as(caller, async (desk) => {
    const found = await openDispute(desk, disputeId);
    if (!found || !mayDispute(caller, found.dispute)) return refuse({ kind: 'not-found' });
    const { dispute, open, settlement } = found;
    if (dispute.version !== expectedVersion) return refuse({ kind: 'conflict', current: dispute.version });
    if (open.length === 0) return refuse({ kind: 'answered' });
    await desk.disputes.withdraw(disputeId);
    await desk.disputes.touch(disputeId);
    await desk.settlements.touch(settlement.id);
    await desk.note({
      type: 'settlement.dispute-withdrawn',
      subject: settlement.id,
      version: settlement.version + 1,
      actor: actorOf(caller),
      ...onBehalfOf(caller),
      at: now(),
      ids: {
        ...settlementIds(settlement),
        disputeId,
        lines: open.length,
        municipality: (await desk.tariffs.municipality(settlement.nisCode))?.name ?? settlement.nisCode,
      },
    });
    return accept(disputeId);
  });
}

export interface OpenDispute {
  readonly dispute: Dispute;
  readonly settlement: Settlement;
  /** Lines that wait for an answer. */
  readonly open: readonly DisputeLine[];
}

/** A dispute and its settlement, with nobody else changing them; null when it is not there, or PostgreSQL hides it. */
export async function openDispute(desk: Desk, disputeId: string): Promise<OpenDispute | null> {
  const known = isUuid(disputeId) ? await desk.disputes.byId(disputeId) : null;
  const settlement = known && (await desk.settlements.locked(known.settlementId));
  if (!settlement) return null;
  const lines = await desk.disputes.linesOf([disputeId]);
  return {
    dispute: (await desk.disputes.byId(disputeId))!,
    settlement,
    open: lines.filter(({ state }) => state === 'OPEN'),
  };
}
