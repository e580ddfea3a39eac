import { accept, refuse, type Result } from '@vip/domain-kit';
import { municipalItems } from '../../connectors/municipal/system.ts';
import type { Context } from '../../context.ts';
import { partyOf, personOf } from '../../domain/party.ts';
import type { Problem } from '../../domain/municipal/problem.ts';
import { mayManageSources, townMeant } from '../../domain/municipal/rights.ts';
import { problemsOfSystem, type SystemInput } from '../../domain/municipal/system.ts';
import { MunicipalSystems, type SystemRow } from '../../persistence/municipal/systems.ts';

export type SystemRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'conflict'; readonly current: number }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** Whose settings, and which version the person saw; 0 for none. */
export interface SystemMeant {
  readonly nisCode?: string | null;
  readonly expectedVersion: number;
}

const isTown = (nisCode: string | null): nisCode is string => nisCode !== null && /^\d{5}$/.test(nisCode);

/** Sets where a municipality's own system is asked, and for which items. It holds for dossiers made from now on. */
export async function setMunicipalSystem(
  context: Context,
  input: SystemInput & SystemMeant,
): Promise<Result<SystemRow, SystemRefusal>> {
  const { database, recorder, clock, caller } = context;
  const nisCode = townMeant(caller, input.nisCode);
  if (!isTown(nisCode) || !mayManageSources(caller, nisCode)) return refuse({ kind: 'not-found' });
  const problems = problemsOfSystem(input, context.problemOfAddress, municipalItems());
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  return database.as(caller, async (em): Promise<Result<SystemRow, SystemRefusal>> => {
    const systems = new MunicipalSystems(em);
    const row = {
      nisCode,
      url: input.url,
      items: [...new Set(input.items)].toSorted(),
      tokenUrl: input.oauth?.tokenUrl ?? null,
      clientId: input.oauth?.clientId.trim() ?? null,
      scope: input.oauth?.scope?.trim() || null,
      active: input.active,
      updatedBy: personOf(caller),
      updatedAt: clock.now(),
    };
    const before = await systems.of(nisCode);
    if ((before?.version ?? 0) !== input.expectedVersion || !(await systems.save(row, input.expectedVersion)))
      return refuse({ kind: 'conflict', current: (await systems.of(nisCode))?.version ?? 0 });
    await recorder.record(em, [
      {
        type: 'municipal-system.set',
        subject: nisCode,
        version: input.expectedVersion + 1,
        actor: row.updatedBy,
        at: row.updatedAt,
        ids: { nisCode, itemCodes: row.items },
        data: { host: new URL(row.url).host, active: row.active, signed: row.tokenUrl === null },
      },
    ]);
    return accept({ ...row, version: input.expectedVersion + 1 });
  });
}

/** Takes the address away: nobody is asked any more; open questions end as "not answered". */
export async function removeMunicipalSystem(
  { database, recorder, clock, caller }: Context,
  { nisCode: named, expectedVersion }: SystemMeant,
): Promise<Result<string, SystemRefusal>> {
  const nisCode = townMeant(caller, named);
  if (!isTown(nisCode) || !mayManageSources(caller, nisCode)) return refuse({ kind: 'not-found' });
  return database.as(caller, async (em): Promise<Result<string, SystemRefusal>> => {
    const systems = new MunicipalSystems(em);
    const before = await systems.of(nisCode);
    if (!before) return refuse({ kind: 'not-found' });
    if (!(await systems.remove(nisCode, expectedVersion)))
      return refuse({ kind: 'conflict', current: before.version });
    await recorder.record(em, [
      {
        type: 'municipal-system.removed',
        subject: nisCode,
        actor: partyOf(caller),
        at: clock.now(),
        ids: { nisCode },
      },
    ]);
    return accept(nisCode);
  });
}
