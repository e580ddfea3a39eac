import type { EntityManager } from '@vip/subgraph-kit';
import type { AddressTarget } from '../domain/search-text.ts';

/** A parcel that an address stands on, with the address as the register writes it. */
export interface ExactAddress {
  /** Place in the list that was asked. */
  readonly at: number;
  readonly capakey: string;
  readonly label: string;
}

/**
 * Addresses with exactly this street, house and (when it was said) place: no likeness, no nearest house. One statement
 * whatever the number of addresses.
 */
export async function addressesExactly(
  em: EntityManager,
  targets: readonly (AddressTarget | null)[],
): Promise<readonly ExactAddress[]> {
  const asked = targets.flatMap((target, at) =>
    target && target.houseNumber !== null
      ? [{ at, street: target.street, house: target.houseNumber, places: target.localityIds }]
      : [],
  );
  if (asked.length === 0) return [];
  return em.execute<ExactAddress[]>(
    `select t.at, a.capakey, min(a.full_address) as label
     from jsonb_to_recordset(?::jsonb) as t(at int, street text, house text, places jsonb)
     join street s on s.plain_name = t.street
     join address a on a.street_id = s.id and a.house_plain = t.house
     where jsonb_typeof(t.places) is distinct from 'array' or t.places @> to_jsonb(s.locality_id)
     group by t.at, a.capakey order by t.at, a.capakey`,
    [JSON.stringify(asked)],
  );
}
