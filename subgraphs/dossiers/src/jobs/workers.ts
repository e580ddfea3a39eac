import type { Clock, Database, Jobs, Log, Sweep } from '@vip/subgraph-kit';
import { forgetActors, sweep } from '@vip/subgraph-kit';
import { makeDossiers } from '../commands/make-dossiers.ts';
import {
  dropEvidence,
  archiveDossiers,
  endWatches,
  eraseDossiers,
  eraseShortKept,
  expireRequests,
  remindOfPayment,
  watchDeadlines,
} from '../commands/sweeps.ts';
import { askAnswers, takeAnswers } from '../commands/take-answers.ts';
import { askFeedback, takeFeedback } from '../commands/take-feedback.ts';
import { askLook, takeLook } from '../commands/take-look.ts';
import { takeInvoice } from '../commands/take-invoice.ts';
import { takePayment } from '../commands/take-payment.ts';
import { examineDossier, QUEUE, validateAutomatically } from '../commands/validate-automatically.ts';
import type { Tools } from '../context.ts';

/** Starts taking jobs: each effect commits together with the completion of its job. */
export async function startWorkers(jobs: Jobs, tools: Tools, log: Log): Promise<void> {
  await jobs.work('dossiers.make-dossiers', makeDossiers(tools), { concurrency: 2 });
  // One worker: two would wait for each other, since answers about one dossier come close together. A batch opens each dossier once.
  await jobs.workBatch('dossiers.take-answers', askAnswers(tools), takeAnswers(tools), {
    batchSize: 200,
    about: ['ids', 'dossierId'],
  });
  await jobs.workAfter('dossiers.take-feedback', askFeedback(tools), takeFeedback(tools));
  await jobs.workAfter(QUEUE, examineDossier({ ...tools, log }), validateAutomatically(tools, jobs), {
    concurrency: 2,
  });
  await jobs.workAfter('dossiers.take-look', askLook(tools), takeLook(tools));
  await jobs.work('dossiers.take-payment', takePayment({ ...tools, log }));
  await jobs.work('dossiers.take-invoice', takeInvoice(tools));
  await jobs.work('dossiers.forget-actors', forgetActors('dossiers'));
}

const EVERY_MS = 5_000;

/** Work that no fact causes: deadlines, drafts that nobody finished, dossiers whose year is over. */
export function startSweeps(
  around: { database: Database; clock: Clock; log: Log },
  { recorder }: Pick<Tools, 'recorder'>,
): Sweep[] {
  return [
    sweep(around, 'dossiers-deadlines', EVERY_MS, watchDeadlines(recorder)),
    sweep(around, 'dossiers-drafts', EVERY_MS, expireRequests(recorder)),
    sweep(around, 'dossiers-unpaid', EVERY_MS, remindOfPayment(recorder)),
    sweep(around, 'dossiers-evidence', 60_000, dropEvidence(recorder)),
    sweep(around, 'dossiers-validity', EVERY_MS, archiveDossiers(recorder)),
    sweep(around, 'dossiers-watches', EVERY_MS, endWatches(recorder)),
    sweep(around, 'dossiers-erasure', 60_000, eraseDossiers(recorder)),
    sweep(around, 'answers-erasure', 60_000, eraseShortKept(recorder)),
  ];
}
