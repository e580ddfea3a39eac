import { gzipSync } from 'node:zlib';
import { catalogueOf } from '@vip/catalogue';
import { uuidv7, type Fact, type Party } from '@vip/domain-kit';
import type { Answer } from '../connectors/answer.ts';
import type { Experience } from '../connectors/asker.ts';
import type { Platform } from '../context.ts';
import type { Evidence, ToldAnswer } from '../domain/evidence.ts';
import { nextAttempt } from '../domain/retry-schedule.ts';
import { tell } from '../domain/telling.ts';
import { Answers } from '../persistence/answers.ts';
import { Questions } from '../persistence/questions.ts';
import type { AskedDossier, QuestionRow } from '../persistence/rows.ts';
import { SourceHealth } from '../persistence/source-health.ts';

export const PLATFORM: Party = { id: 'platform', kind: 'PLATFORM', name: 'Vastgoedinformatieplatform' };

/** A question that was asked, and what came of it. */
export interface Attempt {
  readonly question: QuestionRow;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly experience: Experience | null;
}

const OUTCOMES = { found: 'FOUND', none: 'NONE', failed: 'FAILED', 'not-covered': 'NOT_COVERED' } as const;

/** The evidence of an item after an answer. */
function witnessed(row: Evidence, answer: Answer, attempts: number, nextAttemptAt: Date | null): Evidence {
  const base = {
    ...row,
    outcome: OUTCOMES[answer.kind],
    records: answer.kind === 'found' ? answer.records : [],
    geometry: null,
    attempts,
    reason: null,
    nextAttemptAt: null,
  };
  switch (answer.kind) {
    case 'found':
    case 'none': {
      const { askedAt, answeredAt, sourceVersion, requestDigest, responseDigest } = answer.proof;
      return {
        ...base,
        geometry: answer.kind === 'found' ? (answer.geometry ?? null) : null,
        askedAt,
        answeredAt,
        sourceVersion,
        requestDigest,
        responseDigest,
      };
    }
    case 'failed':
      return {
        ...base,
        askedAt: answer.askedAt,
        answeredAt: null,
        requestDigest: answer.requestDigest,
        responseDigest: null,
        sourceVersion: null,
        reason: answer.reason,
        nextAttemptAt,
      };
    case 'not-covered':
      return {
        ...base,
        askedAt: answer.askedAt,
        answeredAt: answer.askedAt,
        requestDigest: '',
        responseDigest: null,
        sourceVersion: null,
        reason: answer.reason,
      };
  }
}

const longestWait = (answers: Attempt['answers']): number =>
  Math.max(
    0,
    ...[...answers.values()].map((answer) => (answer.kind === 'failed' ? (answer.waitMs ?? 0) : 0)),
  );

/** How an attempt ends for its question: what is still open, and when it is asked again. */
function ending({ question, answers }: Attempt, now: Date) {
  const open = [...answers].flatMap(([item, { kind }]) => (kind === 'failed' ? [item] : []));
  const failures = open.length > 0 ? question.failures + 1 : 0;
  return {
    id: question.id,
    before: question.attempts,
    openItems: open,
    failures,
    lastAskedAt: now,
    nextAttemptAt:
      open.length > 0 ? nextAttempt(failures, question.firstAskedAt, now, longestWait(answers)) : null,
  };
}

function rawOf(attempts: readonly Attempt[], now: Date) {
  const rows = new Map<
    string,
    { digest: string; mediaType: string; body: Buffer; size: number; firstSeenAt: Date }
  >();
  for (const { answers } of attempts)
    for (const answer of answers.values()) {
      if (answer.kind !== 'found' && answer.kind !== 'none') continue;
      const { responseDigest: digest, kept } = answer.proof;
      if (!rows.has(digest))
        rows.set(digest, {
          digest,
          mediaType: kept.mediaType,
          body: gzipSync(kept.body, { level: 1 }),
          size: kept.body.length,
          firstSeenAt: now,
        });
    }
  return [...rows.values()].toSorted((a, b) => a.digest.localeCompare(b.digest));
}

const factOf = (dossier: AskedDossier, answers: readonly ToldAnswer[], at: Date): Fact => ({
  type: 'source.answered',
  subject: dossier.dossierId,
  actor: PLATFORM,
  at,
  ...(dossier.purpose ? { purpose: dossier.purpose } : {}),
  ids: {
    dossierId: dossier.dossierId,
    ...(dossier.requestId ? { requestId: dossier.requestId } : {}),
    ...(dossier.capakey ? { capakey: dossier.capakey } : {}),
    nisCode: dossier.nisCode,
    ownerId: dossier.ownerId,
    answerIds: answers.map(({ id }) => id),
    itemCodes: answers.map(({ itemCode }) => itemCode),
  },
  data: {
    answers: answers.map(({ itemCode, sourceCode, outcome, responseDigest, reason }) => ({
      itemCode,
      sourceCode,
      outcome,
      responseDigest,
      reason,
    })),
  },
});

/** The task that an unanswered item becomes when the platform stops asking. */
const givenUp = (
  dossier: AskedDossier,
  sourceCode: string,
  itemCodes: readonly string[],
  at: Date,
): Fact => ({
  type: 'source.retried',
  subject: dossier.dossierId,
  actor: PLATFORM,
  at,
  ids: { dossierId: dossier.dossierId, nisCode: dossier.nisCode, ownerId: dossier.ownerId, itemCodes },
  data: { sourceCode, givenUp: true, task: 'MUNICIPALITY' },
});

/**
 * Keeps what came of a batch of attempts: evidence, raw answers, merged answers and their facts commit together.
 * An attempt that another process finished first is dropped.
 */
export async function keepAnswers(
  { database, recorder, clock, asker }: Platform,
  attempts: readonly Attempt[],
): Promise<void> {
  const raw = rawOf(attempts, clock.now());
  await database.asService(async (em) => {
    const now = clock.now();
    const questions = new Questions(em);
    const door = new Answers(em);
    const ids = [...new Set(attempts.map(({ question }) => question.dossierId))];
    const dossiers = await questions.locked(ids);
    const endings = new Map(attempts.map((attempt) => [attempt.question.id, ending(attempt, now)]));
    const closed = await questions.close([...endings.values()]);
    const valid = attempts.filter(({ question }) => closed.has(question.id));
    const evidence = new Map(
      (await door.evidence(ids)).map((row) => [`${row.dossierId}|${row.itemCode}|${row.sourceCode}`, row]),
    );
    const changed: Evidence[] = [];
    for (const { question, answers } of valid)
      for (const [item, answer] of answers) {
        const key = `${question.dossierId}|${item}|${question.sourceCode}`;
        const row = evidence.get(key);
        if (!row) continue;
        const after = witnessed(row, answer, row.attempts + 1, endings.get(question.id)!.nextAttemptAt);
        evidence.set(key, after);
        changed.push(after);
      }
    const told = Map.groupBy(await door.latest(ids), ({ dossierId }) => dossierId);
    const perDossier = Map.groupBy(evidence.values(), ({ dossierId }) => dossierId);
    const tellings = dossiers.map((dossier) => ({
      dossier,
      ...tell(
        catalogueOf(dossier.catalogueVersion),
        perDossier.get(dossier.dossierId) ?? [],
        told.get(dossier.dossierId) ?? [],
        now,
        uuidv7,
      ),
    }));
    await door.update([...changed, ...tellings.flatMap(({ derived }) => derived)]);
    await door.keepRaw(raw);
    await door.add(tellings.flatMap(({ answers }) => answers));
    await new SourceHealth(em).note(
      attempts.flatMap(({ experience }) => experience ?? []),
      asker.openUntil,
    );
    const facts = tellings.flatMap(({ dossier, answers }) =>
      answers.length > 0 ? [factOf(dossier, answers, now)] : [],
    );
    const stopped = valid.flatMap(({ question }) => {
      const { openItems, nextAttemptAt } = endings.get(question.id)!;
      const dossier = dossiers.find(({ dossierId }) => dossierId === question.dossierId);
      return dossier && openItems.length > 0 && nextAttemptAt === null
        ? [givenUp(dossier, question.sourceCode, openItems, now)]
        : [];
    });
    await recorder.record(em, [...facts, ...stopped]);
  });
}
