import type { Day } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { FORMER, formerMunicipality } from '../domain/former-municipalities.ts';
import { wasThere } from '../domain/municipality-history.ts';

export interface KnownMunicipality {
  readonly nisCode: string;
  readonly name: string;
  readonly province: string;
}

/**
 * A municipality by its NIS code, also one that is no more.
 * @param on the day on which it must have been one; without it, any day.
 */
export async function findMunicipality(
  { register }: Pick<Context, 'register'>,
  nisCode: string,
  on: Day | null = null,
): Promise<KnownMunicipality | null> {
  if (on !== null && !wasThere(nisCode, on)) return null;
  return (await register.municipality.load(nisCode)) ?? formerMunicipality(nisCode);
}

/** The municipalities as they were on a day, by name: what merged since stands there apart. */
export async function municipalitiesOn(
  { register }: Pick<Context, 'register'>,
  on: Day | null,
): Promise<readonly KnownMunicipality[]> {
  const today = await register.municipalities();
  if (on === null) return today;
  const known = new Set(today.map(({ nisCode }) => nisCode));
  const former = FORMER.filter(({ mergedInto }) => known.has(mergedInto));
  return [...today, ...former]
    .filter(({ nisCode }) => wasThere(nisCode, on))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}
