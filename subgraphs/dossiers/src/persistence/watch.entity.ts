import { defineEntity, p } from '@mikro-orm/core';
import type { Says } from '../domain/same-answer.ts';
import type { ChangeState, WatchEnd } from '../domain/watch.ts';
import type { ProposedAnswer } from './dossier.entity.ts';

const WatchSchema = defineEntity({
  name: 'Watch',
  tableName: 'watch',
  properties: {
    /** The dossier's. */
    id: p.uuid().primary(),
    until: p.date().$type<string>(),
    startedAt: p.datetime(),
    endedAt: p.datetime().$type<Date | null>(),
    endReason: p.string().$type<WatchEnd | null>(),
    /** Of the last look that was taken in. */
    lookedAt: p.datetime().$type<Date | null>(),
  },
});
/** That a delivered dossier is watched until a day. */
export class Watch extends WatchSchema.class {}
WatchSchema.setClass(Watch);

const WatchedChangeSchema = defineEntity({
  name: 'WatchedChange',
  tableName: 'watched_change',
  properties: {
    id: p.uuid().primary(),
    dossierId: p.uuid(),
    itemCode: p.string(),
    sourceCode: p.string(),
    state: p.string().$type<ChangeState>(),
    foundAt: p.datetime(),
    closedAt: p.datetime().$type<Date | null>(),
    lookId: p.uuid(),
    byMunicipality: p.boolean(),
    before: p.json<Says>(),
    after: p.json<Says>(),
    answer: p.json<ProposedAnswer>(),
  },
});
/** That a source says something else of an item than what was delivered, and what became of it. */
export class WatchedChange extends WatchedChangeSchema.class {}
WatchedChangeSchema.setClass(WatchedChange);
