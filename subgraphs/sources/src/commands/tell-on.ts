import { catalogueOf } from '@vip/catalogue';
import { uuidv7, type Fact, type Party } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import { digest } from '../connectors/answer.ts';
import type { Evidence, ToldAnswer } from '../domain/evidence.ts';
import { tell } from '../domain/telling.ts';
import { Answers } from '../persistence/answers.ts';
import type { AskedDossier } from '../persistence/rows.ts';

export const PLATFORM: Party = { id: 'platform', kind: 'PLATFORM', name: 'Vastgoedinformatieplatform' };

/** The ids that every fact about a dossier carries. */
export const idsOf = (dossier: AskedDossier) => ({
  dossierId: dossier.dossierId,
  ...(dossier.requestId ? { requestId: dossier.requestId } : {}),
  ...(dossier.capakey ? { capakey: dossier.capakey } : {}),
  nisCode: dossier.nisCode,
  ownerId: dossier.ownerId,
});

const answered = (dossier: AskedDossier, answers: readonly ToldAnswer[], at: Date): Fact => ({
  type: 'source.answered',
  subject: dossier.dossierId,
  actor: PLATFORM,
  at,
  ...(dossier.purpose ? { purpose: dossier.purpose } : {}),
  ids: {
    ...idsOf(dossier),
    answerIds: answers.map(({ id }) => id),
    itemCodes: answers.map(({ itemCode }) => itemCode),
  },
  data: {
    answers: answers.map(({ itemCode, sourceCode, outcome, responseDigest, reason, disagreement }) => ({
      itemCode,
      sourceCode,
      outcome,
      responseDigest,
      reason,
      ...(disagreement ? { disagreement: disagreement.sources } : {}),
    })),
  },
});

/** The task that unanswered items become when the platform stops asking. Not for a look: its failures are told with it. */
export const gaveUp = (
  dossier: AskedDossier,
  sourceCode: string,
  itemCodes: readonly string[],
  at: Date,
): Fact => ({
  type: 'source.gave-up',
  subject: dossier.dossierId,
  actor: PLATFORM,
  at,
  ...(dossier.purpose ? { purpose: dossier.purpose } : {}),
  ids: { ...idsOf(dossier), itemCodes },
  data: { sourceCode },
});

/**
 * Tells on what is news in the evidence of these dossiers, which the caller holds locked: keeps it, and what the
 * platform worked out from it. @returns the facts, to be recorded in the same transaction.
 * @param evidence of every item that is looked at, as it is now: all sources of it, and all that it follows from.
 * @param changed what of it is not kept yet.
 */
export async function tellOn(
  em: EntityManager,
  dossiers: readonly AskedDossier[],
  { evidence, changed, now }: { evidence: readonly Evidence[]; changed: readonly Evidence[]; now: Date },
): Promise<readonly Fact[]> {
  const door = new Answers(em);
  const ids = dossiers.map(({ dossierId }) => dossierId);
  const told = Map.groupBy(
    await door.latest(ids, [...new Set(evidence.map(({ itemCode }) => itemCode))]),
    ({ dossierId }) => dossierId,
  );
  const perDossier = Map.groupBy(evidence, ({ dossierId }) => dossierId);
  const tellings = dossiers.map((dossier) => ({
    dossier,
    ...tell(
      catalogueOf(dossier.catalogueVersion),
      perDossier.get(dossier.dossierId) ?? [],
      told.get(dossier.dossierId) ?? [],
      now,
      { newId: uuidv7, digest },
    ),
  }));
  await door.update([...changed, ...tellings.flatMap(({ derived }) => derived)]);
  await door.add(tellings.flatMap(({ answers }) => answers));
  // What a look hears is kept as its own and told once, when it is over: see `finish-looks.ts`.
  return tellings.flatMap(({ dossier, answers }) =>
    answers.length > 0 && dossier.lookOf === null ? [answered(dossier, answers, now)] : [],
  );
}

/** What was taken over, or cannot be asked here, is told on at once, with what follows from it. */
export const tellAtOnce = (
  em: EntityManager,
  dossier: AskedDossier,
  evidence: readonly Evidence[],
  now: Date,
): Promise<readonly Fact[]> =>
  evidence.some(({ outcome }) => outcome !== 'PENDING')
    ? tellOn(em, [dossier], { evidence, changed: [], now })
    : Promise.resolve([]);
