import { accept, isUuid, refuse, type Caller, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { mayRetry } from '../domain/access.ts';
import { DERIVED_SOURCE, derivedFrom } from '../domain/derived.ts';
import type { Evidence } from '../domain/evidence.ts';
import { partyOf } from '../domain/party.ts';
import { Answers } from '../persistence/answers.ts';
import { Questions } from '../persistence/questions.ts';
import { LEASE_MS } from './runner.ts';

export type RetryRefusal = { readonly kind: 'not-found' } | { readonly kind: 'being-asked' };

export interface Retry {
  readonly dossierId: string;
  readonly itemCode: string;
  readonly sourceCode?: string | null;
}

/** The evidence that a retry is about: of the item, or of what the item is worked out from. */
function meant(evidence: readonly Evidence[], { itemCode, sourceCode }: Retry): readonly Evidence[] {
  const items = [itemCode, ...derivedFrom(itemCode)];
  const asked = evidence.filter((row) => items.includes(row.itemCode) && row.sourceCode !== DERIVED_SOURCE);
  if (sourceCode) return asked.filter((row) => row.sourceCode === sourceCode);
  const unanswered = asked.filter(({ outcome }) => outcome !== 'FOUND' && outcome !== 'NONE');
  return unanswered.length > 0 ? unanswered : asked;
}

/** An officer asks the sources of an item again, now. What comes of it is kept before this returns. */
export async function retrySource(
  context: Context,
  retry: Retry,
): Promise<Result<readonly Evidence[], RetryRefusal>> {
  const { database, recorder, clock, runner, caller } = context;
  if (!isUuid(retry.dossierId)) return refuse({ kind: 'not-found' });
  const prepared = await database.as(caller, async (em) => {
    const questions = new Questions(em);
    const [dossier] = await questions.dossiers([retry.dossierId]);
    if (!dossier || !mayRetry(caller, dossier)) return refuse({ kind: 'not-found' });
    const rows = meant(await new Answers(em).evidence([dossier.dossierId]), retry);
    if (rows.length === 0) return refuse({ kind: 'not-found' });
    if (rows.every(({ outcome }) => outcome === 'PENDING')) return refuse({ kind: 'being-asked' });
    const now = clock.now();
    const bySource = Map.groupBy(rows, ({ sourceCode }) => sourceCode);
    const again = [];
    for (const [sourceCode, list] of bySource) {
      const question = await questions.one(dossier.dossierId, sourceCode);
      if (!question) continue;
      // What was open stays open: a retry of one item must not forget another.
      const openItems = [...new Set([...question.openItems, ...list.map(({ itemCode }) => itemCode)])];
      await questions.reopen(question.id, openItems, new Date(now.getTime() + LEASE_MS));
      again.push({ ...question, openItems });
    }
    await recorder.record(em, [
      {
        type: 'source.retried',
        subject: dossier.dossierId,
        actor: partyOf(caller),
        at: now,
        ids: {
          dossierId: dossier.dossierId,
          nisCode: dossier.nisCode,
          ownerId: dossier.ownerId,
          itemCodes: [retry.itemCode],
        },
        data: { sourceCodes: [...bySource.keys()] },
      },
    ]);
    return accept({ dossier, again });
  });
  if (!prepared.ok) return prepared;
  await runner.run(prepared.value.dossier, prepared.value.again, { byPerson: true });
  return accept(await evidenceOf(context, caller, retry));
}

const evidenceOf = (
  { database }: Context,
  caller: Caller,
  { dossierId, itemCode }: Retry,
): Promise<readonly Evidence[]> =>
  database.as(caller, async (em) =>
    (await new Answers(em).evidence([dossierId])).filter((row) => row.itemCode === itemCode),
  );
