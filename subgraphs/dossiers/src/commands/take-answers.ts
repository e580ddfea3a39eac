import type { FactType, SourceOutcome } from '@vip/domain-kit';
import type { Ask, EntityManager, FactJob, Recorder } from '@vip/subgraph-kit';
import { PLATFORM } from '../domain/actor.ts';
import { isOpen, stepsAfterAnswer, type HandedOverBy, type PlatformStep } from '../domain/dossier.ts';
import { answerFrom, isOpenItem, mayTake, type ItemRecord } from '../domain/item.ts';
import { tally } from '../domain/tally.ts';
import { changeDossier, type Note, type OpenedDossier } from '../persistence/change-dossier.ts';
import { move } from './act-on.ts';

export interface SourceAnswer {
  readonly id: string;
  readonly dossierId: string;
  readonly itemCode: string;
  readonly sourceCode: string;
  readonly outcome: SourceOutcome;
  readonly records: readonly ItemRecord[];
  readonly sequence: number;
  /** RFC 3339; before today when another dossier heard it. */
  readonly answeredAt?: string | null;
  readonly geometry: { readonly overlapShare: number } | null;
  /** Set when the item's sources contradict each other. */
  readonly disagreement?: { readonly kind: string } | null;
}
const QUESTION =
  'query AnswersToTake($ids: [ID!]!) { sourceAnswers(ids: $ids) { id dossierId itemCode sourceCode outcome records sequence answeredAt geometry { overlapShare } disagreement { kind } } }';
type AnswerJob = { readonly data: FactJob };
const idsOf = (jobs: readonly AnswerJob[]) => [
  ...new Set(jobs.flatMap(({ data }) => (data.ids['answerIds'] as string[] | undefined) ?? [])),
];

/** At most so many answers in one question. */
const MOST_IDS = 500;

/** The answers that these jobs are about, for the whole batch. */
export const askAnswers =
  ({ ask }: { ask: Ask }) =>
  async (jobs: readonly AnswerJob[]): Promise<readonly SourceAnswer[]> => {
    const ids = idsOf(jobs);
    const answers: SourceAnswer[] = [];
    for (let at = 0; at < ids.length; at += MOST_IDS) {
      const { sourceAnswers } = await ask<{ sourceAnswers: SourceAnswer[] }>(QUESTION, {
        ids: ids.slice(at, at + MOST_IDS),
      });
      answers.push(...sourceAnswers);
    }
    return answers;
  };

/**
 * Puts the answers that these jobs are about on their items, in the jobs' own transaction, one dossier after the other in a fixed
 * order so that two batches wait for each other instead of dead-locking.
 */
export const takeAnswers =
  ({ recorder, now }: { recorder: Recorder; now: () => Date }) =>
  async (em: EntityManager, jobs: readonly AnswerJob[], all: readonly SourceAnswer[]): Promise<void> => {
    const at = now();
    const ids = new Set(idsOf(jobs));
    const answers = all.filter(({ id }) => ids.has(id));
    for (const dossierId of [...new Set(answers.map((answer) => answer.dossierId))].toSorted()) {
      const own = answers
        .filter((answer) => answer.dossierId === dossierId)
        .toSorted((a, b) => a.sequence - b.sequence);
      await changeDossier(
        em,
        { recorder, actor: PLATFORM, at },
        dossierId,
        (opened, note) => opened && take(opened, own, note, at),
      );
    }
  };

export function take(opened: OpenedDossier, answers: readonly SourceAnswer[], note: Note, at: Date): void {
  const { dossier } = opened;
  // After validation an answer changes nothing any more: what was delivered is corrected on request only.
  if (!isOpen(dossier.status) || dossier.status === 'CORRECTION_REQUESTED') return;
  const openBefore = tally(opened.items).open;
  const taken = answers.filter((answer) => put(opened, answer, at)).map(({ itemCode }) => itemCode);
  if (taken.length === 0) return;
  note({ type: 'item.answered', itemCodes: [...new Set(taken)] });
  const { pending, open } = tally(opened.items);
  for (const step of stepsAfterAnswer(dossier.status, { pending, open, openBefore })) {
    move(dossier, step);
    note({
      type: FACT_OF[step],
      ...(step === 'control' ? { ids: { by: 'platform' satisfies HandedOverBy } } : {}),
    });
  }
}

const FACT_OF = {
  enrich: 'dossier.enriching',
  handOver: 'dossier.with-municipality',
  control: 'dossier.in-quality-control',
} as const satisfies Record<PlatformStep, FactType>;

/** Whether the answer was put on its item; a stale one, or one that would take an answer away, is dropped. */
export function put(opened: OpenedDossier, answer: SourceAnswer, at: Date): boolean {
  const item = opened.item(answer.itemCode);
  if (!item) return false;
  const next = mayTake(item, answer) ? answerFrom(answer, item.definition.onNone) : null;
  if (!next) {
    item.row.sequence = Math.max(item.sequence, answer.sequence);
    return false;
  }
  Object.assign(item.row, {
    ...next,
    version: item.version + 1,
    sequence: answer.sequence,
    sourceCode: answer.sourceCode,
    sourcesDisagree: Boolean(answer.disagreement),
    takenFrom: null,
    filledAt: isOpenItem(next.status) ? null : at,
    heardAt: answer.answeredAt ? new Date(answer.answeredAt) : null,
    overlapShare: answer.geometry?.overlapShare ?? null,
    openSince: isOpenItem(next.status) ? (item.openSince ?? at) : null,
    failedSince: next.status === 'SOURCE_UNAVAILABLE' ? (item.failedSince ?? at) : null,
  });
  return true;
}
