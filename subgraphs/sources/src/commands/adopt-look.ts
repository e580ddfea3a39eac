import { isUuid, uuidv7 } from '@vip/domain-kit';
import type { EntityManager, FactJob, Job } from '@vip/subgraph-kit';
import { Answers } from '../persistence/answers.ts';
import { Questions } from '../persistence/questions.ts';

interface Adopted {
  readonly lookId: string;
  readonly itemCode: string;
}

/**
 * The municipality took over what a look found: from here on the dossier's evidence of these items is that of the look, so that the
 * edition that follows shows what its answers rest on. Only the items named; done twice, the second time changes nothing.
 */
export async function adoptLook(em: EntityManager, { data }: Job<FactJob>): Promise<void> {
  const dossierId = data.subject;
  const adopted = ((data.ids['adopted'] ?? []) as readonly Adopted[]).filter(({ lookId }) => isUuid(lookId));
  if (adopted.length === 0) return;
  const [dossier] = await new Questions(em).locked([dossierId]);
  if (!dossier) return;
  const door = new Answers(em);
  const items = adopted.map(({ itemCode }) => itemCode);
  const own = await door.evidence([dossierId], items);
  const last = new Map((await door.latest([dossierId], items)).map((told) => [told.itemCode, told]));
  const looks = [...new Set(adopted.map(({ lookId }) => lookId))];
  const isAdopted = (row: { dossierId: string; itemCode: string }) =>
    adopted.some(({ lookId, itemCode }) => lookId === row.dossierId && itemCode === row.itemCode);

  const words = (await door.evidence(looks, items)).filter(isAdopted).map((word) => {
    const before = own.find(
      ({ itemCode, sourceCode }) => itemCode === word.itemCode && sourceCode === word.sourceCode,
    );
    return { known: before !== undefined, word: { ...word, id: before?.id ?? uuidv7(), dossierId } };
  });
  await door.update(words.filter(({ known }) => known).map(({ word }) => word));
  await door.addEvidence(words.filter(({ known }) => !known).map(({ word }) => word));

  const told = (await door.latest(looks, items)).filter(isAdopted);
  await door.add(
    told
      .filter(({ itemCode, responseDigest, askedAt }) => {
        const before = last.get(itemCode);
        return before?.responseDigest !== responseDigest || before.askedAt.getTime() !== askedAt.getTime();
      })
      .map((answer) => ({
        ...answer,
        id: uuidv7(),
        dossierId,
        sequence: (last.get(answer.itemCode)?.sequence ?? 0) + 1,
      })),
  );
}
