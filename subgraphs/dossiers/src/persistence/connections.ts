import type { EntityManager } from '@vip/subgraph-kit';
import { MunicipalConnection } from './connection.entity.ts';
import { MunicipalitySettings } from './kept.entity.ts';

/** What was decided last about a municipality, and what held before. */
export interface Decided {
  readonly last: MunicipalConnection | null;
  readonly before: MunicipalConnection | null;
}
const NOTHING: Decided = { last: null, before: null };

/** The last two decisions on each municipality; with nothing for one that nobody decided about. */
export async function decidedAbout(
  em: EntityManager,
  nisCodes: readonly string[],
): Promise<readonly Decided[]> {
  const rows = await em.find(
    MunicipalConnection,
    { nisCode: { $in: [...nisCodes] } },
    { disableIdentityMap: true, orderBy: { version: 'desc' } },
  );
  return nisCodes.map((nisCode) => {
    const [last, before] = rows.filter((row) => row.nisCode === nisCode);
    return last ? { last, before: before ?? null } : NOTHING;
  });
}

/** As `decidedAbout` one municipality, with nobody else deciding about it until this transaction ends. */
export async function lockedConnection(em: EntityManager, nisCode: string): Promise<Decided> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`connection-${nisCode}`]);
  return (await decidedAbout(em, [nisCode]))[0]!;
}

export const addConnection = (em: EntityManager, row: MunicipalConnection): Promise<unknown> =>
  em.insert(MunicipalConnection, { ...row });

/** Keeps how a municipality takes part beside its days; what only the municipality itself decides stays as it is. */
export async function keepSettings(
  em: EntityManager,
  {
    nisCode,
    ...fields
  }: Pick<MunicipalitySettings, 'nisCode' | 'integration'> &
    Partial<Pick<MunicipalitySettings, 'name' | 'province' | 'contactEmail'>>,
): Promise<void> {
  const kept = await em.findOne(MunicipalitySettings, { nisCode });
  if (kept) em.assign(kept, { ...fields, version: kept.version + 1 });
  else em.create(MunicipalitySettings, { nisCode, version: 0, ...fields } as never);
  await em.flush();
}
