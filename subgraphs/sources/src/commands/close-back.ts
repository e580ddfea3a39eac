import type { Fact } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { Platform } from '../context.ts';
import { DERIVED_ITEMS, derivedFrom } from '../domain/derived.ts';
import { Answers } from '../persistence/answers.ts';
import { FeedbackConcerns } from '../persistence/feedback-concerns.ts';
import { Feedback } from '../persistence/feedback.ts';
import { Questions } from '../persistence/questions.ts';
import { feedbackIds } from './move-feedback.ts';
import { idsOf, PLATFORM } from './tell-on.ts';

const MOST = 200;

/** The item, and what the platform works out from it. */
const itemsTouched = (itemCode: string): readonly string[] => [
  itemCode,
  ...DERIVED_ITEMS.filter((derived) => derivedFrom(derived).includes(itemCode)),
];

/**
 * Closes feedback back on the dossiers that it concerns, once the source has answered again: a fact per dossier, with
 * the answers as they were told on. `dossiers` puts them on an open dossier, and proposes a correction on a delivered one.
 */
export const createCloseBack =
  ({ recorder }: Pick<Platform, 'recorder'>) =>
  async (em: EntityManager, now: Date): Promise<void> => {
    const closed = await new FeedbackConcerns(em).close(now, MOST);
    if (closed.length === 0) return;
    const dossierIds = [...new Set(closed.map(({ dossierId }) => dossierId))];
    const dossiers = new Map(
      (await new Questions(em).dossiers(dossierIds)).map((dossier) => [dossier.dossierId, dossier]),
    );
    const latest = await new Answers(em).latest(dossierIds);
    const facts: Fact[] = [];
    for (const { feedbackId, dossierId, itemCode, sourceCode, changed } of closed) {
      const dossier = dossiers.get(dossierId);
      const feedback = await new Feedback(em).find(feedbackId);
      if (!dossier || !feedback) continue;
      const items = itemsTouched(itemCode);
      const answers = latest.filter(
        (answer) => answer.dossierId === dossierId && items.includes(answer.itemCode),
      );
      facts.push({
        type: 'source.corrected',
        subject: dossierId,
        actor: PLATFORM,
        at: now,
        ids: {
          ...feedbackIds(feedback),
          ...idsOf(dossier),
          itemCodes: answers.length > 0 ? answers.map((answer) => answer.itemCode) : [itemCode],
          answerIds: answers.map(({ id }) => id),
          changed,
        },
        data: { sourceCode, changed },
      });
    }
    await recorder.record(em, facts);
  };
