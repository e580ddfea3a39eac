import { defineEntity, p } from '@mikro-orm/core';
import type { NotificationKind } from '../domain/kinds.ts';
import type { Details } from '../domain/message.ts';

const NotificationSchema = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  properties: {
    id: p.uuid().primary(),
    factId: p.uuid(),
    audience: p.string(),
    kind: p.string().$type<NotificationKind>(),
    at: p.datetime(),
    details: p.json().$type<Details>(),
    dossierId: p.uuid().nullable(),
    requestId: p.uuid().nullable(),
  },
});
/** What an audience is told. Its words are made when it is read, in the language of the reader. */
export class Notification extends NotificationSchema.class {}
NotificationSchema.setClass(Notification);

const WebhookSchema = defineEntity({
  name: 'Webhook',
  tableName: 'webhook',
  properties: {
    id: p.uuid().primary(),
    scope: p.string(),
    url: p.string(),
    kinds: p.array(),
    secret: p.string(),
    active: p.boolean(),
    createdAt: p.datetime(),
  },
});
/** An address that is called when something happens. Its secret is shown once and signs every call. */
export class Webhook extends WebhookSchema.class {}
WebhookSchema.setClass(Webhook);

export type DeliveryStatus = 'PENDING' | 'DELIVERED' | 'FAILED';
const WebhookDeliverySchema = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  properties: {
    id: p.uuid().primary(),
    webhookId: p.uuid(),
    factId: p.uuid(),
    kind: p.string(),
    body: p.text(),
    at: p.datetime(),
    attempts: p.integer(),
    status: p.string().$type<DeliveryStatus>(),
    httpStatus: p.integer().nullable(),
    lastError: p.text().nullable(),
    nextAttemptAt: p.datetime().nullable(),
  },
});
/** One call, with every attempt counted. */
export class WebhookDelivery extends WebhookDeliverySchema.class {}
WebhookDeliverySchema.setClass(WebhookDelivery);
