import type { Fact } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { Platform } from '../context.ts';
import { DERIVED_SOURCE } from '../domain/derived.ts';
import { unansweredOf, type Unanswered } from '../domain/watch.ts';
import { Answers } from '../persistence/answers.ts';
import { Looks } from '../persistence/looks.ts';
import type { AskedDossier } from '../persistence/rows.ts';
import { idsOf, PLATFORM } from './tell-on.ts';

const AT_ONCE = 50;

const looked = (look: AskedDossier, unanswered: readonly Unanswered[], at: Date): Fact => ({
  type: 'watch.looked',
  subject: look.lookOf!,
  actor: PLATFORM,
  at,
  ...(look.purpose ? { purpose: look.purpose } : {}),
  ids: { ...idsOf(look), dossierId: look.lookOf!, lookId: look.dossierId },
  data: { unanswered: unanswered.map(({ sourceCode, itemCodes }) => ({ sourceCode, itemCodes })) },
});

/**
 * Tells the looks that are over, once each: every source answered, or the window ended. Whoever owes an answer then is named with the
 * look; that is never an answer. Earlier looks that showed nothing are removed.
 */
export const finishLooks =
  ({ recorder }: Pick<Platform, 'recorder'>) =>
  async (em: EntityManager, now: Date): Promise<void> => {
    const looks = new Looks(em);
    const over = await looks.over(now, AT_ONCE);
    if (over.length === 0) return;
    await looks.stopAsking(over.map(({ dossierId }) => dossierId));
    const evidence = Map.groupBy(
      await new Answers(em).evidence(over.map(({ dossierId }) => dossierId)),
      ({ dossierId }) => dossierId,
    );
    for (const look of over) {
      const unanswered = unansweredOf(
        (evidence.get(look.dossierId) ?? []).filter(({ sourceCode }) => sourceCode !== DERIVED_SOURCE),
      );
      await looks.close(look.dossierId, now, unanswered);
      await looks.forgetBefore(look.dossierId, look.lookOf!);
      await recorder.record(em, [looked(look, unanswered, now)]);
    }
  };
