import { cents, uuidv7, type Cents, type Day } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import { closesOn, payableOn, type Month, type SettlementStatus } from '../domain/settlement.ts';
import { Settlement, Share } from './entities.ts';

export interface SettlementFilter {
  readonly month?: Month | null;
  readonly status?: readonly SettlementStatus[] | null;
}

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

  /** @returns false when this dossier's share was booked before. */
  async owe(share: Share): Promise<boolean> {
    const rows = await this.em.execute<unknown[]>(
      `insert into share (dossier_id, settlement_id, request_id, nis_code, dossier_number, capakey, first_validated_on, amount_cents, place, group_size, automatic)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning dossier_id`,
      [
        share.dossierId,
        share.settlementId,
        share.requestId,
        share.nisCode,
        share.dossierNumber,
        share.capakey,
        share.firstValidatedOn,
        share.amount,
        share.place,
        share.groupSize,
        share.automatic,
      ],
    );
    return rows.length > 0;
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
      { orderBy: { firstValidatedOn: 'desc', dossierId: 'desc' } },
    );
  }

  async totals(ids: readonly string[]): Promise<ReadonlyMap<string, Cents>> {
    const rows = await this.em.execute<{ settlement_id: string; total: string }[]>(
      `select settlement_id, sum(amount_cents)::text as total from share where settlement_id in (${ids.map(() => '?').join(', ')}) group by settlement_id`,
      [...ids],
    );
    return new Map(rows.map(({ settlement_id, total }) => [settlement_id, cents(Number(total))]));
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

  /** Closes the running months that are over, and makes payable what was sent thirty days ago. */
  async close(today: Day): Promise<void> {
    const running = await this.em.find(Settlement, { status: 'RUNNING', month: { $lt: today.slice(0, 7) } });
    for (const { id, month } of running)
      if (today >= closesOn(month))
        await this.em.nativeUpdate(
          Settlement,
          { id },
          { status: 'CLOSED', closedOn: today, payableOn: payableOn(today) },
        );
  }
}

const conditions = (nisCode: string, { month, status }: SettlementFilter) => ({
  nisCode,
  ...(month ? { month } : {}),
  ...(status?.length ? { status: { $in: [...status] } } : {}),
});
