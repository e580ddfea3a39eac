import type { EntityManager } from '@vip/subgraph-kit';
import type { AddressTarget, Locality } from '../domain/search-text.ts';
import { likeness, spellingsTyped } from '../domain/spelling.ts';

/** Only what SQL decides: which rows an index can find. How alike two names are is decided in domain/. */

export interface AddressHit {
  readonly capakey: string;
  readonly label: string;
  /** 0 to 1. */
  readonly score: number;
}

export async function localities(em: EntityManager): Promise<Locality[]> {
  return em.execute<Locality[]>(
    `select id, plain_name as "plainName", postal_code as "postalCode" from locality`,
  );
}

export async function keysLike(em: EntityManager, pattern: string, first: number): Promise<string[]> {
  const rows = await em.execute<{ capakey: string }[]>(
    `select capakey from parcel where capakey like ? order by capakey limit ?`,
    [pattern, first],
  );
  return rows.map(({ capakey }) => capakey);
}

interface Street {
  readonly id: number;
  readonly name: string;
}
/** Names looked at, and streets of which houses are looked for. */
const CANDIDATES = 100;
const NEAREST_STREETS = 12;
/** Share of groups of three letters in common: two mistakes, at both ends, leave a good third. */
export const ALIKE = 0.35;
/** Beside a street that is much more alike, one less than this share of it is noise. */
const WORTH_SHOWING = 0.75;

/** Names with at most one mistake, and names that begin so: by two exact indexes, as fast among millions. */
async function streetsSpelt(
  em: EntityManager,
  typed: string,
  localityIds: readonly number[] | null,
): Promise<Street[]> {
  const keys = `{${spellingsTyped(typed)
    .map((one) => JSON.stringify(one))
    .join(',')}}`;
  const beginning = `${typed}%`;
  // Fenced off, so that no limit tempts the planner to read a table from its start instead.
  if (localityIds === null)
    return em.execute<Street[]>(
      `with spelt as materialized (select street_id as id from spelling where spelling = any(?::text[]) group by street_id order by count(*) desc, street_id limit ${CANDIDATES}),
            begun as materialized (select id from street where plain_name collate "C" like ? order by plain_name collate "C" limit ${CANDIDATES})
       select id, plain_name as name from street where id in (select id from spelt union select id from begun)`,
      [keys, beginning],
    );
  const places = `{${localityIds.join(',')}}`;
  return em.execute<Street[]>(
    `with spelt as materialized (select distinct street_id as id from spelling where spelling = any(?::text[]))
     select s.id, s.plain_name as name from spelt join street s using (id) where s.locality_id = any(?::int[])
     union select id, plain_name from street where locality_id = any(?::int[]) and plain_name like ?`,
    [keys, places, places, beginning],
  );
}

/** Names that share enough groups of three letters (pg_trgm): slower, so only when the spelling found nothing. */
async function streetsAlike(
  em: EntityManager,
  typed: string,
  localityIds: readonly number[] | null,
): Promise<Street[]> {
  if (localityIds !== null)
    return em.execute<Street[]>(
      `select id, plain_name as name from street where locality_id = any(?::int[]) and similarity(plain_name, ?) > ${ALIKE}`,
      [`{${localityIds.join(',')}}`, typed],
    );
  return em.transactional(async (within) => {
    await within.execute(`select set_config('pg_trgm.similarity_threshold', '${ALIKE}', true)`);
    return within.execute<Street[]>(
      `select id, plain_name as name from street where plain_name % ? order by similarity(plain_name, ?) desc, id limit ${CANDIDATES}`,
      [typed, typed],
    );
  });
}

function nearest(typed: string, streets: readonly Street[]): { id: number; score: number }[] {
  const scored = streets
    .map(({ id, name }) => ({ id, score: likeness(typed, name) }))
    .toSorted((a, b) => b.score - a.score || a.id - b.id);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score > 0 && score >= best * WORTH_SHOWING).slice(0, NEAREST_STREETS);
}

/**
 * Addresses in the streets that answer best to what was typed, in the places given or everywhere, best first.
 * With a house number: that house, else the nearest in the same street.
 */
export async function addressesLike(
  em: EntityManager,
  { street, houseNumber, localityIds }: AddressTarget,
  first: number,
): Promise<AddressHit[]> {
  const spelt = nearest(street, await streetsSpelt(em, street, localityIds));
  const streets = spelt.length > 0 ? spelt : nearest(street, await streetsAlike(em, street, localityIds));
  if (streets.length === 0) return [];
  const value = houseNumber === null ? null : Number.parseInt(houseNumber, 10);
  const order = (row: string): string =>
    value === null
      ? `${row}.house_value, ${row}.house_plain`
      : `abs(${row}.house_value - ${value}), (${row}.house_plain <> ?), ${row}.house_plain`;
  const typedHouse = value === null ? [] : [houseNumber];
  return em.execute<AddressHit[]>(
    `select hit.capakey, hit.full_address as label,
            round((0.8 * s.score + 0.2 * case when ?::text is null then 0.5 when hit.house_plain = ? then 1 when hit.house_value = ?::int then 0.8 else 0 end)::numeric, 3)::float as score
     from unnest(?::int[], ?::float8[]) as s(id, score) cross join lateral (
       select a.* from address a where a.street_id = s.id order by ${order('a')}, a.box_number nulls first, a.id limit ?
     ) hit
     order by score desc, ${order('hit')}, hit.full_address limit ?`,
    [
      houseNumber,
      houseNumber,
      value,
      `{${streets.map(({ id }) => id).join(',')}}`,
      `{${streets.map(({ score }) => score).join(',')}}`,
      ...typedHouse,
      first,
      ...typedHouse,
      first,
    ],
  );
}
