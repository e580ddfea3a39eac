import type { Caller } from '@vip/domain-kit';
import type { Guard } from './delivery/guard-address.ts';
import type { Inbox } from './persistence/inbox.ts';
import type { Preferences } from './persistence/preferences.ts';
import type { WebhookSecrets } from './persistence/webhook-secrets.ts';
import type { Webhooks } from './persistence/webhooks.ts';

/** What one request may reach. */
export interface Context {
  readonly caller: Caller;
  readonly inbox: Inbox;
  readonly preferences: Preferences;
  readonly webhooks: Webhooks;
  readonly secrets: WebhookSecrets;
  readonly guard: Guard;
  readonly now: () => Date;
}
