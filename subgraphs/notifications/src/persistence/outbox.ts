import { uuidv7, type Language } from '@vip/domain-kit';
import type { EntityManager, FactJob, Jobs } from '@vip/subgraph-kit';
import { mailboxOf } from '../domain/access.ts';
import type { NotificationKind } from '../domain/kinds.ts';
import type { Details } from '../domain/message.ts';
import { PLATFORM } from '../domain/party.ts';
import { cloudEvent, kindsOfScope } from '../domain/webhook.ts';
import { mailWish } from './preferences.ts';
import { DELIVERY_QUEUE } from './webhooks.ts';

export const MAIL_QUEUE = 'notifications.send-mail';

export interface NewNotification {
  readonly factId: string;
  readonly audience: string;
  readonly kind: NotificationKind;
  readonly at: Date;
  readonly details: Details;
  readonly dossierId: string | null;
  readonly requestId: string | null;
  readonly ids: FactJob['ids'];
  /** Where its mail goes; null when nobody gave an address. */
  readonly address: string | null;
}

/** Where officers of a municipality get their mail; null when it gave no address. */
export async function contactOf(em: EntityManager, nisCode: string): Promise<string | null> {
  const [row] = await em.execute<{ email: string }[]>('select email from contact where nis_code = ?', [
    nisCode,
  ]);
  return row?.email ?? null;
}

export async function keepContacts(
  em: EntityManager,
  contacts: Readonly<Record<string, string>>,
): Promise<void> {
  await em.execute(
    `insert into contact (nis_code, email) select key, value from jsonb_each_text(?::jsonb) on conflict (nis_code) do update set email = excluded.email`,
    [JSON.stringify(contacts)],
  );
}

/** Tells an audience once: a second run of the same fact finds its row and does nothing. */
export async function notifyOnce(em: EntityManager, jobs: Jobs, given: NewNotification): Promise<void> {
  const id = uuidv7(given.at.getTime());
  const added = await em.execute<unknown[]>(
    `insert into notification (id, fact_id, audience, kind, at, details, dossier_id, request_id) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
     on conflict (fact_id, audience) do nothing returning id`,
    [
      id,
      given.factId,
      given.audience,
      given.kind,
      given.at,
      JSON.stringify(given.details),
      given.dossierId,
      given.requestId,
    ],
  );
  if (added.length === 0) return;
  const { dossierId, requestId, capakey, nisCode, ownerId } = given.ids;
  await jobs.record(em, [
    {
      type: 'notification.sent',
      subject: id,
      actor: PLATFORM,
      at: given.at,
      ids: { dossierId, requestId, capakey, nisCode, ownerId, audience: given.audience },
      data: { kind: given.kind },
    },
  ]);
  const { wanted, language } = await mailWish(em, mailboxOf(given.audience), given.kind);
  if (!wanted || given.address === null) return;
  const mailId = uuidv7(given.at.getTime());
  await em.execute('insert into mail (id, notification_id, address, language) values (?, ?, ?, ?)', [
    mailId,
    id,
    given.address,
    language,
  ]);
  await jobs.send(em, MAIL_QUEUE, { mailId });
}

export interface MailToSend {
  readonly id: string;
  readonly notificationId: string;
  readonly address: string;
  readonly language: Language;
  readonly sent: boolean;
  readonly kind: NotificationKind;
  readonly audience: string;
  readonly details: Details;
  readonly dossierId: string | null;
  readonly requestId: string | null;
}
export async function mailToSend(em: EntityManager, mailId: string): Promise<MailToSend | null> {
  const [row] = await em.execute<MailToSend[]>(
    `select m.id, n.id as "notificationId", m.address, m.language, m.sent_at is not null as sent, n.kind, n.audience, n.details, n.dossier_id as "dossierId", n.request_id as "requestId"
     from mail m join notification n on n.id = m.notification_id where m.id = ?`,
    [mailId],
  );
  return row ?? null;
}
export async function noteMail(
  em: EntityManager,
  mailId: string,
  outcome: { sentAt: Date } | { error: string },
): Promise<void> {
  const [sentAt, error] = 'sentAt' in outcome ? [outcome.sentAt, null] : [null, outcome.error.slice(0, 500)];
  await em.execute('update mail set attempts = attempts + 1, sent_at = ?, last_error = ? where id = ?', [
    sentAt,
    error,
    mailId,
  ]);
}

/** Makes a delivery for each webhook that asked for this fact, once each. */
export async function fanOut(
  em: EntityManager,
  jobs: Jobs,
  { factId, type, subject, ids }: FactJob,
  at: Date,
  publicUrl: string,
): Promise<void> {
  const scopes = [ids.ownerId && `owner:${ids.ownerId}`, ids.nisCode && `municipality:${ids.nisCode}`].filter(
    (scope): scope is string => Boolean(scope),
  );
  if (scopes.length === 0) return;
  const places = scopes.map(() => '?').join(', ');
  const hooks = await em.execute<{ id: string; scope: string }[]>(
    `select id, scope from webhook where active and scope in (${places}) and ? = any(kinds) order by id`,
    [...scopes, type],
  );
  const body = JSON.stringify(cloudEvent({ factId, type, subject, ids }, at, publicUrl));
  for (const { id, scope } of hooks) {
    if (!kindsOfScope(scope).includes(type)) continue;
    const deliveryId = uuidv7(at.getTime());
    const added = await em.execute<unknown[]>(
      `insert into webhook_delivery (id, webhook_id, fact_id, kind, body, at, status, next_attempt_at) values (?, ?, ?, ?, ?, ?, 'PENDING', ?)
       on conflict (webhook_id, fact_id) do nothing returning id`,
      [deliveryId, id, factId, type, body, at, at],
    );
    if (added.length > 0) await jobs.send(em, DELIVERY_QUEUE, { deliveryId });
  }
}
