import type { FactType, Party } from '@vip/domain-kit';
import type { Ask, EntityManager, FactJob, Recorder } from '@vip/subgraph-kit';
import { PLATFORM } from '../domain/actor.ts';
import { CORRECTION_STAGE, correctionDeadline } from '../domain/deadline.ts';
import { isOpen } from '../domain/dossier.ts';
import { changeDossier, type Note, type OpenedDossier } from '../persistence/change-dossier.ts';
import { sendEvidence } from '../persistence/dispute-evidence.ts';
import { Dossier } from '../persistence/dossier.entity.ts';
import { move } from './act-on.ts';
import { askAnswers, take, type SourceAnswer } from './take-answers.ts';

type FeedbackJob = { readonly data: FactJob };

/** What `sources` knows of the feedback that a job is about. */
export interface KnownFeedback {
  readonly source: { readonly code: string; readonly name: string; readonly owner: string };
  readonly item: { readonly label: string };
  /** The evidence that went with it. */
  readonly files: readonly { readonly id: string }[];
  readonly answers: readonly SourceAnswer[];
}

const QUESTION =
  'query FeedbackToTake($id: ID!) { sourceFeedback(id: $id) { source { code name owner } item { label } files { id } } }';

export const askFeedback =
  ({ ask }: { ask: Ask }) =>
  async (job: FeedbackJob): Promise<KnownFeedback | null> => {
    const { sourceFeedback } = await ask<{ sourceFeedback: Omit<KnownFeedback, 'answers'> | null }>(
      QUESTION,
      {
        id: String(job.data.ids['feedbackId']),
      },
    );
    return sourceFeedback && { ...sourceFeedback, answers: await askAnswers({ ask })([job]) };
  };

/** How each step of feedback shows on the dossier; accepted and rejected are told to who reported it. */
const FACT_OF: Partial<Record<FactType, FactType>> = {
  'source.error-reported': 'item.disputed',
  'feedback.sent': 'item.dispute-moved',
  'feedback.undelivered': 'item.dispute-moved',
  'feedback.acknowledged': 'item.dispute-moved',
  'feedback.accepted': 'item.dispute-answered',
  'feedback.rejected': 'item.dispute-answered',
  'feedback.corrected': 'item.dispute-moved',
};

/**
 * Puts the steps of feedback on the dossier's own record, so that its timeline has them and its screens follow. A
 * corrected answer is put on an open dossier; on a delivered one it becomes a proposal to correct it.
 */
export const takeFeedback =
  ({ recorder, now }: { recorder: Recorder; now: () => Date }) =>
  async (em: EntityManager, { data: job }: FeedbackJob, known: KnownFeedback | null): Promise<void> => {
    const dossierId = job.ids.dossierId;
    if (!known || !dossierId) return;
    const actor: Party =
      job.type === 'source.error-reported' ||
      job.type === 'feedback.sent' ||
      job.type === 'feedback.undelivered'
        ? PLATFORM
        : { id: known.source.code, kind: 'GOVERNMENT', name: known.source.owner };
    if (job.type === 'source.corrected')
      return changeDossier(
        em,
        { recorder, actor, at: now() },
        dossierId,
        (opened, note) => void (opened && closeBack(opened, note, job, known, now())),
      );
    const type = FACT_OF[job.type];
    const dossier = type && (await em.findOne(Dossier, { id: dossierId }));
    if (!dossier) return;
    if (job.type === 'source.error-reported')
      await sendEvidence(
        em,
        known.files.map(({ id }) => id),
        {
          dossierId,
          ownerId: String(job.ids['reporterId']),
          feedbackId: String(job.ids['feedbackId']),
        },
      );
    // No change of the dossier itself: its version stays, so that nobody's work on it is refused by it.
    await recorder.record(em, [
      {
        type,
        subject: dossier.id,
        version: dossier.version,
        actor,
        at: now(),
        ids: {
          dossierId: dossier.id,
          requestId: dossier.requestId,
          ...(dossier.capakey === null ? {} : { capakey: dossier.capakey }),
          nisCode: dossier.nisCode,
          ownerId: dossier.ownerId,
          itemCodes: job.ids.itemCodes ?? [],
          feedbackId: job.ids['feedbackId'],
          side: job.ids['reporterId'] === dossier.ownerId ? 'owner' : 'officers',
        },
        data: { step: job.type },
      },
    ]);
  };

function closeBack(opened: OpenedDossier, note: Note, job: FactJob, known: KnownFeedback, at: Date): void {
  const { dossier } = opened;
  const itemCodes = (job.ids.itemCodes ?? []).filter((code) => opened.item(code));
  const [itemCode] = itemCodes;
  const changed = job.ids['changed'] === true;
  const delivered = dossier.status === 'VALIDATED' || dossier.status === 'CORRECTION_REQUESTED';
  // Refused, or past its year: nobody reads it as true any more.
  if (!itemCode || !(delivered || isOpen(dossier.status))) return;
  const ids = { feedbackId: job.ids['feedbackId'], changed };
  if (delivered && changed) propose(opened, note, itemCode, known, ids, at);
  if (!delivered) take(opened, known.answers, note, at);
  const early =
    dossier.firstValidatedAt !== null || opened.item(itemCode)?.definition.editMode === 'READ_ONLY';
  note({
    type: 'item.answer-corrected',
    itemCodes,
    // Who ordered hears of an answer that it may read, and of no other.
    ids: { ...ids, proposed: delivered && changed, ...(early ? {} : { side: 'officers' }) },
  });
}

/** What was delivered is never changed in silence: the municipality decides, as with a correction that is asked. */
function propose(
  { dossier, corrections, addCorrection }: OpenedDossier,
  note: Note,
  itemCode: string,
  { source, item, answers }: KnownFeedback,
  ids: Readonly<Record<string, unknown>>,
  at: Date,
): void {
  if (corrections.some((one) => one.feedbackId === ids['feedbackId'])) return;
  const correction = addCorrection({
    itemCode,
    reason: `${source.name} verbeterde het antwoord op "${item.label}" na een terugmelding. Bij heropenen komt het nieuwe antwoord in het dossier.`,
    requestedAt: at,
    requestedBy: source.owner,
    status: 'OPEN',
    motivation: null,
    resolvedAt: null,
    deadline: correctionDeadline(at),
    feedbackId: String(ids['feedbackId']),
    origin: 'SOURCE',
    proposal: answers,
  } as never);
  move(dossier, 'requestCorrection');
  dossier.deadline = correction.deadline;
  dossier.deadlineStage = CORRECTION_STAGE;
  note({
    type: 'dossier.correction-requested',
    itemCodes: [itemCode],
    ids: { ...ids, correctionId: correction.id },
  });
}
