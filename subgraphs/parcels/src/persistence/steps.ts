import type DataLoader from 'dataloader';
import { numberLabel, type NumberStart } from '../domain/number-label.ts';
import { listOf, many, type Transaction } from './batching.ts';
import { ALIKE } from './search.ts';

export interface StreetRow {
  readonly id: string;
  readonly name: string;
  readonly postalCode: string;
  readonly municipalityName: string;
}
export interface HouseRow {
  readonly houseNumber: string;
  readonly parcels: readonly { readonly capakey: string }[];
}
export interface NumberRow {
  readonly capakey: string;
  readonly label: string;
}

/** A mistake in a shorter name leaves too little of it to be alike. */
const SHORTEST_ALIKE = 4;
/** Parcels with one number, at most: a bis number, a letter and a power tell them apart. */
const MOST_WITH_ONE_NUMBER = 1_000;

/**
 * What may be chosen on the way to a parcel: a municipality's streets and their houses, its divisions, sections and
 * numbers. Each list is asked for all municipalities of a question at once, and read by an index whatever its size.
 */
export class Steps {
  private readonly asked = new Map<string, DataLoader<string, unknown[]>>();

  constructor(private readonly read: Transaction) {}

  /** Streets by the beginning of their name or of a word in it, else those that are spelt alike. `typed` is plain. */
  async streets(nisCode: string, typed: string, first: number): Promise<StreetRow[]> {
    const found = await this.list<StreetRow>(nisCode, ['streets', typed, first], (codes) =>
      this.rows(
        `with chosen as materialized (
           select w.nis_code, m.street_id, m.rank, m.plain_name from unnest(?::text[]) as w(nis_code) cross join lateral (
             select street_id, plain_name, case when plain_name like ? then 0 else 1 end as rank from municipality_street
             where nis_code = w.nis_code and (plain_name like ? or plain_name like ?) order by rank, plain_name, street_id limit ?
           ) m
         ) ${STREETS_WITH_HOUSES} order by c.rank, c.plain_name, l.postal_code`,
        [listOf(codes), `${typed}%`, `${typed}%`, `% ${typed}%`, first],
      ),
    );
    return found.length > 0 || typed.length < SHORTEST_ALIKE
      ? found
      : this.streetsAlike(nisCode, typed, first);
  }

  private streetsAlike(nisCode: string, typed: string, first: number): Promise<StreetRow[]> {
    return this.list<StreetRow>(nisCode, ['alike', typed, first], (codes) =>
      this.rows(
        `with chosen as materialized (
           select w.nis_code, m.street_id, m.likeness, m.plain_name from unnest(?::text[]) as w(nis_code) cross join lateral (
             select street_id, plain_name, similarity(plain_name, ?) as likeness from municipality_street
             where nis_code = w.nis_code and similarity(plain_name, ?) > ${ALIKE} order by likeness desc, plain_name, street_id limit ?
           ) m
         ) ${STREETS_WITH_HOUSES} order by c.likeness desc, c.plain_name, l.postal_code`,
        [listOf(codes), typed, typed, first],
      ),
    );
  }

  /** House numbers of a street, in order, with the parcels that each stands on. `typed` is plain. */
  houseNumbers(
    { nisCode, street }: { nisCode: string; street: number },
    typed: string,
    first: number,
  ): Promise<HouseRow[]> {
    return this.list(nisCode, ['houses', street, typed, first], (codes) =>
      this.rows(
        `select w.nis_code as of, h."houseNumber", h.parcels from unnest(?::text[]) as w(nis_code) cross join lateral (
           select min(a.house_number) as "houseNumber", jsonb_agg(distinct jsonb_build_object('capakey', a.capakey)) as parcels
           from address a join parcel p using (capakey) where a.street_id = ? and a.house_plain like ? and p.nis_code = w.nis_code
           group by a.house_value, a.house_plain order by a.house_value, a.house_plain limit ?
         ) h`,
        [listOf(codes), street, `${typed}%`, first],
      ),
    );
  }

  divisions(nisCode: string): Promise<{ code: string; name: string }[]> {
    return this.list(nisCode, ['divisions'], (codes) =>
      this.rows(
        `with recursive next(nis_code, code) as (
           select w.nis_code, (select min(division) from parcel where nis_code = w.nis_code) from unnest(?::text[]) as w(nis_code)
           union all
           select n.nis_code, (select min(division) from parcel where nis_code = n.nis_code and division > n.code) from next n where n.code is not null
         )
         select n.nis_code as of, n.code, coalesce(d.name, n.code) as name from next n left join division d using (code) where n.code is not null order by n.code`,
        [listOf(codes)],
      ),
    );
  }

  async sections(nisCode: string, division: string): Promise<string[]> {
    const rows = await this.list<{ section: string }>(nisCode, ['sections', division], (codes) =>
      this.rows(
        `with recursive next(nis_code, section) as (
           select w.nis_code, (select min(section) from parcel where nis_code = w.nis_code and division = ?) from unnest(?::text[]) as w(nis_code)
           union all
           select n.nis_code, (select min(section) from parcel where nis_code = n.nis_code and division = ? and section > n.section) from next n where n.section is not null
         )
         select nis_code as of, section from next where section is not null order by section`,
        [division, listOf(codes), division],
      ),
    );
    return rows.map(({ section }) => section);
  }

  /** Numbers in a section, in the order of their keys; historic ones too, since extracts and deeds name them. */
  async parcelNumbers(
    { nisCode, divisionCode, section }: { nisCode: string; divisionCode: string; section: string },
    { digits, whole, label }: NumberStart,
    first: number,
  ): Promise<NumberRow[]> {
    const limit = whole ? MOST_WITH_ONE_NUMBER : first;
    const key = ['numbers', divisionCode, section, digits, whole, limit] as const;
    const rows = await this.list<{ capakey: string }>(nisCode, key, (codes) =>
      this.rows(
        `select w.nis_code as of, p.capakey from unnest(?::text[]) as w(nis_code) cross join lateral (
           select capakey from parcel where nis_code = w.nis_code and division = ? and section = ? and ltrim(substr(capakey, 7, 4), '0') like ?
           order by capakey limit ?
         ) p order by p.capakey`,
        [listOf(codes), divisionCode, section, whole ? digits : `${digits}%`, limit],
      ),
    );
    return rows
      .map(({ capakey }) => ({ capakey, label: numberLabel(capakey) }))
      .filter((row) => row.label.startsWith(label))
      .slice(0, first);
  }

  private rows<Row extends object>(
    sql: string,
    params: readonly unknown[],
  ): Promise<(Row & { of: string })[]> {
    return this.read((em) => em.execute<(Row & { of: string })[]>(sql, [...params]));
  }

  /** One statement for all municipalities that are asked the same in one tick. */
  private list<Row extends object>(
    nisCode: string,
    asked: readonly unknown[],
    load: (nisCodes: readonly string[]) => Promise<(Row & { of: string })[]>,
  ): Promise<Row[]> {
    const key = JSON.stringify(asked);
    const known = this.asked.get(key) as DataLoader<string, Row[]> | undefined;
    const loader = known ?? many<Row>(load);
    if (!known) this.asked.set(key, loader);
    return loader.load(nisCode);
  }
}

/** A street whose last house went is no step to anywhere. */
const STREETS_WITH_HOUSES = `
  select c.nis_code as of, s.id::text, s.name, l.postal_code as "postalCode", l.name as "municipalityName"
  from chosen c join street s on s.id = c.street_id join locality l on l.id = s.locality_id
  where exists (select 1 from address a join parcel p using (capakey) where a.street_id = c.street_id and p.nis_code = c.nis_code)`;
