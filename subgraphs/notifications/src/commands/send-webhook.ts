import { delivered, type Database, type Jobs } from '@vip/subgraph-kit';
import type { Guard } from '../delivery/guard-address.ts';
import { postWebhook } from '../delivery/post-webhook.ts';
import { deliveryToSend, noteDelivery } from '../persistence/deliveries.ts';
import type { WebhookSecrets } from '../persistence/webhook-secrets.ts';

interface Dependencies {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly guard: Guard;
  readonly secrets: Pick<WebhookSecrets, 'open'>;
  readonly now: () => Date;
}

/** Makes one attempt, notes what came of it, and plans the next. */
export async function sendWebhook(
  { database, jobs, guard, secrets, now }: Dependencies,
  deliveryId: string,
): Promise<void> {
  const delivery = await database.asService((em) => deliveryToSend(em, deliveryId));
  if (!delivery) return;
  const { url, body, factId } = delivery;
  const secret = secrets.open(delivery.secret);
  // The signature carries the real time, not the platform's: a receiver refuses one that is minutes off its own clock.
  const outcome = await delivered(
    'webhook',
    () => postWebhook({ url, secret, body, messageId: factId, at: new Date() }, guard),
    (made) => (made.kind === 'failed' ? String(made.httpStatus ?? 'no answer') : undefined),
  );
  await database.asService((em) => noteDelivery(em, jobs, delivery, outcome, now()));
}
