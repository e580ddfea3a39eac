import type { EntityManager } from '@vip/subgraph-kit';
import { Charge } from './entities.ts';

/** The door to what requests cost. */
export class Charges {
  constructor(private readonly em: EntityManager) {}

  of(requestIds: readonly string[]): Promise<readonly Charge[]> {
    return this.em.find(Charge, { requestId: { $in: [...requestIds] } });
  }

  /** The charge, with nobody else changing it until this transaction ends. */
  async locked(requestId: string): Promise<Charge | null> {
    await this.em.execute('select 1 from charge where request_id = ? for update', [requestId]);
    return this.em.findOne(Charge, { requestId }, { refresh: true });
  }

  /** Keeps a price, unless one was kept before: the first is the price. */
  async keep(charge: Omit<Charge, 'chargedAt'>): Promise<void> {
    await this.em.execute(
      `insert into charge (request_id, owner_id, number, reference, purpose, buyer, invoice_email, quote, total_cents, priced_at)
       values (?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?) on conflict do nothing`,
      [
        charge.requestId,
        charge.ownerId,
        charge.number,
        charge.reference,
        charge.purpose,
        JSON.stringify(charge.buyer),
        charge.invoiceEmail,
        JSON.stringify(charge.quote),
        charge.total,
        charge.pricedAt,
      ],
    );
  }

  async charged(requestId: string, at: Date): Promise<void> {
    await this.em.nativeUpdate(Charge, { requestId }, { chargedAt: at });
  }

  /** Parcels of the request that were credited. */
  async credited(requestId: string): Promise<readonly string[]> {
    const rows = await this.em.execute<{ capakey: string }[]>(
      'select capakey from credit where request_id = ? order by at, dossier_id',
      [requestId],
    );
    return rows.map(({ capakey }) => capakey);
  }

  /** @returns false when this dossier was credited before. */
  async credit(row: {
    dossierId: string;
    requestId: string;
    capakey: string;
    reason: string;
    at: Date;
  }): Promise<boolean> {
    const rows = await this.em.execute<unknown[]>(
      'insert into credit (dossier_id, request_id, capakey, reason, at) values (?, ?, ?, ?, ?) on conflict do nothing returning dossier_id',
      [row.dossierId, row.requestId, row.capakey, row.reason, row.at],
    );
    return rows.length > 0;
  }
}
