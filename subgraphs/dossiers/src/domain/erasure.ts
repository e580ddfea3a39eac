import type { Party, RefusalReason } from '@vip/domain-kit';

/** Years after the first validation (or the refusal) that the content of a dossier is kept. Invoices are billing's, and stay ten. */
export const KEPT_YEARS = 5;

/** Content of dossiers from before this instant is not kept any more. The same day and hour, five years earlier. */
export function keptSince(now: Date): Date {
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - KEPT_YEARS);
  return since;
}

/** Everything of a dossier that says something about a person or a property. */
export interface Erasable {
  requester: Party;
  reference: string | null;
  geometry: object;
  address: string | null;
  buildingUnits: string[];
  partitions: string[];
  note: string | null;
  validatedBy: string | null;
  refusal: { readonly reason: RefusalReason; readonly motivation: string; readonly at: string } | null;
  returnReason: string | null;
  assignees: Readonly<Record<string, Party>>;
  assigneeIds: string[];
  search: string;
  erasedAt: Date | null;
}

/** A citizen is nobody any more; an organisation is no person, and its invoice names it for ten years. */
export const withoutPerson = (party: Party): Party =>
  party.kind === 'CITIZEN' ? { id: 'erased', kind: party.kind, name: '' } : party;

/** What is left of a dossier: its number, parcel, municipality, days and statuses. */
export function erase(dossier: Erasable & { readonly number: string }, at: Date): void {
  dossier.requester = withoutPerson(dossier.requester);
  dossier.reference = null;
  dossier.geometry = { type: 'GeometryCollection', geometries: [] };
  dossier.address = null;
  dossier.buildingUnits = [];
  dossier.partitions = [];
  dossier.note = null;
  dossier.validatedBy = null;
  dossier.refusal = dossier.refusal && { ...dossier.refusal, motivation: '' };
  dossier.returnReason = null;
  dossier.assignees = {};
  dossier.assigneeIds = [];
  dossier.search = dossier.number.toLowerCase();
  dossier.erasedAt = at;
}
