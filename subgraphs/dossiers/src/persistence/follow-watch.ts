import type { FactType } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import { sameAnswer } from '../domain/same-answer.ts';
import type { WatchEnd } from '../domain/watch.ts';
import type { Noted, OpenedDossier } from './change-dossier.ts';
import { endWatch, isWatched, runningChanges } from './change-watch.ts';
import { dropDelivered } from './delivered-answers.ts';
import { Watch } from './watch.entity.ts';

/** After which a dossier has nothing left to watch. */
const ENDS: Partial<Record<FactType, WatchEnd>> = {
  'dossier.archived': 'ARCHIVED',
  'dossier.refused': 'REFUSED',
  'dossier.erased': 'ERASED',
};

/**
 * What a change of a dossier means for its watch, whoever made it and along which road: differences that were delivered or turned down
 * are closed, and a watch ends with its dossier. @returns what is to be told of that.
 */
export async function followWatch(
  em: EntityManager,
  opened: OpenedDossier,
  noted: readonly Noted[],
  at: Date,
): Promise<readonly Noted[]> {
  const told: Noted[] = [];
  for (const { type } of noted) {
    if (type === 'dossier.validated' && opened.dossier.edition > 1) await settleDelivered(em, opened, at);
    if (type === 'dossier.correction-rejected') await settleDeclined(em, opened, at);
    const reason = ENDS[type];
    const watch = reason && (await em.findOne(Watch, { id: opened.dossier.id }));
    if (reason && watch && isWatched(watch)) endWatch(watch, reason, (fact) => void told.push(fact), at);
  }
  return told;
}

/** The next edition stands: what was asked to be taken over has had its answer, and what it says now differs no more. */
async function settleDelivered(em: EntityManager, { dossier, item }: OpenedDossier, at: Date): Promise<void> {
  await dropDelivered(em, dossier.id);
  for (const change of await runningChanges(em, dossier.id)) {
    const now = item(change.itemCode);
    if (change.state === 'PROPOSED' || (now && sameAnswer(now, change.after)))
      Object.assign(change, { state: 'DELIVERED', closedAt: at });
  }
}

async function settleDeclined(
  em: EntityManager,
  { dossier, corrections }: OpenedDossier,
  at: Date,
): Promise<void> {
  const declined = corrections.filter(({ status }) => status === 'REJECTED').map(({ changeId }) => changeId);
  for (const change of await runningChanges(em, dossier.id))
    if (change.state === 'PROPOSED' && declined.includes(change.id))
      Object.assign(change, { state: 'DECLINED', closedAt: at });
}
