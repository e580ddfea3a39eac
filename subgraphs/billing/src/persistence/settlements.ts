import { cents, isUuid, uuidv7, type Cents, type Day } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import {
  closesOn,
  payableOn,
  readSettlementNumber,
  type Month,
  type SettlementStatus,
} from '../domain/settlement.ts';
import { Settlement, Share } from './entities.ts';

export interface SettlementFilter {
  readonly month?: Month | null;
  readonly status?: readonly SettlementStatus[] | null;
}

/** A line as it is booked: a share, or a correction that names what it corrects. */
export type NewLine = Omit<Share, 'payoutId' | 'corrects' | 'correctsNumber'> &
  Partial<Pick<Share, 'corrects' | 'correctsNumber'>>;

/** What the lines of a settlement come to, without VAT. */
export interface SettlementSums {
  readonly total: Cents;
  /** In a dispute that is not answered: not paid before. */
  readonly held: Cents;
  readonly paid: Cents;
}
export const NO_LINES: SettlementSums = { total: cents(0), held: cents(0), paid: cents(0) };

/** The door to what municipalities are owed. */
export class Settlements {
  constructor(private readonly em: EntityManager) {}

  /** The settlement of a month, made when it is not there. */
  async ofMonth(nisCode: string, month: Month): Promise<string> {
    await this.em.execute(
      `insert into settlement (id, nis_code, month, status) values (?, ?, ?, 'RUNNING') on conflict (nis_code, month) do nothing`,
      [uuidv7(), nisCode, month],
    );
    return (await this.em.findOneOrFail(Settlement, { nisCode, month })).id;
  }

  /** A settlement by its id or its number, with nobody else changing it or its disputes until this transaction ends. */
  async locked(key: string): Promise<Settlement | null> {
    const named = readSettlementNumber(key);
    if (!named && !isUuid(key)) return null;
    const where = named ? { nisCode: named.nisCode, month: named.month } : { id: key };
    const found = await this.em.findOne(Settlement, where);
    if (!found) return null;
    await this.em.execute('select 1 from settlement where id = ? for update', [found.id]);
    return this.em.findOne(Settlement, { id: found.id }, { refresh: true });
  }

  /** Notes that something about it changed. */
  async touch(id: string): Promise<void> {
    await this.em.execute('update settlement set version = version + 1 where id = ?', [id]);
  }

  /** @returns false when this dossier's share, or this correction, was booked before. */
  async owe(line: NewLine): Promise<boolean> {
    const rows = await this.em.execute<unknown[]>(
      `insert into share (id, dossier_id, settlement_id, request_id, nis_code, dossier_number, capakey, first_validated_on, amount_cents, place, group_size, automatic, corrects, corrects_number)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
      [
        line.id,
        line.dossierId,
        line.settlementId,
        line.requestId,
        line.nisCode,
        line.dossierNumber,
        line.capakey,
        line.firstValidatedOn,
        line.amount,
        line.place,
        line.groupSize,
        line.automatic,
        line.corrects ?? null,
        line.correctsNumber ?? null,
      ],
    );
    return rows.length > 0;
  }

  line(id: string): Promise<Share> {
    return this.em.findOneOrFail(Share, { id });
  }

  /** Parcels of the request whose share was booked. */
  async owed(requestId: string): Promise<readonly string[]> {
    return (await this.em.find(Share, { requestId })).flatMap(({ capakey }) => capakey ?? []);
  }

  byIds(ids: readonly string[]): Promise<readonly Settlement[]> {
    return this.em.find(Settlement, { id: { $in: [...ids] } });
  }

  linesOf(ids: readonly string[]): Promise<readonly Share[]> {
    return this.em.find(
      Share,
      { settlementId: { $in: [...ids] } },
      { orderBy: { firstValidatedOn: 'desc', dossierId: 'desc', id: 'asc' } },
    );
  }

  async sums(ids: readonly string[]): Promise<ReadonlyMap<string, SettlementSums>> {
    const rows = await this.em.execute<{ id: string; total: string; held: string; paid: string }[]>(
      `select s.settlement_id as id, sum(s.amount_cents)::text as total,
         coalesce(sum(s.amount_cents) filter (where d.id is not null), 0)::text as held,
         coalesce(sum(s.amount_cents) filter (where s.payout_id is not null), 0)::text as paid
       from share s left join settlement_dispute_line d on d.line_id = s.id and d.state = 'OPEN'
       where s.settlement_id in (${ids.map(() => '?').join(', ')}) group by s.settlement_id`,
      [...ids],
    );
    const amount = (text: string) => cents(Number(text));
    return new Map(
      rows.map(({ id, total, held, paid }) => [
        id,
        { total: amount(total), held: amount(held), paid: amount(paid) },
      ]),
    );
  }

  /** One municipality's settlements, newest month first; one row more than asked when there is a next page. */
  page(
    nisCode: string,
    filter: SettlementFilter,
    { first, before }: { first: number; before: Month | null },
  ): Promise<readonly Settlement[]> {
    const where = { $and: [conditions(nisCode, filter), before === null ? {} : { month: { $lt: before } }] };
    return this.em.find(Settlement, where, { orderBy: { month: 'desc' }, limit: first + 1 });
  }

  count(nisCode: string, filter: SettlementFilter): Promise<number> {
    return this.em.count(Settlement, conditions(nisCode, filter));
  }

  /** Closes the running months that are over; each is payable thirty days later. @returns those that it closed. */
  async close(today: Day): Promise<readonly Settlement[]> {
    const running = await this.em.find(Settlement, { status: 'RUNNING', month: { $lt: today.slice(0, 7) } });
    const over = running.filter(({ month }) => today >= closesOn(month));
    for (const { id, version } of over)
      await this.em.nativeUpdate(
        Settlement,
        { id },
        { status: 'CLOSED', closedOn: today, payableOn: payableOn(today), version: version + 1 },
      );
    return over.map(({ id, nisCode, month, version }) => ({
      id,
      nisCode,
      month,
      status: 'CLOSED',
      closedOn: today,
      payableOn: payableOn(today),
      paidOn: null,
      version: version + 1,
    }));
  }
}

const conditions = (nisCode: string, { month, status }: SettlementFilter) => ({
  nisCode,
  ...(month ? { month } : {}),
  ...(status?.length ? { status: { $in: [...status] } } : {}),
});
