import { accept, isUuid, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { webhookScope } from '../domain/access.ts';
import type { Webhook } from '../persistence/entities.ts';
import { MOST_WEBHOOKS, webhookProblems, type WebhookProblem } from './webhook-input.ts';

export type WebhookRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly scope: string | null; readonly problems: readonly WebhookProblem[] };

/** A new webhook, with the secret that is told this once. */
export interface Registered {
  readonly webhook: Webhook;
  readonly secret: string;
}

const NOT_FOUND: Result<Webhook, WebhookRefusal> = refuse({ kind: 'not-found' });
const invalid = (
  scope: string | null,
  problems: readonly WebhookProblem[],
): Result<Webhook, WebhookRefusal> => refuse({ kind: 'invalid', scope, problems });
const found = (webhook: Webhook | null): Result<Webhook, WebhookRefusal> =>
  webhook ? accept(webhook) : NOT_FOUND;

const newSecret = (): string =>
  `whsec_${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')}`;

/** Registers an address for the caller's organisation or municipality. Its secret is told now and never again. */
export async function registerWebhook(
  { caller, webhooks, secrets, guard, now }: Context,
  { url, kinds }: { url: string; kinds: readonly string[] },
): Promise<Result<Registered, WebhookRefusal>> {
  const scope = webhookScope(caller);
  if (scope === null)
    return refuse({ kind: 'invalid', scope, problems: [{ field: 'url', code: 'NOT_FOR_YOU' }] });
  const problems = await webhookProblems(scope, { url, kinds }, guard);
  if (problems.length > 0) return refuse({ kind: 'invalid', scope, problems });
  const secret = newSecret();
  const webhook = await webhooks.register(
    scope,
    { url, kinds: [...new Set(kinds)], secret: secrets.seal(secret) },
    now(),
    MOST_WEBHOOKS,
  );
  return webhook
    ? accept({ webhook, secret })
    : refuse({ kind: 'invalid', scope, problems: [{ field: 'url', code: 'TOO_MANY' }] });
}

/** Changes address, kinds or whether it is active; what is not given stays. */
export async function updateWebhook(
  { webhooks, guard, now }: Context,
  {
    id,
    url,
    kinds,
    active,
  }: { id: string; url?: string | null; kinds?: string[] | null; active?: boolean | null },
): Promise<Result<Webhook, WebhookRefusal>> {
  // Whose it is comes first: what is wrong with an address is told to its owner only.
  const scope = isUuid(id) ? await webhooks.scopeOf(id) : null;
  if (scope === null) return NOT_FOUND;
  const problems = await webhookProblems(scope, { url, kinds }, guard);
  if (problems.length > 0) return invalid(scope, problems);
  return found(
    await webhooks.update(
      id,
      {
        ...(url != null && { url }),
        ...(kinds != null && { kinds: [...new Set(kinds)] }),
        ...(active != null && { active }),
      },
      now(),
    ),
  );
}

export async function deleteWebhook(
  { webhooks, now }: Context,
  id: string,
): Promise<Result<Webhook, WebhookRefusal>> {
  return isUuid(id) ? found(await webhooks.remove(id, now())) : NOT_FOUND;
}

export async function redeliver(
  { webhooks, now }: Context,
  deliveryId: string,
): Promise<Result<Webhook, WebhookRefusal>> {
  return isUuid(deliveryId) ? found(await webhooks.redeliver(deliveryId, now())) : NOT_FOUND;
}
