import type { Caller, Fact } from '@vip/domain-kit';
import type { Database, EntityManager, Recorder } from '@vip/subgraph-kit';
import { BankEntries } from './bank-entries.ts';
import { Charges } from './charges.ts';
import { Disputes } from './disputes.ts';
import { Invoices } from './invoices.ts';
import { Ledger } from './ledger.ts';
import { Payments } from './payments.ts';
import { Prices } from './prices.ts';
import { Payouts } from './payouts.ts';
import { Settlements } from './settlements.ts';
import { Tariffs } from './tariffs.ts';

/** All that one transaction may touch: the doors, and the pen that notes what happened. */
export interface Desk {
  readonly tariffs: Tariffs;
  readonly prices: Prices;
  readonly charges: Charges;
  readonly payments: Payments;
  readonly invoices: Invoices;
  readonly settlements: Settlements;
  readonly bankEntries: BankEntries;
  readonly disputes: Disputes;
  readonly payouts: Payouts;
  readonly ledger: Ledger;
  /** Notes facts; they and their jobs commit with the change. */
  note(...facts: readonly Fact[]): Promise<void>;
}

export interface Store {
  /** One transaction in which PostgreSQL knows the caller. Nothing is asked over the network in it. */
  as<Answer>(caller: Caller, work: (desk: Desk) => Promise<Answer>): Promise<Answer>;
  /** One transaction of the platform itself. */
  asService<Answer>(work: (desk: Desk) => Promise<Answer>): Promise<Answer>;
}

export const deskOf = (em: EntityManager, recorder: Recorder): Desk => ({
  tariffs: new Tariffs(em),
  prices: new Prices(em),
  charges: new Charges(em),
  payments: new Payments(em),
  invoices: new Invoices(em),
  settlements: new Settlements(em),
  bankEntries: new BankEntries(em),
  disputes: new Disputes(em),
  payouts: new Payouts(em),
  ledger: new Ledger(em),
  note: async (...facts) => void (await recorder.record(em, facts)),
});

export const createStore = (database: Database, recorder: Recorder): Store => ({
  as: (caller, work) => database.as(caller, (em) => work(deskOf(em, recorder))),
  asService: (work) => database.asService((em) => work(deskOf(em, recorder))),
});
