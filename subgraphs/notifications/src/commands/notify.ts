import type { EntityManager, FactJob, Jobs } from '@vip/subgraph-kit';
import { municipalAudience, ownerAudience, PLATFORM_AUDIENCE } from '../domain/access.ts';
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

interface Telling {
  readonly at: Date;
  /** Where mail for who runs the platform goes; null when nobody gave an address. */
  readonly platformMail: string | null;
}

/** In the transaction: the notifications, their facts and their mails, once per fact and audience. */
export async function notify(
  em: EntityManager,
  jobs: Jobs,
  fact: FactJob,
  prepared: readonly Prepared[],
  { at, platformMail }: Telling,
): Promise<void> {
  for (const { notice, asked } of prepared) {
    const told = await toldBy(em, notice, asked, platformMail);
    if (!told) continue;
    const { details, dossierId, requestId } = asked;
    await notifyOnce(em, jobs, {
      factId: fact.factId,
      ...told,
      kind: notice.kind,
      at,
      details,
      dossierId,
      requestId,
      ids: fact.ids,
    });
  }
}

/** Who is told, and where their mail goes; null for a municipality that is not known. */
async function toldBy(
  em: EntityManager,
  { side, noMail }: Notice,
  { ownerId, nisCode, contactEmail }: Asked,
  platformMail: string | null,
): Promise<{ audience: string; address: string | null } | null> {
  if (side === 'owner') return { audience: ownerAudience(ownerId), address: noMail ? null : contactEmail };
  if (side === 'platform') return { audience: PLATFORM_AUDIENCE, address: platformMail };
  return nisCode
    ? { audience: municipalAudience(nisCode, side), address: await contactOf(em, nisCode) }
    : null;
}
