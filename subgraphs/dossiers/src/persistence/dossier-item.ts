import { catalogueOf, itemOf, itemsOf, sectionOf, type Catalogue, type ItemDefinition } from '@vip/catalogue';
import type { Applicability, Caller, EditMode, ItemStatus, Party } from '@vip/domain-kit';
import { mayReadItem, type ItemPlace } from '../domain/item-access.ts';
import type { ItemRecord } from '../domain/item.ts';
import type { TalliedItem } from '../domain/tally.ts';
import type { Dossier } from './dossier.entity.ts';
import type { Item } from './item.entity.ts';

/** An item with what the catalogue says about it. */
export class DossierItem implements ItemPlace, TalliedItem {
  constructor(
    readonly row: Item,
    readonly dossier: Dossier,
    readonly definition: ItemDefinition,
  ) {}
  get catalogue(): Catalogue {
    return catalogueOf(this.dossier.catalogueVersion);
  }
  get id(): string {
    return this.row.id;
  }
  get code(): string {
    return this.row.code;
  }
  get version(): number {
    return this.row.version;
  }
  get status(): ItemStatus {
    return this.row.status;
  }
  get mandatory(): boolean {
    return this.definition.mandatory;
  }
  get editMode(): EditMode {
    return this.definition.editMode;
  }
  get visibleFrom(): ItemDefinition['visibleFrom'] {
    return this.definition.visibleFrom;
  }
  get sectionCode(): string {
    return sectionOf(this.catalogue, this.code);
  }
  get dossierId(): string {
    return this.row.dossierId;
  }
  get sequence(): number {
    return this.row.sequence;
  }
  get applicability(): Applicability {
    return this.row.applicability;
  }
  get records(): readonly ItemRecord[] {
    return this.row.records;
  }
  get remark(): string | null {
    return this.row.remark;
  }
  get filledBy(): Party | null {
    return this.row.filledBy;
  }
  get filledAt(): Date | null {
    return this.row.filledAt;
  }
  /** Since when the answer holds: when its source gave it, or somebody filled it in. */
  get answeredAt(): Date | null {
    return this.filledAt && (this.row.heardAt ?? this.filledAt);
  }
  get sourceCode(): string | null {
    return this.row.sourceCode;
  }
  get overlapShare(): number | null {
    return this.row.overlapShare;
  }
  get openSince(): Date | null {
    return this.row.openSince;
  }
  get failedSince(): Date | null {
    return this.row.failedSince;
  }
  get sourcesDisagree(): boolean {
    return this.row.sourcesDisagree;
  }
  get takenFrom(): string | null {
    return this.row.takenFrom;
  }
  get corrected(): boolean {
    return this.row.corrected;
  }
  get reusedFrom(): string | null {
    return this.row.reusedFrom;
  }
  /** This answer as if it stood otherwise; nothing is changed. */
  as(status: ItemStatus): DossierItem {
    return new DossierItem({ ...this.row, status }, this.dossier, this.definition);
  }
  /** Whether the caller may not read the answer; then nothing of it is in this object. */
  get hidden(): boolean {
    return false;
  }
}

/** An item whose answer the caller may not read yet. It says that there is an item, and no more. */
class HiddenItem extends DossierItem {
  override get applicability(): Applicability {
    return 'UNKNOWN';
  }
  override get records(): readonly ItemRecord[] {
    return [];
  }
  override get remark(): null {
    return null;
  }
  override get filledBy(): null {
    return null;
  }
  override get filledAt(): null {
    return null;
  }
  override get sourceCode(): null {
    return null;
  }
  override get overlapShare(): null {
    return null;
  }
  override get sourcesDisagree(): boolean {
    return false;
  }
  override get takenFrom(): null {
    return null;
  }
  override get reusedFrom(): null {
    return null;
  }
  override get hidden(): boolean {
    return true;
  }
}

const withDefinition = (row: Item, dossier: Dossier, kind: typeof DossierItem): DossierItem => {
  const definition = itemOf(catalogueOf(dossier.catalogueVersion), row.code);
  if (!definition) throw new Error(`Catalogue ${dossier.catalogueVersion} has no item ${row.code}`);
  return new kind(row, dossier, definition);
};

/** The item as it stands, for commands. */
export const itemAsIs = (row: Item, dossier: Dossier): DossierItem =>
  withDefinition(row, dossier, DossierItem);

/** The item as this caller may read it: the one place where an answer is withheld. */
export function itemSeenBy(caller: Caller, row: Item, dossier: Dossier): DossierItem {
  const item = itemAsIs(row, dossier);
  return mayReadItem(caller, dossier, item) ? item : withDefinition(row, dossier, HiddenItem);
}

/** In the order of the catalogue. */
export function inOrder<Coded extends { readonly code: string }>(
  items: readonly Coded[],
  catalogue: Catalogue,
): Coded[] {
  const place = new Map(itemsOf(catalogue).map(({ code }, at) => [code, at]));
  return items.toSorted((a, b) => place.get(a.code)! - place.get(b.code)!);
}
