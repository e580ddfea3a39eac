import type { Caller } from '@vip/domain-kit';
import DataLoader from 'dataloader';
import type { OrderedRequest } from '../asking/request-book.ts';
import { buyerOf, quoteParcels } from '../commands/quote-parcels.ts';
import type { Billing } from '../context.ts';
import {
  mayRunPayouts,
  maySeeDispute,
  maySeeInvoice,
  maySeePayee,
  maySeeRequest,
  maySeeSettlement,
} from '../domain/access.ts';
import type { DisputeState } from '../domain/dispute.ts';
import type { Quote } from '../domain/quote.ts';
import type { Tariff } from '../domain/tariff.ts';
import { keptPlace } from '../domain/place.ts';
import type {
  BilledMunicipality,
  Dispute,
  DisputeLine,
  Invoice,
  Payment,
  Settlement,
  Share,
} from '../persistence/entities.ts';
import type { Payout } from '../persistence/payouts.ts';
import { NO_LINES, type SettlementSums } from '../persistence/settlements.ts';

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
  settlementSums(id: string): Promise<SettlementSums>;
  settlementLines(id: string): Promise<readonly Share[]>;
  /** Of each line of a settlement that is, or was, in a dispute. */
  disputeStates(settlementId: string): Promise<ReadonlyMap<string, DisputeState>>;
  disputesOf(settlementId: string): Promise<readonly Dispute[]>;
  dispute(id: string): Promise<Dispute | null>;
  disputeLines(disputeId: string): Promise<readonly DisputeLine[]>;
  payoutsOf(runId: string): Promise<readonly Payout[]>;
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
  const sums = load(async (ids) => {
    const found = await store.as(caller, (desk) => desk.settlements.sums(ids));
    return ids.map((id) => found.get(id) ?? NO_LINES);
  });
  const lines = load(async (ids) =>
    grouped(
      ids,
      await store.as(caller, (desk) => desk.settlements.linesOf(ids)),
      ({ settlementId }) => settlementId,
    ),
  );
  const states = load(async (ids) =>
    grouped(
      ids,
      await store.as(caller, (desk) => desk.disputes.linesIn(ids)),
      ({ settlementId }) => settlementId,
    ).map((rows) => new Map(rows.map(({ lineId, state }) => [lineId, state]))),
  );
  const ofSettlements = load(async (ids) =>
    grouped(
      ids,
      (await store.as(caller, (desk) => desk.disputes.ofSettlements(ids))).filter((row) =>
        maySeeDispute(caller, row),
      ),
      ({ settlementId }) => settlementId,
    ),
  );
  const disputes = load(async (ids) => {
    const rows = await store.as(caller, (desk) => desk.disputes.byIds(ids));
    return ids.map((id) => rows.find((row) => row.id === id && maySeeDispute(caller, row)) ?? null);
  });
  const disputeLines = load(async (ids) =>
    grouped(
      ids,
      (await store.as(caller, (desk) => desk.disputes.linesOf(ids))).filter((row) =>
        maySeeDispute(caller, row),
      ),
      ({ disputeId }) => disputeId,
    ),
  );
  const payouts = load(async (ids) =>
    grouped(
      ids,
      mayRunPayouts(caller) ? await store.as(caller, (desk) => desk.payouts.ofRuns(ids)) : [],
      ({ runId }) => runId,
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
    settlementSums: (id) => sums.load(id),
    settlementLines: (id) => lines.load(id),
    disputeStates: (settlementId) => states.load(settlementId),
    disputesOf: (settlementId) => ofSettlements.load(settlementId),
    dispute: (id) => disputes.load(id),
    disputeLines: (disputeId) => disputeLines.load(disputeId),
    payoutsOf: (runId) => payouts.load(runId),
    tariffs: (nisCode) => tariffs.load(nisCode),
    payee: async (nisCode) => (maySeePayee(caller, nisCode) ? payees.load(nisCode) : null),
  };
}
