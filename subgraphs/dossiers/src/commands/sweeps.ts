import type { EntityManager, Recorder } from '@vip/subgraph-kit';
import { PLATFORM } from '../domain/actor.ts';
import { daysLeft, deadlineStage, paymentRemindersDue, unpaidUntil } from '../domain/deadline.ts';
import { UNSENT_KEPT_MS } from '../domain/dispute-evidence.ts';
import { erase } from '../domain/erasure.ts';
import { nextRequestStatus } from '../domain/request.ts';
import { changeDossier } from '../persistence/change-dossier.ts';
import { changeWatch, endWatch, isWatched } from '../persistence/change-watch.ts';
import { changeRequest } from '../persistence/change-request.ts';
import {
  answersToErase,
  dossiersNearDeadline,
  dossiersToErase,
  outdatedDossiers,
  unfinishedRequests,
  unpaidRequests,
  watchesOver,
} from '../persistence/due.ts';
import { dropUnsentEvidence } from '../persistence/dispute-evidence.ts';
import { eraseAnswers, eraseContent, eraseRequest } from '../persistence/erase-content.ts';
import { move } from './act-on.ts';

type Sweeping = (em: EntityManager, now: Date) => Promise<void>;

/** Tells once that a deadline is ten days off, three days off, and past. */
export const watchDeadlines =
  (recorder: Recorder): Sweeping =>
  async (em, at) => {
    for (const id of await dossiersNearDeadline(em, at))
      await changeDossier(em, { recorder, actor: PLATFORM, at }, id, (opened, note) => {
        if (!opened) return;
        const stage = deadlineStage(opened.dossier.deadline, at);
        if (stage <= opened.dossier.deadlineStage) return;
        opened.dossier.deadlineStage = stage;
        note({
          type: stage === 3 ? 'deadline.passed' : 'deadline.near',
          ids: { daysLeft: daysLeft(opened.dossier.deadline, at) },
        });
      });
  };

/** Cancels what was never handed in, or never paid, after fourteen days. */
export const expireRequests =
  (recorder: Recorder): Sweeping =>
  async (em, at) => {
    for (const id of await unfinishedRequests(em, at))
      await changeRequest(em, { recorder, actor: PLATFORM, at }, id, (opened, note) => {
        const next = opened && nextRequestStatus(opened.request.status, 'expire');
        if (!opened || !next?.ok) return;
        opened.request.status = next.value;
        note({ type: 'request.cancelled', ids: { expired: true } });
      });
  };

/** Reminds twice of a request that awaits payment, before it is cancelled. */
export const remindOfPayment =
  (recorder: Recorder): Sweeping =>
  async (em, at) => {
    for (const id of await unpaidRequests(em, at))
      await changeRequest(em, { recorder, actor: PLATFORM, at }, id, (opened, note) => {
        const due = opened && paymentRemindersDue(opened.request.createdAt, at);
        if (!opened || !due || due <= opened.request.paymentReminders) return;
        if (opened.request.status !== 'AWAITING_PAYMENT') return;
        opened.request.paymentReminders = due;
        note({ type: 'request.payment-due', ids: { until: unpaidUntil(opened.request.createdAt) } });
      });
  };

/** Removes evidence that somebody uploaded for a dispute and never sent: nobody else has seen it. */
export const dropEvidence =
  (recorder: Recorder): Sweeping =>
  async (em, at) => {
    const dropped = await dropUnsentEvidence(em, new Date(at.getTime() - UNSENT_KEPT_MS));
    await recorder.record(
      em,
      dropped.map(({ id, digest, nis_code: nisCode }) => ({
        type: 'file.dropped',
        subject: id,
        actor: PLATFORM,
        at,
        ids: { nisCode, digest },
      })),
    );
  };

/** Ends the watch of dossiers whose last day is past. */
export const endWatches =
  (recorder: Recorder): Sweeping =>
  async (em, at) => {
    for (const id of await watchesOver(em, at))
      await changeWatch(em, { recorder, actor: PLATFORM, at }, id, (opened, note) => {
        if (opened && isWatched(opened.watch)) endWatch(opened.watch, 'DAY_CAME', note, at);
      });
  };

/** Puts dossiers away whose year is over. */
export const archiveDossiers =
  (recorder: Recorder): Sweeping =>
  async (em, at) => {
    for (const id of await outdatedDossiers(em, at))
      await changeDossier(em, { recorder, actor: PLATFORM, at }, id, (opened, note) => {
        if (opened?.dossier.status !== 'VALIDATED') return;
        move(opened.dossier, 'archive');
        note({ type: 'dossier.archived' });
      });
  };

/** Erases answers that the catalogue keeps shorter than the rest of their dossier. Sources follows the fact. */
export const eraseShortKept =
  (recorder: Recorder): Sweeping =>
  async (em, at) => {
    for (const { id, codes } of await answersToErase(em, at)) {
      await changeDossier(em, { recorder, actor: PLATFORM, at }, id, (opened, note) => {
        if (opened) note({ type: 'answers.erased', itemCodes: codes });
      });
      await eraseAnswers(em, id, codes);
    }
  };

/** Erases what is kept no longer: the longest term of its catalogue after the first validation. The other subgraphs follow the fact. */
export const eraseDossiers =
  (recorder: Recorder): Sweeping =>
  async (em, at) => {
    for (const id of await dossiersToErase(em, at)) {
      const requestId = await changeDossier(em, { recorder, actor: PLATFORM, at }, id, (opened, note) => {
        if (!opened || opened.dossier.erasedAt) return null;
        erase(opened.dossier, at);
        note({ type: 'dossier.erased' });
        return opened.dossier.requestId;
      });
      if (!requestId) continue;
      await eraseContent(em, id);
      await eraseRequest(em, requestId);
    }
  };
