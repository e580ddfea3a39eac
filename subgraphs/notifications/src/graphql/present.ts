import { hasRole, unreachable, type Caller, type Language, type Result } from '@vip/domain-kit';
import { fault, invalidInput, notFound, type FieldProblem } from '@vip/subgraph-kit';
import type { WebhookRefusal } from '../commands/manage-webhooks.ts';
import { tellWebhookProblem } from '../commands/webhook-input.ts';
import { isKnown } from '../domain/access.ts';
import type { NotificationKind } from '../domain/kinds.ts';
import { linkOf } from '../domain/link.ts';
import { writeMessage, type Details } from '../domain/message.ts';
import { NotificationType } from './notification.type.ts';
import { DeleteWebhookSuccess, RegisterWebhookSuccess, WebhookSuccess } from './results.ts';
import { WebhookType } from './webhook.type.ts';

interface Stored {
  readonly notification: {
    id: string;
    kind: NotificationKind;
    at: Date;
    audience: string;
    details: Details;
    dossierId?: string | null;
    requestId?: string | null;
  };
  readonly read: boolean;
}

/** A notification in the words and with the link of who reads it. */
export function presentNotification({ notification, read }: Stored, caller: Caller): NotificationType {
  const { id, kind, at, audience, details, dossierId = null, requestId = null } = notification;
  const link = linkOf(
    { kind, audience, dossierId, requestId, details },
    { isController: hasRole(caller, 'CONTROLLER') },
  );
  return Object.assign(new NotificationType(), {
    id,
    kind,
    at,
    ...writeMessage(kind, details, caller.language),
    link,
    read,
    dossierId,
    requestId,
  });
}

interface StoredWebhook {
  readonly id: string;
  readonly url: string;
  readonly kinds: readonly string[];
  readonly active: boolean;
  readonly createdAt: Date;
}
/** Never with its secret. */
export const presentWebhook = ({ id, url, kinds, active, createdAt }: StoredWebhook): WebhookType =>
  Object.assign(new WebhookType(), { id, url, kinds: [...kinds], active, createdAt });

export function presentInvalid(
  { scope, problems }: Extract<WebhookRefusal, { kind: 'invalid' }>,
  language: Language,
) {
  const fields = problems.map((problem): FieldProblem => ({
    path: ['input', problem.field],
    code: problem.code,
    message: tellWebhookProblem(problem, scope, language),
  }));
  return invalidInput(language, fields);
}

export function presentRegistered(
  result: Result<{ webhook: StoredWebhook; secret: string }, WebhookRefusal>,
  language: Language,
) {
  if (result.ok)
    return Object.assign(new RegisterWebhookSuccess(), {
      webhook: presentWebhook(result.value.webhook),
      secret: result.value.secret,
    });
  if (result.refusal.kind === 'not-found')
    throw new Error('A registration has nothing that it could not find');
  return presentInvalid(result.refusal, language);
}

export function presentChanged(result: Result<StoredWebhook, WebhookRefusal>, language: Language) {
  if (result.ok) return Object.assign(new WebhookSuccess(), { webhook: presentWebhook(result.value) });
  const { refusal } = result;
  switch (refusal.kind) {
    case 'not-found':
      return notFound(language);
    case 'invalid':
      return presentInvalid(refusal, language);
    default:
      return unreachable(refusal);
  }
}

export const presentDeleted = (result: Result<StoredWebhook, WebhookRefusal>, language: Language) =>
  result.ok ? Object.assign(new DeleteWebhookSuccess(), { id: result.value.id }) : notFound(language);

const SIGN_IN: Record<Language, string> = {
  nl: 'Meld u aan om uw meldingen te zien.',
  en: 'Sign in to see your notifications.',
  fr: 'Connectez-vous pour voir vos notifications.',
  de: 'Melden Sie sich an, um Ihre Mitteilungen zu sehen.',
};
/** @throws Fault UNAUTHENTICATED for who is not signed in: an inbox is somebody's. */
export function requireSignedIn(caller: Caller): void {
  if (!isKnown(caller)) throw fault('UNAUTHENTICATED', SIGN_IN[caller.language]);
}

const NOT_FOR_YOU: Record<Language, string> = {
  nl: 'Meldingen van deze soort krijgt u niet. Kies een van de soorten in uw voorkeuren.',
  en: 'You do not get notifications of this kind. Choose one of the kinds in your preferences.',
  fr: 'Vous ne recevez pas de notifications de ce type. Choisissez un des types dans vos préférences.',
  de: 'Mitteilungen dieser Art erhalten Sie nicht. Wählen Sie eine der Arten in Ihren Einstellungen.',
};
export const presentNotForYou = (language: Language) =>
  invalidInput(language, [{ path: ['input', 'kind'], code: 'NOT_FOR_YOU', message: NOT_FOR_YOU[language] }]);
