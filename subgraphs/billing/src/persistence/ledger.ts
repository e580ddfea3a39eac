import { cents, type Cents } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { AccountCode, Entry } from '../domain/ledger.ts';

/** The door to the ledger: entries go in, sums come out, nothing is ever changed. */
export class Ledger {
  constructor(private readonly em: EntityManager) {}

  /** Books an entry; an entry without postings (a free share) leaves nothing. A key that is there already is refused by PostgreSQL. */
  async book({ key, postings }: Entry, at: Date): Promise<void> {
    if (postings.length === 0) return;
    const [row] = await this.em.execute<{ id: string }[]>(
      'insert into ledger_entry (key, at) values (?, ?) returning id',
      [key, at],
    );
    await this.em.execute(
      `insert into ledger_posting (entry_id, line, account, nis_code, amount_cents) values ${postings.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
      postings.flatMap(({ account, nisCode, amount }, line) => [
        row!.id,
        line,
        account,
        nisCode ?? null,
        amount,
      ]),
    );
  }

  /** Balance per account; debit is positive. */
  async balances(): Promise<ReadonlyMap<AccountCode, Cents>> {
    const rows = await this.em.execute<{ account: AccountCode; balance: string }[]>(
      'select account, sum(amount_cents)::text as balance from ledger_posting group by account',
    );
    return new Map(rows.map(({ account, balance }) => [account, cents(Number(balance))]));
  }

  async entries(): Promise<number> {
    const [row] = await this.em.execute<{ count: string }[]>(
      'select count(*)::text as count from ledger_entry',
    );
    return Number(row!.count);
  }
}
