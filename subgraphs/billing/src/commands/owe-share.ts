import { dayOf } from '@vip/domain-kit';
import type { OrderedDossier } from '../asking/request-book.ts';
import { groupOf, shareDue } from '../domain/charge.ts';
import { shareEntry } from '../domain/ledger.ts';
import { placeKey } from '../domain/place.ts';
import { settlesIn } from '../domain/settlement.ts';
import type { Desk } from '../persistence/desk.ts';
import { PLATFORM } from './actor.ts';

/**
 * Books what the municipality is owed for a dossier, at its first validation: a later validation finds the
 * share there and changes nothing.
 * @throws Error when the request is not charged yet: the job is tried again.
 */
export async function oweShare(
  desk: Desk,
  { dossier, now }: { dossier: OrderedDossier; now: Date },
): Promise<void> {
  const { id: dossierId, number: dossierNumber } = dossier;
  const key = placeKey(dossier);
  const { nisCode } = dossier.municipality;
  const requestId = dossier.request.id;
  // The lock also keeps two dossiers of one group from both carrying the group's fee.
  const charge = await desk.charges.locked(requestId);
  if (!charge?.chargedAt)
    throw new Error(`Dossier ${dossierNumber} was validated before its request was charged`);
  const firstValidatedOn = dayOf(dossier.firstValidatedAt ? new Date(dossier.firstValidatedAt) : now);
  const found = groupOf(charge.quote, key);
  const amount = shareDue(charge.quote, key, await desk.settlements.owed(requestId));
  const isNew = await desk.settlements.owe({
    id: dossierId,
    dossierId,
    settlementId: await desk.settlements.ofMonth(nisCode, settlesIn(firstValidatedOn, dayOf(now))),
    requestId,
    nisCode,
    dossierNumber,
    capakey: key,
    firstValidatedOn,
    amount,
    place: found?.place ?? 1,
    groupSize: found?.group.capakeys.length ?? 1,
    automatic: dossier.firstValidatedAutomatically,
  });
  if (!isNew) return;
  await desk.ledger.book(shareEntry(dossierId, nisCode, amount), now);
  await desk.note({
    type: 'share.owed',
    subject: dossierId,
    actor: PLATFORM,
    at: now,
    ids: {
      dossierId,
      requestId,
      nisCode,
      ...(dossier.capakey ? { capakey: dossier.capakey } : {}),
      ownerId: charge.ownerId,
    },
    data: { amountCents: amount, automatic: dossier.firstValidatedAutomatically },
  });
}
