import { defineEntity, p } from '@mikro-orm/core';
import type { Applicability, ItemStatus, Party } from '@vip/domain-kit';
import type { ItemRecord } from '../domain/item.ts';

const ItemSchema = defineEntity({
  name: 'Item',
  tableName: 'item',
  properties: {
    id: p.uuid().primary(),
    dossierId: p.uuid(),
    code: p.string(),
    status: p.string().$type<ItemStatus>(),
    applicability: p.string().$type<Applicability>(),
    records: p.json<readonly ItemRecord[]>(),
    remark: p.text().$type<string | null>(),
    version: p.integer(),
    /** Set when the municipality answered; null for an answer of a source. */
    filledBy: p.json<Party | null>(),
    filledAt: p.datetime().$type<Date | null>(),
    /** When its source answered; null when no source did. */
    heardAt: p.datetime().$type<Date | null>(),
    sourceCode: p.string().$type<string | null>(),
    sequence: p.integer(),
    overlapShare: p.double().$type<number | null>(),
    openSince: p.datetime().$type<Date | null>(),
    failedSince: p.datetime().$type<Date | null>(),
    corrected: p.boolean(),
    /** Whether its sources contradicted each other when they last answered. */
    sourcesDisagree: p.boolean(),
    /** Evidence of the source whose answer an officer took over. */
    takenFrom: p.uuid().$type<string | null>(),
    /** Item of an earlier dossier that the answer was taken from. */
    reusedFrom: p.uuid().$type<string | null>(),
  },
});

/** One item of a dossier as stored: lean, since a dossier has half a hundred of them. */
export class Item extends ItemSchema.class {}
ItemSchema.setClass(Item);
