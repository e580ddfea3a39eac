import type { Context } from '../../context.ts';
import { municipalItems } from '../../connectors/municipal/system.ts';
import { maySeeSources, townMeant } from '../../domain/municipal/rights.ts';
import { MunicipalSystems, type SystemRow } from '../../persistence/municipal/systems.ts';

export interface MunicipalSources {
  readonly nisCode: string;
  readonly system: SystemRow | null;
  readonly answerable: readonly string[];
}

/** What a municipality answers itself; null for one that is not the caller's to see. */
export async function readMunicipalSources(
  { database, caller }: Context,
  named: string | null | undefined,
): Promise<MunicipalSources | null> {
  const nisCode = townMeant(caller, named);
  if (nisCode === null || !maySeeSources(caller, nisCode)) return null;
  const system = await database.as(caller, (em) => new MunicipalSystems(em).of(nisCode));
  return { nisCode, system, answerable: municipalItems() };
}
