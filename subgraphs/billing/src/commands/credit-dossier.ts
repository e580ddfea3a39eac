import type { OrderedDossier } from '../asking/request-book.ts';
import type { RefusalReason } from '@vip/domain-kit';
import { creditOf, linesWithout } from '../domain/charge.ts';
import { customerOf } from '../domain/customer.ts';
import { creditEntry } from '../domain/ledger.ts';
import { placeKey } from '../domain/place.ts';
import type { Desk } from '../persistence/desk.ts';
import type { Invoice } from '../persistence/entities.ts';
import { PLATFORM } from './actor.ts';
import { issueInvoice } from './issue-invoice.ts';
import { openInvoice, paidFact } from './pay-invoice.ts';

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
  const corrects = (await desk.invoices.ofRequests([requestId])).filter(({ kind }) => kind === 'INVOICE');
  const issued = await issueInvoice(desk, {
    charge,
    kind: 'CREDIT_NOTE',
    status: 'CREDITED',
    lines,
    now,
    // Who was billed is who is credited, as the invoice says it.
    customer: corrects[0]?.customer ?? customerOf(charge.buyer, null, charge.invoiceEmail),
    corrects,
    dossierId,
    vat: amounts.vat,
  });
  if (linesWithout(charge.quote, [...before, capakey]).length === 0)
    await desk.invoices.become('CREDITED', requestId);
  else await closePaid(desk, corrects, now);
  await desk.note(
    ...issued.map((fact) => ({
      ...fact,
      actor: PLATFORM,
      ids: { ...fact.ids, ...(dossier.capakey ? { capakey } : {}), nisCode: dossier.municipality.nisCode },
    })),
  );
}

/** What was left to pay of an invoice may be just what is credited now: then it is paid, or credited when nothing came for it. */
async function closePaid(desk: Desk, invoices: readonly Invoice[], at: Date): Promise<void> {
  for (const one of invoices) {
    const found = await openInvoice(desk, one);
    if (!found || found.open > 0 || found.invoice.status !== 'OPEN') continue;
    const { received } = found.invoice;
    await desk.invoices.receive(one.number, received, received > 0 ? 'PAID' : 'CREDITED');
    if (received > 0) await desk.note(paidFact(found.invoice, { actor: PLATFORM, at }));
  }
}
