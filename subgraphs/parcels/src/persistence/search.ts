import type { EntityManager } from '@vip/subgraph-kit';
import type { AddressTarget, Locality } from '../domain/search-text.ts';

/** Only what SQL decides: likeness of names, and which rows an index can find. */

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

const NEAREST_STREETS = 12;
/** Beside a street that is much more alike, one less than this share of it is noise. */
const WORTH_SHOWING = 0.6;

/**
 * Addresses whose street is like the one typed (pg_trgm), in the places given or everywhere, best first. With
 * a house number: that house, else the nearest in the same street.
 */
export async function addressesLike(
  em: EntityManager,
  { street, houseNumber, localityIds }: AddressTarget,
  first: number,
): Promise<AddressHit[]> {
  const value = houseNumber === null ? null : Number.parseInt(houseNumber, 10);
  // Within a few places every name is compared; without a place the trigram index chooses the candidates.
  const [candidates, params] =
    localityIds === null
      ? [`plain_name % ? or ? <% plain_name`, [street, street]]
      : [
          `locality_id = any(?::int[]) and (similarity(plain_name, ?) > 0.35 or word_similarity(?, plain_name) > 0.6)`,
          [`{${localityIds.join(',')}}`, street, street],
        ];
  const nearness =
    value === null
      ? `a.house_value, a.house_plain`
      : `abs(a.house_value - ${value}), (a.house_plain <> ?), a.house_plain`;
  return em.execute<AddressHit[]>(
    `with liked as (
       select id, greatest(similarity(plain_name, ?), word_similarity(?, plain_name) * 0.9) as likeness
       from street where ${candidates} order by likeness desc, id limit ${NEAREST_STREETS}
     ), like_it as (
       select * from liked where likeness >= ${WORTH_SHOWING} * (select max(likeness) from liked)
     )
     select hit.capakey, hit.full_address as label,
            round((0.8 * s.likeness + 0.2 * case when ?::text is null then 0.5 when hit.house_plain = ? then 1 when hit.house_value = ?::int then 0.8 else 0 end)::numeric, 3)::float as score
     from like_it s cross join lateral (
       select a.* from address a where a.street_id = s.id order by ${nearness}, a.box_number nulls first, a.id limit ?
     ) hit
     order by score desc, ${nearness.replaceAll('a.', 'hit.')}, hit.full_address limit ?`,
    [
      street,
      street,
      ...params,
      houseNumber,
      houseNumber,
      value,
      ...(value === null ? [] : [houseNumber]),
      first,
      ...(value === null ? [] : [houseNumber]),
      first,
    ],
  );
}
