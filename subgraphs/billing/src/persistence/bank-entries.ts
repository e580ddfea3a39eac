import { cents, uuidv7, type Cents } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { BankEntry as Told, BankEntryState, BankStatement, Matched } from '../domain/bank-entry.ts';
import { BankEntry } from './entities.ts';

export interface BankEntryFilter {
  readonly state?: readonly BankEntryState[] | null;
}

/** The door to movements on our account. */
export class BankEntries {
  constructor(private readonly em: EntityManager) {}

  /** One at a time: what an invoice gets is decided by what it got before. Held until the transaction ends. */
  async alone(): Promise<void> {
    await this.em.execute('lock table bank_statement in share row exclusive mode');
  }

  async statement({ account, reference }: BankStatement, at: Date): Promise<string> {
    const id = uuidv7(at.getTime());
    await this.em.execute(
      'insert into bank_statement (id, account, reference, imported_at) values (?, ?, ?, ?)',
      [id, account, reference, at],
    );
    return id;
  }

  /** Those of the keys that are here already. */
  async known(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.em.find(BankEntry, { key: { $in: [...keys] } }, { fields: ['key'] });
    return new Set(found.map(({ key }) => key));
  }

  /** @returns the id under which the movement is kept. */
  async keep(
    { key, bookedOn, amount, payerName, payerIban, communication, reference }: Told,
    { state, problem, open }: Matched,
    of: { statementId: string; invoiceNumber: string | null; at: Date },
  ): Promise<string> {
    const id = uuidv7(of.at.getTime());
    await this.em.insert(BankEntry, {
      ...{ id, key, bookedOn, amount, payerName, payerIban, communication, reference, state, problem, open },
      statementId: of.statementId,
      invoiceNumber: of.invoiceNumber,
      version: 1,
      bookedAs: null,
      reason: null,
    });
    return id;
  }

  byId(id: string): Promise<BankEntry | null> {
    return this.em.findOne(BankEntry, { id }, { refresh: true });
  }

  /** Takes an amount off what waits, for a place that a person named. */
  async book(
    { id, version, open, state }: BankEntry,
    change: Pick<BankEntry, 'bookedAs' | 'reason' | 'invoiceNumber'> & { readonly amount: Cents },
  ): Promise<void> {
    const { amount, ...named } = change;
    const left = cents(open - amount);
    await this.em.nativeUpdate(
      BankEntry,
      { id },
      { ...named, open: left, state: left === 0 ? 'SETTLED' : state, version: version + 1 },
    );
  }

  /** Newest first; one row more than asked when there is a next page. */
  page(
    filter: BankEntryFilter,
    { first, before }: { first: number; before: string | null },
  ): Promise<readonly BankEntry[]> {
    const where = { $and: [conditions(filter), before === null ? {} : { id: { $lt: before } }] };
    return this.em.find(BankEntry, where, { orderBy: { id: 'desc' }, limit: first + 1 });
  }

  count(filter: BankEntryFilter): Promise<number> {
    return this.em.count(BankEntry, conditions(filter));
  }
}

const conditions = ({ state }: BankEntryFilter) => (state?.length ? { state: { $in: [...state] } } : {});
