import type { Answer } from '../connectors/answer.ts';
import type { Experience } from '../connectors/asker.ts';
import type { Platform } from '../context.ts';
import type { Evidence } from '../domain/evidence.ts';
import { lookedAtWith } from '../domain/derived.ts';
import { nextAttempt } from '../domain/retry-schedule.ts';
import { Answers } from '../persistence/answers.ts';
import { Questions } from '../persistence/questions.ts';
import { RawAnswers } from '../persistence/raw-answers.ts';
import type { QuestionRow } from '../persistence/rows.ts';
import { SourceHealth } from '../persistence/source-health.ts';
import { packNew } from './raw-answers.ts';
import { gaveUp, tellOn } from './tell-on.ts';
import { witnessed } from './witness.ts';

/** A question that was asked, and what came of it. */
export interface Attempt {
  readonly question: QuestionRow;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly experience: Experience | null;
}

const longestWait = (answers: Attempt['answers']): number =>
  Math.max(
    0,
    ...[...answers.values()].map((answer) => (answer.kind === 'failed' ? (answer.waitMs ?? 0) : 0)),
  );

/** How an attempt ends for its question: what is still open, and when it is asked again. */
function ending({ question, answers }: Attempt, now: Date) {
  const openItems = [...answers].flatMap(([item, { kind }]) => (kind === 'failed' ? [item] : []));
  const failures = openItems.length > 0 ? question.failures + 1 : 0;
  const failingSince = failures > 0 ? (question.failingSince ?? now) : null;
  const nextAttemptAt = failingSince
    ? nextAttempt({ failures, since: failingSince, now, waitMs: longestWait(answers), chance: Math.random() })
    : null;
  return {
    id: question.id,
    before: question.attempts,
    openItems,
    failures,
    lastAskedAt: now,
    failingSince,
    gaveUpAt: failingSince && !nextAttemptAt ? now : null,
    nextAttemptAt,
  };
}

const keyOf = (dossierId: string, itemCode: string, sourceCode: string): string =>
  `${dossierId}|${itemCode}|${sourceCode}`;

/**
 * Keeps what came of a batch of attempts: evidence, raw answers, merged answers and their facts commit together.
 * An attempt that another process finished first is dropped.
 */
export async function keepAnswers(
  { database, recorder, clock, asker, validMs }: Platform,
  attempts: readonly Attempt[],
): Promise<void> {
  const raw = await packNew(
    database,
    attempts.flatMap(({ answers }) => [...answers.values()]),
    clock.now(),
  );
  await database.asService(async (em) => {
    const now = clock.now();
    const questions = new Questions(em);
    const ids = [...new Set(attempts.map(({ question }) => question.dossierId))];
    const dossiers = await questions.locked(ids);
    const endings = new Map(attempts.map((attempt) => [attempt.question.id, ending(attempt, now)]));
    const items = lookedAtWith(attempts.flatMap(({ answers }) => [...answers.keys()]));
    const closed = await questions.close([...endings.values()]);
    const valid = attempts.filter(({ question }) => closed.has(question.id));
    const evidence = new Map(
      (await new Answers(em).evidence(ids, items)).map((row) => [
        keyOf(row.dossierId, row.itemCode, row.sourceCode),
        row,
      ]),
    );
    const changed: Evidence[] = [];
    for (const { question, answers } of valid)
      for (const [item, answer] of answers) {
        const key = keyOf(question.dossierId, item, question.sourceCode);
        const row = evidence.get(key);
        if (!row) continue;
        const after = witnessed(row, answer, {
          ...endings.get(question.id)!,
          validMs: validMs(question.sourceCode),
        });
        evidence.set(key, after);
        changed.push(after);
      }
    await new RawAnswers(em).keep(raw);
    const facts = await tellOn(em, dossiers, { evidence: [...evidence.values()], changed, now });
    await new SourceHealth(em).note(
      attempts.flatMap(({ experience }) => experience ?? []),
      asker.openUntil,
    );
    const tasks = valid.flatMap(({ question }) => {
      const dossier = dossiers.find(({ dossierId }) => dossierId === question.dossierId);
      return dossier?.lookOf === null && closed.get(question.id)!.gaveUpNow
        ? [gaveUp(dossier, question.sourceCode, endings.get(question.id)!.openItems, now)]
        : [];
    });
    await recorder.record(em, [...facts, ...tasks]);
  });
}
