import type { EntityManager } from '@vip/subgraph-kit';
import { Payment } from './entities.ts';

/** The door to payments. */
export class Payments {
  constructor(private readonly em: EntityManager) {}

  byId(id: string): Promise<Payment | null> {
    return this.em.findOne(Payment, { id });
  }

  ofRequests(requestIds: readonly string[]): Promise<readonly Payment[]> {
    return this.em.find(
      Payment,
      { requestId: { $in: [...requestIds] } },
      { orderBy: { createdAt: 'asc', id: 'asc' } },
    );
  }

  open(requestId: string): Promise<Payment | null> {
    return this.em.findOne(Payment, { requestId, status: 'OPEN' });
  }

  /** Starts a payment, unless one is open for the request: of many at once, one is made. */
  async start(payment: Payment): Promise<void> {
    await this.em.execute(
      `insert into payment (id, request_id, owner_id, provider, status, amount_cents, created_at)
       values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
      [
        payment.id,
        payment.requestId,
        payment.ownerId,
        payment.provider,
        payment.status,
        payment.amount,
        payment.createdAt,
      ],
    );
  }

  /** The payment, with nobody else changing it until this transaction ends. */
  async locked(id: string): Promise<Payment | null> {
    await this.em.execute('select 1 from payment where id = ? for update', [id]);
    return this.em.findOne(Payment, { id }, { refresh: true });
  }

  idOf(provider: string, providerId: string): Promise<string | null> {
    return this.em.findOne(Payment, { provider, providerId }).then((found) => found?.id ?? null);
  }

  /** Ids at the provider of payments that are open since before an instant, oldest first. */
  async openSince(before: Date, most: number): Promise<readonly string[]> {
    const rows = await this.em.find(
      Payment,
      { status: 'OPEN', providerId: { $ne: null }, createdAt: { $lt: before } },
      { orderBy: { createdAt: 'asc' }, limit: most },
    );
    return rows.flatMap(({ providerId }) => providerId ?? []);
  }

  async set(id: string, change: Partial<Payment>): Promise<void> {
    await this.em.nativeUpdate(Payment, { id }, change);
  }
}
