import type { Platform } from '../context.ts';
import { GIVE_UP_AFTER_MS } from '../domain/retry-schedule.ts';
import { Answers } from '../persistence/answers.ts';
import { Questions } from '../persistence/questions.ts';
import { gaveUp, tellOn } from './tell-on.ts';

const MOST_AT_ONCE = 200;

/**
 * Gives up what has been failing for three days, asked or not: a source that is at rest all that time gets a probe now
 * and then, not every question. The evidence says so, and the items become a task for the municipality, told once.
 * @returns how many dossiers it concerned; 0 when there is nothing left to give up.
 */
export async function giveUp({
  database,
  recorder,
  clock,
}: Pick<Platform, 'database' | 'recorder' | 'clock'>): Promise<number> {
  return database.asService(async (em) => {
    const now = clock.now();
    const since = new Date(now.getTime() - GIVE_UP_AFTER_MS);
    const questions = new Questions(em);
    const ids = await questions.hopeless(since, MOST_AT_ONCE);
    if (ids.length === 0) return 0;
    const dossiers = await questions.locked(ids);
    const given = await questions.giveUp(ids, since, now);
    const stopped = new Set(given.map(({ dossierId, sourceCode }) => `${dossierId}|${sourceCode}`));
    const evidence = (await new Answers(em).evidence(ids)).map((row) =>
      row.outcome === 'FAILED' && stopped.has(`${row.dossierId}|${row.sourceCode}`)
        ? { ...row, nextAttemptAt: null, gaveUpAt: now }
        : row,
    );
    const changed = evidence.filter(({ gaveUpAt }) => gaveUpAt === now);
    const facts = await tellOn(em, dossiers, { evidence, changed, now });
    const byId = new Map(dossiers.map((dossier) => [dossier.dossierId, dossier]));
    const tasks = given
      .filter(({ dossierId }) => byId.get(dossierId)!.lookOf === null)
      .map(({ dossierId, sourceCode, openItems }) =>
        gaveUp(byId.get(dossierId)!, sourceCode, openItems, now),
      );
    await recorder.record(em, [...facts, ...tasks]);
    return dossiers.length;
  });
}
