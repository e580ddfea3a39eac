import type { EntityManager, FactJob, Jobs } from '@vip/subgraph-kit';
import { municipalAudience, ownerAudience } from '../domain/access.ts';
import { noticeOf, type Notice } from '../domain/kinds.ts';
import { contactOf, notifyOnce } from '../persistence/outbox.ts';
import { askDetails, type Ask, type Asked } from './ask-details.ts';

export interface Prepared {
  readonly notice: Notice;
  readonly asked: Asked;
}

/** Before the transaction: what dossiers knows. Null for a fact that tells nobody. */
export async function prepareNotice(ask: Ask, fact: FactJob): Promise<Prepared | null> {
  const notice = noticeOf(fact.type);
  return notice && { notice, asked: await askDetails(ask, fact, notice) };
}

/** In the transaction: the notification, its fact and its mail, once per fact and audience. */
export async function notify(
  em: EntityManager,
  jobs: Jobs,
  fact: FactJob,
  prepared: Prepared | null,
  at: Date,
): Promise<void> {
  if (!prepared) return;
  const { notice, asked } = prepared;
  const { details, dossierId, requestId, ownerId, nisCode } = asked;
  const toOwner = notice.side === 'owner';
  if (!toOwner && !nisCode) return;
  await notifyOnce(em, jobs, {
    factId: fact.factId,
    audience: notice.side === 'owner' ? ownerAudience(ownerId) : municipalAudience(nisCode!, notice.side),
    kind: notice.kind,
    at,
    details,
    dossierId,
    requestId,
    ids: fact.ids,
    address: toOwner ? asked.contactEmail : await contactOf(em, nisCode!),
  });
}
