import type { Cents, Day } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import { whomToRemind } from '../domain/reminder.ts';
import { invoiceNumber, type InvoiceStatus } from '../domain/invoice.ts';
import { Invoice } from './entities.ts';

export interface InvoiceFilter {
  readonly status?: readonly InvoiceStatus[] | null;
  readonly from?: Day | null;
  readonly to?: Day | null;
  readonly text?: string | null;
}

/** The door to invoices. */
export class Invoices {
  constructor(private readonly em: EntityManager) {}

  /**
   * Takes the next number: the series is locked until the transaction ends, so numbers have no gaps, and
   * days never go back along them, also when the clock does.
   */
  async next(today: Day): Promise<{ number: string; issuedOn: Day }> {
    const [series] = await this.em.execute<{ year: number; last: number; day: Day }[]>(
      `select year, last, to_char(last_day, 'YYYY-MM-DD') as day from invoice_series where id = 1 for update`,
    );
    const issuedOn = today > series!.day ? today : series!.day;
    const year = Number(issuedOn.slice(0, 4));
    const place = year === series!.year ? series!.last + 1 : 1;
    await this.em.execute('update invoice_series set year = ?, last = ?, last_day = ? where id = 1', [
      year,
      place,
      issuedOn,
    ]);
    return { number: invoiceNumber(year, place), issuedOn };
  }

  async issue(invoice: Omit<Invoice, 'search'> & { search: string }): Promise<void> {
    await this.em.insert(Invoice, invoice);
  }

  byNumber(number: string): Promise<Invoice | null> {
    return this.em.findOne(Invoice, { number });
  }

  /** @param reference with its marks, `+++202/6000/00192+++`. */
  byReference(reference: string): Promise<Invoice | null> {
    return this.em.findOne(Invoice, { paymentReference: reference });
  }

  /** Open invoices of which a reminder is due, as many as one turn takes. */
  overdue(today: Day): Promise<readonly Invoice[]> {
    return this.em.find(
      Invoice,
      {
        kind: 'INVOICE',
        status: 'OPEN',
        $or: whomToRemind(today).map(({ reminders, dueBy }) => ({
          reminders: { $lte: reminders },
          dueOn: { $lte: dueBy },
        })),
      },
      { orderBy: { dueOn: 'asc', number: 'asc' }, limit: 200 },
    );
  }

  async reminded(number: string, reminders: number): Promise<void> {
    await this.em.nativeUpdate(Invoice, { number }, { reminders });
  }

  /** Notes what came for an invoice in all, and whether it is paid with that. */
  async receive(number: string, received: Cents, status: InvoiceStatus): Promise<void> {
    await this.em.nativeUpdate(Invoice, { number }, { received, status });
  }

  ofRequests(requestIds: readonly string[]): Promise<readonly Invoice[]> {
    return this.em.find(
      Invoice,
      { requestId: { $in: [...requestIds] } },
      { orderBy: { number: 'asc' }, refresh: true },
    );
  }

  async become(status: InvoiceStatus, requestId: string): Promise<void> {
    await this.em.nativeUpdate(Invoice, { requestId, kind: 'INVOICE' }, { status });
  }

  /** One owner's invoices, newest first; one row more than asked when there is a next page. */
  async page(
    ownerId: string,
    filter: InvoiceFilter,
    { first, before }: { first: number; before: string | null },
  ): Promise<readonly Invoice[]> {
    const where = { $and: [conditions(ownerId, filter), before === null ? {} : { number: { $lt: before } }] };
    return this.em.find(Invoice, where, { orderBy: { number: 'desc' }, limit: first + 1 });
  }

  count(ownerId: string, filter: InvoiceFilter): Promise<number> {
    return this.em.count(Invoice, conditions(ownerId, filter));
  }
}

const conditions = (ownerId: string, { status, from, to, text }: InvoiceFilter) => ({
  ownerId,
  ...(status?.length ? { status: { $in: [...status] } } : {}),
  ...(from || to ? { issuedOn: { ...(from ? { $gte: from } : {}), ...(to ? { $lte: to } : {}) } } : {}),
  ...(text?.trim()
    ? {
        search: {
          $like: `%${text
            .trim()
            .toLowerCase()
            .replace(/[\\%_]/g, '\\$&')}%`,
        },
      }
    : {}),
});
