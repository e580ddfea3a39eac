import { accept, dayOf, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { maySeeDossier } from '../domain/access.ts';
import { checkUntil } from '../domain/watch.ts';
import { changeWatch, endWatch, isWatched } from '../persistence/change-watch.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import { whyNot, type ActionRefusal } from './act-on.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';

export interface WatchDossier {
  readonly dossierId: string;
  /** Last day, Brussels. */
  readonly until: string;
}

/**
 * Who ordered a delivered dossier has it watched until the expected deed, free of charge; once more with another day, it changes the day.
 * The same day again changes nothing.
 */
export const watchDossier = (
  context: Context,
  { dossierId, until }: WatchDossier,
): Promise<Result<Dossier, ActionRefusal | RefusalOf<'invalid'>>> =>
  context.database.as(context.caller, (em) =>
    changeWatch(em, context.change(), dossierId, (opened, note) => {
      if (!opened || !maySeeDossier(context.caller, opened.dossier)) return refuse(NOT_FOUND);
      const { dossier, watch } = opened;
      const no = whyNot(context, dossier, 'WATCH');
      if (no) return refuse(no);
      const at = context.now();
      const problems = checkUntil(until, { today: dayOf(at), validUntil: dossier.validUntil! });
      if (problems.length > 0) return refuse({ kind: 'invalid', problems });
      if (!isWatched(watch)) {
        opened.start(until, at);
        note({ type: 'dossier.watch-started', ids: { until } });
      } else if (watch.until !== until) {
        watch.until = until;
        note({ type: 'dossier.watch-changed', ids: { until } });
      }
      return accept(dossier);
    }),
  );

/** Who ordered it has it watched no longer. One that is not watched stays as it is: stopping twice is no mistake. */
export const stopWatching = (
  context: Context,
  { dossierId }: Pick<WatchDossier, 'dossierId'>,
): Promise<Result<Dossier, ActionRefusal>> =>
  context.database.as(context.caller, (em) =>
    changeWatch(em, context.change(), dossierId, (opened, note) => {
      if (!opened || !maySeeDossier(context.caller, opened.dossier)) return refuse(NOT_FOUND);
      const no = whyNot(context, opened.dossier, 'WATCH');
      if (no) return refuse(no);
      if (isWatched(opened.watch)) endWatch(opened.watch, 'STOPPED', note, context.now());
      return accept(opened.dossier);
    }),
  );
