import type { Caller, Cents } from '@vip/domain-kit';
import DataLoader from 'dataloader';
import type { OrderedRequest } from '../asking/request-book.ts';
import { buyerOf, quoteParcels } from '../commands/quote-parcels.ts';
import type { Billing } from '../context.ts';
import { maySeeInvoice, maySeePayee, maySeeRequest, maySeeSettlement } from '../domain/access.ts';
import type { Quote } from '../domain/quote.ts';
import type { Tariff } from '../domain/tariff.ts';
import { keptPlace } from '../domain/place.ts';
import type { BilledMunicipality, Invoice, Payment, Settlement, Share } from '../persistence/entities.ts';

/**
 * The one way in for reads: each applies the policy, whether a query, a field or a reference asks, and a page
 * of a hundred costs as many queries as one row.
 */
export interface Readers {
  /** The price of a request: kept from its submission on, live before; null when it is not there or not yours. */
  quote(requestId: string): Promise<Quote | null>;
  invoicesOf(requestId: string): Promise<readonly Invoice[]>;
  paymentsOf(requestId: string): Promise<readonly Payment[]>;
  invoice(number: string): Promise<Invoice | null>;
  payment(id: string): Promise<Payment | null>;
  settlement(id: string): Promise<Settlement | null>;
  settlementTotal(id: string): Promise<Cents>;
  settlementLines(id: string): Promise<readonly Share[]>;
  tariffs(nisCode: string): Promise<readonly Tariff[]>;
  /** To whom a municipality's part is paid; null when nothing is kept, or it is not yours to see. */
  payee(nisCode: string): Promise<BilledMunicipality | null>;
}

const load = <Value>(batch: (keys: readonly string[]) => Promise<readonly Value[]>) =>
  new DataLoader<string, Value>(async (keys) => [...(await batch(keys))], {
    cache: false,
    maxBatchSize: 500,
  });

const grouped = <Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (readonly Row[])[] => {
  const lists = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) lists.get(keyOf(row))?.push(row);
  return keys.map((key) => lists.get(key)!);
};

export function createReaders(billing: Billing, caller: Caller): Readers {
  const { store } = billing;
  const visible = (row: { ownerId: string }) => maySeeInvoice(caller, row);

  const kept = load(async (ids) => {
    const charges = await store.as(caller, (desk) => desk.charges.of(ids));
    return ids.map((id) => charges.find(({ requestId }) => requestId === id) ?? null);
  });
  const ordered = load<OrderedRequest | null>(async (ids) => {
    const requests = await billing.requests.requests(ids);
    return ids.map((id) => requests.get(id) ?? null);
  });
  const invoices = load(async (ids) =>
    grouped(
      ids,
      (await store.as(caller, (desk) => desk.invoices.ofRequests(ids))).filter(visible),
      ({ requestId }) => requestId,
    ),
  );
  const payments = load(async (ids) =>
    grouped(
      ids,
      (await store.as(caller, (desk) => desk.payments.ofRequests(ids))).filter(visible),
      ({ requestId }) => requestId,
    ),
  );
  const settlements = load(async (ids) => {
    const rows = await store.as(caller, (desk) => desk.settlements.byIds(ids));
    return ids.map((id) => rows.find((row) => row.id === id && maySeeSettlement(caller, row)) ?? null);
  });
  const totals = load(async (ids) => {
    const sums = await store.as(caller, (desk) => desk.settlements.totals(ids));
    return ids.map((id) => sums.get(id) ?? (0 as Cents));
  });
  const lines = load(async (ids) =>
    grouped(
      ids,
      await store.as(caller, (desk) => desk.settlements.linesOf(ids)),
      ({ settlementId }) => settlementId,
    ),
  );
  const tariffs = load(async (codes) =>
    grouped(codes, await store.as(caller, (desk) => desk.tariffs.of(codes)), ({ nisCode }) => nisCode),
  );
  const payees = load(async (codes) => {
    const rows = await store.as(caller, (desk) => desk.tariffs.payees(codes));
    return codes.map((code) => rows.find(({ nisCode }) => nisCode === code) ?? null);
  });

  return {
    async quote(requestId) {
      const charge = await kept.load(requestId);
      if (charge) return maySeeRequest(caller, charge.ownerId) ? charge.quote : null;
      const request = await ordered.load(requestId);
      if (!request || !maySeeRequest(caller, request.requester.id)) return null;
      return quoteParcels(billing, {
        places: request.parcels.map(keptPlace),
        buyer: await buyerOf(billing, request.requester),
        language: caller.language,
      });
    },
    invoicesOf: (requestId) => invoices.load(requestId),
    paymentsOf: (requestId) => payments.load(requestId),
    async invoice(number) {
      const found = await store.as(caller, (desk) => desk.invoices.byNumber(number));
      return found && visible(found) ? found : null;
    },
    async payment(id) {
      const found = await store.as(caller, (desk) => desk.payments.byId(id));
      return found && visible(found) ? found : null;
    },
    settlement: (id) => settlements.load(id),
    settlementTotal: (id) => totals.load(id),
    settlementLines: (id) => lines.load(id),
    tariffs: (nisCode) => tariffs.load(nisCode),
    payee: async (nisCode) => (maySeePayee(caller, nisCode) ? payees.load(nisCode) : null),
  };
}
