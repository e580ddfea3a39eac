import type { EntityManager, Jobs } from '@vip/subgraph-kit';
import type { PostOutcome } from '../delivery/post-webhook.ts';
import { pauseAfter } from '../domain/webhook.ts';
import { DELIVERY_QUEUE } from './webhooks.ts';

export interface DeliveryToSend {
  readonly id: string;
  readonly webhookId: string;
  readonly factId: string;
  readonly url: string;
  /** Sealed. */
  readonly secret: string;
  readonly body: string;
  readonly attempts: number;
}

/** The delivery if it is still to be made: not delivered, not given up, its webhook still there and active. */
export async function deliveryToSend(em: EntityManager, id: string): Promise<DeliveryToSend | null> {
  const [row] = await em.execute<DeliveryToSend[]>(
    `select d.id, d.webhook_id as "webhookId", d.fact_id as "factId", w.url, w.secret, d.body, d.attempts
     from webhook_delivery d join webhook w on w.id = d.webhook_id where d.id = ? and d.status = 'PENDING' and w.active`,
    [id],
  );
  return row ?? null;
}

/** Notes an attempt and, when it failed, plans the next. An address that answers 410 Gone is not called again. */
export async function noteDelivery(
  em: EntityManager,
  jobs: Jobs,
  { id, webhookId, attempts: before }: DeliveryToSend,
  outcome: PostOutcome,
  at: Date,
): Promise<void> {
  const attempts = before + 1;
  const gone = outcome.kind === 'failed' && outcome.gone;
  const pause = outcome.kind === 'delivered' || gone ? null : pauseAfter(attempts);
  const status = outcome.kind === 'delivered' ? 'DELIVERED' : pause === null ? 'FAILED' : 'PENDING';
  const noted = await em.execute<unknown[]>(
    `update webhook_delivery set attempts = ?, status = ?, http_status = ?, last_error = ?, next_attempt_at = ? where id = ? and attempts = ? and status = 'PENDING' returning id`,
    [
      attempts,
      status,
      outcome.httpStatus,
      outcome.kind === 'failed' ? outcome.error : null,
      pause === null ? null : new Date(at.getTime() + pause * 1_000),
      id,
      before,
    ],
  );
  if (noted.length === 0) return; // asked again meanwhile: that attempt plans its own
  if (gone) await em.execute('update webhook set active = false where id = ?', [webhookId]);
  if (pause !== null) await jobs.send(em, DELIVERY_QUEUE, { deliveryId: id }, { startAfterSeconds: pause });
}
