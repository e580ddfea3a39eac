import { catalogueOf, itemOf } from '@vip/catalogue';
import type { FactJob } from '@vip/subgraph-kit';
import type { Platform } from '../context.ts';
import { FeedbackConcerns } from '../persistence/feedback-concerns.ts';
import { Feedback } from '../persistence/feedback.ts';
import { Questions } from '../persistence/questions.ts';
import type { AskedDossier, QuestionRow } from '../persistence/rows.ts';
import { LEASE_MS, type Runner } from './runner.ts';

/**
 * The owner says that it corrected its answer: every dossier of the parcel with an answer of that source to that item
 * is asked again, and so is every other source of the item: an owner corrects its register and its map together. What is asked is written down first, so it survives the process; done twice, the second time does nothing.
 */
export async function askCorrected(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  runner: Runner,
  { ids }: FactJob,
): Promise<void> {
  const opened = await database.asService(async (em) => {
    const row = await new Feedback(em).find(String(ids['feedbackId']));
    if (!row) return [];
    const { id: feedbackId, dossierId, itemCode, sourceCode, capakey } = row;
    const now = clock.now();
    const concerns = await new FeedbackConcerns(em).open(
      { feedbackId, dossierId, itemCode, sourceCode, capakey },
      now,
    );
    const questions = new Questions(em);
    const dossiers = await questions.dossiers(concerns.map((concern) => concern.dossierId));
    const again: { dossier: AskedDossier; question: QuestionRow }[] = [];
    for (const dossier of dossiers) {
      const others = itemOf(catalogueOf(dossier.catalogueVersion), itemCode)?.sources ?? [];
      for (const code of new Set([sourceCode, ...others])) {
        const question = await questions.one(dossier.dossierId, code);
        if (!question) continue;
        const openItems = [...new Set([...question.openItems, itemCode])];
        await questions.reopen(question.id, openItems, new Date(now.getTime() + LEASE_MS));
        again.push({ dossier, question: { ...question, openItems } });
      }
    }
    return again;
  });
  await Promise.all(
    opened.map(({ dossier, question }) => runner.run(dossier, [question], { byPerson: true })),
  );
}
