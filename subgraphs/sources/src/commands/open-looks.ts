import { dayOf, uuidv7 } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { Platform } from '../context.ts';
import { nextLook } from '../domain/watch.ts';
import { Answers } from '../persistence/answers.ts';
import { Looks } from '../persistence/looks.ts';
import { whoAnswers } from '../persistence/municipal/who-answers.ts';
import { Questions } from '../persistence/questions.ts';
import type { AskedDossier } from '../persistence/rows.ts';
import { tellAtOnce } from './tell-on.ts';
import { whatToAsk } from './what-to-ask.ts';

/** So many looks in one turn: short transactions, the next turn takes the rest. */
const AT_ONCE = 20;

/**
 * Opens the looks that are due: writes down what is to be asked about each watched dossier, beside what was delivered. Asking is the
 * runner's, when the questions of dossiers leave it room; so it survives this process.
 */
export const openLooks =
  ({ reachOf, watching }: Pick<Platform, 'reachOf' | 'watching'>) =>
  async (em: EntityManager, now: Date): Promise<void> => {
    const looks = new Looks(em);
    const due = await looks.due(now, dayOf(now), AT_ONCE);
    if (due.length === 0) return;
    for (const dossier of await new Questions(em).dossiers(due)) {
      const look: AskedDossier = {
        ...dossier,
        dossierId: uuidv7(now.getTime()),
        lookOf: dossier.dossierId,
        createdAt: now,
      };
      const municipal = await whoAnswers(em, dossier.nisCode);
      const valid = dossier.subjectKey ? await new Answers(em).valid(dossier.subjectKey, now) : [];
      const codes = await looks.itemCodes(dossier.dossierId);
      const { evidence, questions } = whatToAsk(look, codes, { municipal, reachOf, valid, now });
      await new Questions(em).open(look, [], questions, evidence, now);
      await looks.open(look.dossierId, new Date(now.getTime() + watching.windowMs));
      await tellAtOnce(em, look, evidence, now);
    }
    await looks.schedule(
      due.map((dossierId) => ({ dossierId, nextLookAt: nextLook(dossierId, now, watching.everyMs) })),
    );
  };
