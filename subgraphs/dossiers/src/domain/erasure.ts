import { itemsOf, type Catalogue } from '@vip/catalogue';
import type { Party, RefusalReason } from '@vip/domain-kit';

/** Items whose answers are kept equally long. */
export interface KeptTogether {
  /** Years after the first validation of the dossier. */
  readonly years: number;
  readonly codes: readonly string[];
}

/**
 * What a catalogue says about keeping answers, shortest first. A dossier is kept as long as its longest answer: that is
 * the last. Invoices are billing's, and stay ten years.
 */
export function keptTogether(catalogue: Catalogue): readonly KeptTogether[] {
  const groups = Map.groupBy(itemsOf(catalogue), ({ retentionYears }) => retentionYears);
  return [...groups]
    .map(([years, items]) => ({ years, codes: items.map(({ code }) => code) }))
    .toSorted((a, b) => a.years - b.years);
}

/** What is kept for so many years is not kept any more when it is from before this instant: the same day and hour, years earlier. */
export function keptSince(now: Date, years: number): Date {
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - years);
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
