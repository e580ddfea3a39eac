import { accept, dayOf, refuse, uuidv7, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { mayDispute } from '../domain/access.ts';
import {
  planDispute,
  type DisputeReason,
  type DisputeRefusal,
  type WantedDispute,
} from '../domain/dispute.ts';
import type { Desk } from '../persistence/desk.ts';
import type { Settlement, Share } from '../persistence/entities.ts';
import { actorOf, onBehalfOf } from './actor.ts';
import { settlementIds } from './close-months.ts';

export type DisputeSettlementRefusal =
  { readonly kind: 'not-found' } | { readonly kind: 'conflict'; readonly current: number } | DisputeRefusal;

interface Wanted extends WantedDispute {
  /** Id or number of the settlement. */
  readonly settlement: string;
  readonly reason: DisputeReason;
  readonly expectedVersion: number;
}

/**
 * A finance manager disputes lines of a settlement that was sent, or all of it, within fifteen days. What is disputed is
 * not paid before it is answered; the rest is paid on its day.
 * @returns the id of the dispute.
 */
export async function disputeSettlement(
  { store, caller, now }: Context,
  wanted: Wanted,
): Promise<Result<string, DisputeSettlementRefusal>> {
  return store.as(caller, async (desk) => {
    const settlement = await desk.settlements.locked(wanted.settlement);
    if (!settlement || !mayDispute(caller, settlement)) return refuse({ kind: 'not-found' });
    const { id: settlementId, nisCode, month, version, closedOn } = settlement;
    if (version !== wanted.expectedVersion) return refuse({ kind: 'conflict', current: version });
    const at = now();
    const planned = planDispute(
      { sentOn: closedOn, lines: await disputableLines(desk, settlement) },
      wanted,
      dayOf(at),
    );
    if (!planned.ok) return refuse(planned.refusal);

    const { reason, whole, text } = wanted;
    const disputeId = uuidv7(at.getTime());
    const shares = planned.value.map(({ share }) => share);
    await desk.disputes.raise(
      {
        id: disputeId,
        settlementId,
        nisCode,
        month,
        whole,
        reason,
        text: text.trim(),
        raisedAt: at,
        version: 1,
      },
      shares,
    );
    await desk.settlements.touch(settlementId);
    await desk.note({
      type: 'settlement.disputed',
      subject: settlementId,
      version: version + 1,
      actor: actorOf(caller),
      ...onBehalfOf(caller),
      at,
      ids: {
        ...settlementIds(settlement),
        disputeId,
        lines: shares.length,
        municipality: (await desk.tariffs.municipality(nisCode))?.name ?? nisCode,
        // All of a settlement is told by its number: its lines never change once it is sent.
        ...(whole ? {} : placesOf(shares)),
      },
      data: { reason, whole },
    });
    return accept(disputeId);
  });
}

async function disputableLines(desk: Desk, { id }: Settlement) {
  const states = new Map((await desk.disputes.linesIn([id])).map(({ lineId, state }) => [lineId, state]));
  return (await desk.settlements.linesOf([id])).map((share) => ({
    id: share.id,
    amount: share.amount,
    paid: Boolean(share.payoutId),
    state: states.get(share.id) ?? null,
    share,
  }));
}

/** About which dossiers and parcels it is, for the legal log. */
const placesOf = (shares: readonly Share[]) => ({
  dossierIds: shares.map(({ dossierId }) => dossierId),
  capakeys: shares.flatMap(({ capakey }) => capakey ?? []),
});
