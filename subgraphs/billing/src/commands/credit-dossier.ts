import type { OrderedDossier } from '../asking/request-book.ts';
import type { RefusalReason } from '@vip/domain-kit';
import { creditOf, linesWithout } from '../domain/charge.ts';
import { creditEntry } from '../domain/ledger.ts';
import { placeKey } from '../domain/place.ts';
import type { Desk } from '../persistence/desk.ts';
import { PLATFORM } from './actor.ts';
import { issueInvoice } from './issue-invoice.ts';

/** A refused dossier stays charged, unless the refusal is not the requester's to pay for. */
const TAKEN_BACK = {
  TECHNICAL_ERROR: true,
  WITHDRAWN_IN_AGREEMENT: true,
  UNREASONABLE: false,
  NO_RIGHT: false,
} as const satisfies Record<RefusalReason, boolean>;

/**
 * Takes back what a refused dossier cost, once, with a credit note; does nothing for a refusal that stays charged.
 * @throws Error when the request is not charged yet: the job is tried again.
 */
export async function creditDossier(
  desk: Desk,
  { dossier, now }: { dossier: OrderedDossier; now: Date },
): Promise<void> {
  const { id: dossierId, refusal } = dossier;
  if (!refusal || !TAKEN_BACK[refusal.reason]) return;
  const capakey = placeKey(dossier);
  const requestId = dossier.request.id;
  const charge = await desk.charges.locked(requestId);
  if (!charge?.chargedAt)
    throw new Error(`Dossier ${dossier.number} was refused before its request was charged`);
  const before = await desk.charges.credited(requestId);
  if (!(await desk.charges.credit({ dossierId, requestId, capakey, reason: refusal.reason, at: now })))
    return;

  const { lines, amounts } = creditOf(charge.quote, capakey, before);
  await desk.ledger.book(creditEntry(dossierId, amounts), now);
  const issued = await issueInvoice(desk, {
    charge,
    kind: 'CREDIT_NOTE',
    status: 'CREDITED',
    lines,
    now,
    dossierId,
    vat: amounts.vat,
  });
  if (linesWithout(charge.quote, [...before, capakey]).length === 0)
    await desk.invoices.become('CREDITED', requestId);
  await desk.note(
    ...issued.map((fact) => ({
      ...fact,
      actor: PLATFORM,
      ids: { ...fact.ids, ...(dossier.capakey ? { capakey } : {}), nisCode: dossier.municipality.nisCode },
    })),
  );
}
