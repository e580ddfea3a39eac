import type { EntityManager, FactJob, Jobs } from '@vip/subgraph-kit';
import { municipalAudience, ownerAudience } from '../domain/access.ts';
import { noticesOf, type Notice } from '../domain/kinds.ts';
import { contactOf, notifyOnce } from '../persistence/outbox.ts';
import { askDetails, type Ask, type Asked } from './ask-details.ts';

export interface Prepared {
  readonly notice: Notice;
  readonly asked: Asked;
}

/** Before the transaction: what dossiers knows, for each notice. None for a fact that tells nobody. */
export async function prepareNotices(ask: Ask, fact: FactJob): Promise<readonly Prepared[]> {
  const notices = noticesOf(fact);
  const [first] = notices;
  if (!first) return [];
  // All notices of one fact are about the same thing: it is asked once.
  const asked = await askDetails(ask, fact, first);
  return notices.map((notice) => ({ notice, asked }));
}

/** In the transaction: the notifications, their facts and their mails, once per fact and audience. */
export async function notify(
  em: EntityManager,
  jobs: Jobs,
  fact: FactJob,
  prepared: readonly Prepared[],
  at: Date,
): Promise<void> {
  for (const { notice, asked } of prepared) {
    const { details, dossierId, requestId, ownerId, nisCode } = asked;
    const toOwner = notice.side === 'owner';
    if (!toOwner && !nisCode) continue;
    await notifyOnce(em, jobs, {
      factId: fact.factId,
      audience: notice.side === 'owner' ? ownerAudience(ownerId) : municipalAudience(nisCode!, notice.side),
      kind: notice.kind,
      at,
      details,
      dossierId,
      requestId,
      ids: fact.ids,
      address: notice.noMail ? null : toOwner ? asked.contactEmail : await contactOf(em, nisCode!),
    });
  }
}
