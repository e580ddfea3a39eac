import { gauge } from '@vip/subgraph-kit';
import type { Answer } from '../connectors/answer.ts';
import { ALL_CONNECTORS } from '../connectors/registry.ts';
import { ParcelArea } from '../connectors/parcel-area.ts';
import type { Subject } from '../connectors/connector.ts';
import { failureOf } from '../connectors/failure.ts';
import type { Platform } from '../context.ts';
import type { AskedDossier, QuestionRow } from '../persistence/rows.ts';
import { Questions, type Room } from '../persistence/questions.ts';
import { keepAnswers, type Attempt } from './keep-answers.ts';

/** So long after it was taken, or last renewed, a question counts as given up by its process. */
export const LEASE_MS = 30_000;
const RENEW_MS = 8_000;
/** At most so many attempts in one transaction. */
const BATCH = 160;
/** While so many answers wait to be kept, nothing more is asked: sources may be faster than the database, and memory is not. */
const MOST_READY = 2 * BATCH;

/** Between two looks at the table while sources are crowded. */
const BREATH_MS = 50;
/** A municipality's system that rests is tried again after so long. */
const PART_RESTS_MS = 5_000;
const CODES = ALL_CONNECTORS.map(({ code }) => code);

/** Looks get half of what dossiers leave at a source: who orders meanwhile finds room. */
function leftFor(rooms: readonly Room[], taken: readonly QuestionRow[]): readonly Room[] {
  const counts = Map.groupBy(taken, ({ sourceCode }) => sourceCode);
  return rooms.flatMap(({ sourceCode, room }) => {
    const left = Math.ceil((room - (counts.get(sourceCode)?.length ?? 0)) / 2);
    return left > 0 ? [{ sourceCode, room: left }] : [];
  });
}

const isResting = (answers: ReadonlyMap<string, Answer>): boolean =>
  [...answers.values()].every((answer) => answer.kind === 'failed' && answer.reason === 'source-down');

export interface Runner {
  /**
   * Starts asking now; what comes of it is kept as it comes. What a source has no room for is left for its turn.
   * @param options.byPerson a person waits for it: it is asked, room or not.
   * @returns when it is kept.
   */
  run(
    dossier: AskedDossier,
    questions: readonly QuestionRow[],
    options?: { byPerson?: boolean },
  ): Promise<void>;
  /** Takes up what is due by the schedule or was left by a process that died, as far as its sources have room. */
  takeDue(): Promise<void>;
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
  /** Sources for which more waits in the table than this process has in hand. */
  const crowded = new Set<string>();
  let taking: NodeJS.Timeout | undefined;
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
      if (crowded.size > 0) takeSoon();
    }
    keeping = undefined;
  };

  const room = (sourceCode: string): number => (ready.length < MOST_READY ? asker.room(sourceCode) : 0);

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

  /** Hands questions back, to be taken again from `dueAt` on: they were not asked, so this is no attempt. */
  const handBack = (ids: readonly string[], dueAt: Date): Promise<void> =>
    database.asService((em) => new Questions(em).renew(ids, dueAt));

  /** A source that rests as a whole is not taken up before it is back; of one that is many, a part rests and is tried later. */
  const restMs = (sourceCode: string): number => (asker.openUntil(sourceCode) === null ? PART_RESTS_MS : 0);

  const ask = async (subject: Subject, question: QuestionRow, byPerson: boolean): Promise<void> => {
    flying.add(question.id);
    try {
      const { answers, experience } = await asker.ask(question.sourceCode, subject, question.openItems);
      if (question.attempts > 0 && !byPerson && isResting(answers))
        return await handBack([question.id], new Date(clock.now().getTime() + restMs(question.sourceCode)));
      logFailures(question, answers);
      await new Promise<void>((done, lost) => {
        ready.push({ question, answers, experience, done, lost });
        keeping ??= keepAll();
      });
    } finally {
      flying.delete(question.id);
      if (crowded.has(question.sourceCode) && room(question.sourceCode) > 0) takeSoon();
    }
  };

  const run: Runner['run'] = async (dossier, questions, { byPerson = false } = {}) => {
    if (stopped || questions.length === 0) return;
    // A new dossier hears at once that a source is unwell: that is an answer too. A crowd is waited for.
    const now = questions.filter(
      ({ sourceCode, attempts }) =>
        byPerson || room(sourceCode) > 0 || (attempts === 0 && !asker.isWell(sourceCode)),
    );
    const later = questions.filter((question) => !now.includes(question));
    for (const { sourceCode } of later) crowded.add(sourceCode);
    const subject = subjectOf(dossier, log);
    await Promise.all([
      later.length > 0
        ? handBack(
            later.map(({ id }) => id),
            clock.now(),
          )
        : undefined,
      ...now
        .filter(({ id }) => byPerson || !flying.has(id))
        .map((question) =>
          // What is lost here is asked again when its lease ends.
          ask(subject, question, byPerson).catch((error: unknown) =>
            log.error(
              { err: error, question: question.id, source: question.sourceCode },
              'an answer could not be kept',
            ),
          ),
        ),
    ]);
  };

  const take = async (): Promise<void> => {
    const rooms = CODES.flatMap((sourceCode) => {
      const free = room(sourceCode);
      return free > 0 ? [{ sourceCode, room: free }] : [];
    });
    // Who was waiting for its first turn when the source fell ill hears that too.
    const unwell = CODES.filter((sourceCode) => !asker.isWell(sourceCode));
    const taken = await database.asService(async (em) => {
      const door = new Questions(em);
      const now = clock.now();
      const leaseUntil = new Date(now.getTime() + LEASE_MS);
      const ofDossiers = [
        ...(await door.take(now, leaseUntil, rooms, [...flying])),
        ...(await door.takeUnasked(now, leaseUntil, unwell, [...flying])),
      ];
      const questions = [
        ...ofDossiers,
        ...(await door.takeOfLooks(now, leaseUntil, leftFor(rooms, ofDossiers), [...flying])),
      ];
      const dossiers = [...new Set(questions.map(({ dossierId }) => dossierId))];
      return { questions, dossiers: dossiers.length > 0 ? await door.dossiers(dossiers) : [] };
    });
    const counts = Map.groupBy(taken.questions, ({ sourceCode }) => sourceCode);
    for (const { sourceCode, room } of rooms)
      if ((counts.get(sourceCode)?.length ?? 0) >= room) crowded.add(sourceCode);
      else crowded.delete(sourceCode);
    const byDossier = Map.groupBy(taken.questions, ({ dossierId }) => dossierId);
    for (const dossier of taken.dossiers) void run(dossier, byDossier.get(dossier.dossierId) ?? []);
  };

  /** One look at the table at a time, and after each a breath: a fast source must not make it a busy loop. */
  const takeSoon = (): void => {
    if (taking || stopped) return;
    taking = setTimeout(() => {
      void take()
        .catch((error: unknown) => log.warn({ err: error }, 'what is due could not be taken'))
        .finally(() => (taking = undefined));
    }, BREATH_MS);
  };

  gauge('vip.source.unanswered', async () =>
    (await database.asService((em) => new Questions(em).unanswered())).map(({ sourceCode, questions }) => [
      questions,
      { 'vip.source': sourceCode },
    ]),
  );

  const renewal = setInterval(() => {
    if (flying.size > 0)
      void database
        .asService((em) => new Questions(em).renew([...flying], new Date(clock.now().getTime() + LEASE_MS)))
        .catch((error: unknown) => log.warn({ err: error }, 'leases not renewed'));
  }, RENEW_MS);
  renewal.unref();

  return {
    run,
    takeDue: take,
    async stop() {
      stopped = true;
      clearInterval(renewal);
      clearTimeout(taking);
      const patience = Date.now() + 5_000;
      while ((flying.size > 0 || keeping) && Date.now() < patience)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
}
