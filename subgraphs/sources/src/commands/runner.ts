import type { Answer } from '../connectors/answer.ts';
import { ParcelArea } from '../connectors/parcel-area.ts';
import type { Subject } from '../connectors/connector.ts';
import { failureOf } from '../connectors/failure.ts';
import type { Platform } from '../context.ts';
import type { AskedDossier, QuestionRow } from '../persistence/rows.ts';
import { Questions } from '../persistence/questions.ts';
import { keepAnswers, type Attempt } from './keep-answers.ts';

/** So long after it was taken, or last renewed, a question counts as given up by its process. */
export const LEASE_MS = 30_000;
const RENEW_MS = 8_000;
/** At most so many attempts in one transaction. */
const BATCH = 80;
const MOST_TAKEN = 300;
/** A question that met a source at rest waits so long. */
const REST_MS = 10_000;

const isResting = (answers: ReadonlyMap<string, Answer>): boolean =>
  [...answers.values()].every((answer) => answer.kind === 'failed' && answer.reason === 'source-down');

export interface Runner {
  /** Starts asking now; what comes of it is kept as it comes. @returns when it is kept. */
  run(dossier: AskedDossier, questions: readonly QuestionRow[], options?: { fresh?: boolean }): Promise<void>;
  /** Takes up what is due by the schedule or was left by a process that died. */
  takeDue(sources: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** The parcel as connectors need it; a geometry that cannot be used is "no geometry". */
export function subjectOf({ capakey, nisCode, subject }: AskedDossier, log: Platform['log']): Subject {
  let area: ParcelArea | null = null;
  try {
    area = subject.geometry ? new ParcelArea(subject.geometry) : null;
  } catch (error) {
    log.warn({ capakey, reason: failureOf(error).detail }, 'parcel geometry cannot be used');
  }
  return { capakey, nisCode, area, addresses: subject.addresses };
}

interface Waiting extends Attempt {
  readonly done: () => void;
  readonly lost: (error: unknown) => void;
}

/** Runs questions in this process: all sources at the same time, what is ready is kept in batches without waiting. */
export function createRunner(platform: Platform): Runner {
  const { database, clock, log, asker } = platform;
  const flying = new Set<string>();
  const ready: Waiting[] = [];
  let keeping: Promise<void> | undefined;
  let stopped = false;

  const keepAll = async () => {
    while (ready.length > 0) {
      const batch = ready.splice(0, BATCH);
      try {
        await keepAnswers(platform, batch);
        for (const { done } of batch) done();
      } catch (error) {
        log.warn(
          { err: error, attempts: batch.length },
          'a batch of answers could not be kept, each is tried alone',
        );
        for (const one of batch) await keepAnswers(platform, [one]).then(one.done, one.lost);
      }
    }
    keeping = undefined;
  };

  const logFailures = (question: QuestionRow, answers: ReadonlyMap<string, Answer>) => {
    for (const [item, answer] of answers)
      if (answer.kind === 'failed') {
        const { reason, detail } = answer;
        log.info(
          {
            source: question.sourceCode,
            item,
            dossier: question.dossierId,
            attempt: question.attempts + 1,
            reason,
            detail,
          },
          'a source failed',
        );
      }
  };

  const ask = async (subject: Subject, question: QuestionRow, fresh: boolean): Promise<void> => {
    flying.add(question.id);
    try {
      const { answers, experience } = await asker.ask(question.sourceCode, subject, question.openItems, {
        fresh,
      });
      if (question.attempts > 0 && !fresh && isResting(answers)) {
        // It was not asked, so this is no attempt: the schedule must not grow by it.
        await database.asService((em) =>
          new Questions(em).renew([question.id], new Date(clock.now().getTime() + REST_MS)),
        );
        return;
      }
      logFailures(question, answers);
      await new Promise<void>((done, lost) => {
        ready.push({ question, answers: answers, experience, done, lost });
        keeping ??= keepAll();
      });
    } finally {
      flying.delete(question.id);
    }
  };

  const run: Runner['run'] = async (dossier, questions, { fresh = false } = {}) => {
    if (stopped || questions.length === 0) return;
    const subject = subjectOf(dossier, log);
    await Promise.all(
      questions
        .filter(({ id }) => fresh || !flying.has(id))
        .map((question) =>
          // What is lost here is asked again when its lease ends.
          ask(subject, question, fresh).catch((error: unknown) =>
            log.error(
              { err: error, question: question.id, source: question.sourceCode },
              'an answer could not be kept',
            ),
          ),
        ),
    );
  };

  const renewal = setInterval(() => {
    if (flying.size > 0)
      void database
        .asService((em) => new Questions(em).renew([...flying], new Date(clock.now().getTime() + LEASE_MS)))
        .catch((error: unknown) => log.warn({ err: error }, 'leases not renewed'));
  }, RENEW_MS);
  renewal.unref();

  return {
    run,
    async takeDue(sources) {
      const resting = sources.filter((code) => asker.openUntil(code) !== null);
      const taken = await database.asService(async (em) => {
        const door = new Questions(em);
        const now = clock.now();
        const questions = await door.take(now, new Date(now.getTime() + LEASE_MS), MOST_TAKEN, {
          sources: resting,
          ids: [...flying],
        });
        return {
          questions,
          dossiers:
            questions.length > 0
              ? await door.dossiers([...new Set(questions.map(({ dossierId }) => dossierId))])
              : [],
        };
      });
      for (const dossier of taken.dossiers)
        void run(
          dossier,
          taken.questions.filter(({ dossierId }) => dossierId === dossier.dossierId),
        );
    },
    async stop() {
      stopped = true;
      clearInterval(renewal);
      const patience = Date.now() + 5_000;
      while ((flying.size > 0 || keeping) && Date.now() < patience)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
}
