import { uuidv7, type Caller, type FactType } from '@vip/domain-kit';
import type { Database, EntityManager, Jobs } from '@vip/subgraph-kit';
import DataLoader from 'dataloader';
import { mayManage, webhookScope } from '../domain/access.ts';
import { onBehalfOf, partyOf } from '../domain/party.ts';
import { Webhook, WebhookDelivery } from './entities.ts';

export const DELIVERY_QUEUE = 'notifications.send-webhook';
/** Deliveries that a log shows at most. */
export const LONGEST_LOG = 100;

/** The door to one caller's webhooks: those of another scope are not there. */
export class Webhooks {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly caller: Caller,
  ) {}

  private note(em: EntityManager, type: FactType, webhook: Webhook, at: Date): Promise<unknown> {
    const data = { host: new URL(webhook.url).host, kinds: webhook.kinds, active: webhook.active };
    return this.jobs.record(em, [
      {
        type,
        subject: webhook.id,
        actor: partyOf(this.caller),
        onBehalfOf: onBehalfOf(this.caller),
        at,
        data,
      },
    ]);
  }

  async all(): Promise<Webhook[]> {
    const scope = webhookScope(this.caller);
    return scope === null
      ? []
      : this.database.as(this.caller, (em) => em.find(Webhook, { scope }, { orderBy: { id: 'asc' } }));
  }

  /** @returns null when the scope has `most` webhooks already. */
  register(
    scope: string,
    given: { url: string; kinds: string[]; secret: string },
    at: Date,
    most: number,
  ): Promise<Webhook | null> {
    return this.database.as(this.caller, async (em) => {
      if ((await em.count(Webhook, { scope })) >= most) return null;
      const webhook = em.create(Webhook, {
        id: uuidv7(at.getTime()),
        scope,
        ...given,
        active: true,
        createdAt: at,
      });
      await em.flush();
      await this.note(em, 'webhook.registered', webhook, at);
      return webhook;
    });
  }

  /** Runs on the locked webhook of this caller, its change and fact together. @returns null when it is not there. */
  private change<Answer>(
    id: string,
    work: (em: EntityManager, webhook: Webhook) => Promise<Answer>,
  ): Promise<Answer | null> {
    return this.database.as(this.caller, async (em) => {
      await em.execute('select id from webhook where id = ? for update', [id]);
      const webhook = await em.findOne(Webhook, { id });
      return webhook && mayManage(this.caller, webhook) ? work(em, webhook) : null;
    });
  }

  update(
    id: string,
    given: Partial<Pick<Webhook, 'url' | 'kinds' | 'active'>>,
    at: Date,
  ): Promise<Webhook | null> {
    return this.change(id, async (em, webhook) => {
      em.assign(webhook, given);
      await em.flush();
      await this.note(em, 'webhook.updated', webhook, at);
      return webhook;
    });
  }

  remove(id: string, at: Date): Promise<Webhook | null> {
    return this.change(id, async (em, webhook) => {
      await this.note(em, 'webhook.deleted', webhook, at);
      await em.nativeDelete(Webhook, { id });
      return webhook;
    });
  }

  async scopeOf(id: string): Promise<string | null> {
    const webhook = await this.database.as(this.caller, (em) => em.findOne(Webhook, { id }));
    return webhook && mayManage(this.caller, webhook) ? webhook.scope : null;
  }

  /** Sends a delivery again, from its first pause. @returns its webhook, or null when it is not there. */
  async redeliver(deliveryId: string, at: Date): Promise<Webhook | null> {
    const delivery = await this.database.as(this.caller, (em) =>
      em.findOne(WebhookDelivery, { id: deliveryId }),
    );
    if (!delivery) return null;
    return this.change(delivery.webhookId, async (em, webhook) => {
      await em.nativeUpdate(
        WebhookDelivery,
        { id: deliveryId },
        { status: 'PENDING', attempts: 0, nextAttemptAt: at, httpStatus: null, lastError: null },
      );
      await this.jobs.send(em, DELIVERY_QUEUE, { deliveryId });
      return webhook;
    });
  }

  /** The newest deliveries of each webhook, in one statement for all that are asked together. */
  readonly log = new DataLoader<string, WebhookDelivery[]>(async (ids) => {
    const rows = await this.database.as(this.caller, async (em) => {
      const found = await em.execute<Record<string, unknown>[]>(
        `select * from (select d.*, row_number() over (partition by webhook_id order by id desc) as place from webhook_delivery d where webhook_id = any(?::uuid[])) newest where place <= ${LONGEST_LOG} order by id desc`,
        [`{${ids.join(',')}}`],
      );
      return found.map(({ place: _, ...row }) => em.map(WebhookDelivery, row as never));
    });
    return ids.map((id) => rows.filter(({ webhookId }) => webhookId === id));
  });
}
