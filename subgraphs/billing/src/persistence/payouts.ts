import { cents, type Cents, type Day } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { Payable } from '../domain/payout.ts';
import type { Month } from '../domain/settlement.ts';

export interface PayoutRun {
  readonly id: string;
  readonly onDay: Day;
  readonly at: Date;
  readonly total: Cents;
  /** Payouts above 0: what the bank gets. */
  readonly transfers: number;
}

export interface Payout {
  readonly id: string;
  readonly nisCode: string;
  readonly name: string;
  readonly iban: string | null;
  readonly amount: Cents;
  /** Numbers of the settlements that it pays, oldest first. */
  readonly numbers: readonly string[];
}

interface RunRow {
  readonly id: string;
  readonly day: string;
  readonly at: string | Date;
  readonly total: string;
  readonly transfers: number;
}

/** A line that can be paid: neither paid nor in a dispute that waits for its answer. */
const FREE = `s.payout_id is null and not exists (select 1 from settlement_dispute_line d where d.line_id = s.id and d.state = 'OPEN')`;
const RUN = `select id, to_char(on_day, 'YYYY-MM-DD') as day, at, total_cents::text as total, transfers from payout_run`;
const placesOf = (ids: readonly unknown[]): string => ids.map(() => '?').join(', ');

/** The door to what is paid to municipalities. */
export class Payouts {
  constructor(private readonly em: EntityManager) {}

  /** What can be paid, per settlement that is payable on a day. `lock`: nobody disputes or answers meanwhile. */
  async payable(today: Day, { lock }: { readonly lock: boolean }): Promise<readonly Payable[]> {
    const due = await this.em.execute<{ id: string }[]>(
      `select id from settlement where status = 'CLOSED' and payable_on <= ? order by id ${lock ? 'for update' : ''}`,
      [today],
    );
    if (due.length === 0) return [];
    const rows = await this.em.execute<{ id: string; nis: string; month: Month; amount: string }[]>(
      `select s.settlement_id as id, s.nis_code as nis, t.month, sum(s.amount_cents)::text as amount
       from share s join settlement t on t.id = s.settlement_id
       where s.settlement_id in (${placesOf(due)}) and ${FREE} group by 1, 2, 3`,
      due.map(({ id }) => id),
    );
    return rows.map(({ id, nis, month, amount }) => ({
      settlementId: id,
      nisCode: nis,
      month,
      amount: cents(Number(amount)),
    }));
  }

  async begin(run: PayoutRun): Promise<void> {
    await this.em.execute(
      'insert into payout_run (id, on_day, at, total_cents, transfers) values (?, ?, ?, ?, ?)',
      [run.id, run.onDay, run.at, run.total, run.transfers],
    );
  }

  /** Writes a payout and marks the lines that it pays: those of its settlements that are free. */
  async pay(
    { id: runId, onDay }: PayoutRun,
    payout: Payout,
    settlementIds: readonly string[],
  ): Promise<void> {
    await this.em.execute(
      `insert into payout (id, run_id, nis_code, name, iban, amount_cents, numbers)
       values (?, ?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)))`,
      [
        payout.id,
        runId,
        payout.nisCode,
        payout.name,
        payout.iban,
        payout.amount,
        JSON.stringify(payout.numbers),
      ],
    );
    await this.em.execute(
      `update share s set payout_id = ? where s.settlement_id in (${placesOf(settlementIds)}) and ${FREE}`,
      [payout.id, ...settlementIds],
    );
    // What is still in dispute keeps its settlement from being paid out whole.
    await this.em.execute(
      `update settlement t set version = version + 1,
         status = case when exists (select 1 from share s where s.settlement_id = t.id and s.payout_id is null) then t.status else 'PAID' end,
         paid_on = case when exists (select 1 from share s where s.settlement_id = t.id and s.payout_id is null) then null else ?::date end
       where t.id in (${placesOf(settlementIds)})`,
      [onDay, ...settlementIds],
    );
  }

  /** Newest first; one row more than asked when there is a next page. */
  async runs({ first, before }: { first: number; before: string | null }): Promise<readonly PayoutRun[]> {
    const rows = await this.em.execute<RunRow[]>(
      `${RUN} where (?::text is null or id::text < ?) order by id desc limit ?`,
      [before, before, first + 1],
    );
    return rows.map(runOf);
  }

  async run(id: string): Promise<PayoutRun | null> {
    const [row] = await this.em.execute<RunRow[]>(`${RUN} where id = ?`, [id]);
    return row ? runOf(row) : null;
  }

  async ofRuns(runIds: readonly string[]): Promise<readonly (Payout & { readonly runId: string })[]> {
    const rows = await this.em.execute<(Omit<Payout, 'amount'> & { runId: string; amount: number })[]>(
      `select id, run_id as "runId", nis_code as "nisCode", name, iban, amount_cents as amount, numbers
       from payout where run_id in (${placesOf(runIds)}) order by nis_code`,
      [...runIds],
    );
    return rows.map((row) => ({ ...row, amount: cents(row.amount) }));
  }
}

const runOf = ({ id, day, at, total, transfers }: RunRow): PayoutRun => ({
  id,
  onDay: day,
  at: new Date(at),
  total: cents(Number(total)),
  transfers,
});
