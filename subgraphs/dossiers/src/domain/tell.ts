import type { ItemDefinition } from '@vip/catalogue';
import type { Caller } from '@vip/domain-kit';
import { standingsOn, type DossierPlace } from './access.ts';

/** Whether a caller may know that this very item was answered: a requester only of what a source rules, until validation. */
export function mayKnowOf(
  caller: Caller,
  dossier: DossierPlace,
  visibleFrom: ItemDefinition['visibleFrom'],
): boolean {
  const standings = standingsOn(caller, dossier);
  if (!standings.has('requester')) return standings.size > 0;
  if (dossier.rightToVerify) return false;
  return dossier.firstValidatedAt !== null || visibleFrom === 'FIRST_ANSWER';
}
