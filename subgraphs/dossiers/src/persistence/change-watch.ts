import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@vip/subgraph-kit';
import { CHANGE_STATES, isRunning, type WatchEnd } from '../domain/watch.ts';
import type { Change, Note, Noted } from './change-dossier.ts';
import { Dossier } from './dossier.entity.ts';
import { noteBeside } from './facts-about.ts';
import { byKeys } from './keys.ts';
import { Watch, WatchedChange } from './watch.entity.ts';

/** A dossier under its lock, with its watch; null when it never had one. */
export interface OpenedWatch {
  readonly dossier: Dossier;
  readonly watch: Watch | null;
  /** Begins to watch it until a day, or again. */
  start(until: string, at: Date): Watch;
}

/** Whether a dossier is being watched now. */
export const isWatched = (watch: Watch | null): watch is Watch => watch !== null && watch.endedAt === null;

/** Holds a dossier, against every change of it, until the end of the transaction; null when it is not there or not the caller's. */
export const lockDossier = (em: EntityManager, key: string): Promise<Dossier | null> =>
  em.findOne(Dossier, byKeys([key]), { lockMode: LockMode.PESSIMISTIC_WRITE });

/**
 * Runs `work` on the watch of a locked dossier: its change and its facts commit together. The dossier itself does not change by it, so
 * its version stays.
 */
export async function changeWatch<Answer>(
  em: EntityManager,
  change: Change,
  key: string,
  work: (opened: OpenedWatch | null, note: Note) => Answer,
): Promise<Answer> {
  const dossier = await lockDossier(em, key);
  if (!dossier) return work(null, () => {});
  const watch = await em.findOne(Watch, { id: dossier.id });
  const noted: Noted[] = [];
  const start = (until: string, at: Date): Watch => {
    const fields = { until, startedAt: at, endedAt: null, endReason: null, lookedAt: null };
    return watch ? Object.assign(watch, fields) : em.create(Watch, { id: dossier.id, ...fields });
  };
  const answer = work({ dossier, watch, start }, (fact) => void noted.push(fact));
  await em.flush();
  await noteBeside(em, change, dossier, noted);
  return answer;
}

/** The watch ends; what was found so far stays to be read. */
export function endWatch(watch: Watch, reason: WatchEnd, note: Note, at: Date): void {
  Object.assign(watch, { endedAt: at, endReason: reason });
  note({ type: 'dossier.watch-ended', ids: { until: watch.until, reason } });
}

/** The differences of a dossier that are open, or asked to be taken over. */
export const runningChanges = (em: EntityManager, dossierId: string): Promise<WatchedChange[]> =>
  em.find(
    WatchedChange,
    { dossierId, state: { $in: CHANGE_STATES.filter(isRunning) } },
    { orderBy: { id: 'asc' } },
  );

/** Per item what was last turned down by the municipality. */
export async function declinedChanges(
  em: EntityManager,
  dossierId: string,
): Promise<ReadonlyMap<string, WatchedChange>> {
  const rows = await em.find(WatchedChange, { dossierId, state: 'DECLINED' }, { orderBy: { id: 'asc' } });
  return new Map(rows.map((row) => [row.itemCode, row]));
}
