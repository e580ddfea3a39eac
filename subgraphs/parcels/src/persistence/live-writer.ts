import type { EntityManager } from '@vip/subgraph-kit';
import type { AreaGeometry } from '../domain/geometry.ts';
import type { ParcelRow } from '../domain/import-rows.ts';
import { becameOf } from '../domain/succession.ts';
import { boundsOf } from '../domain/geometry.ts';
import { sharedAreaOf } from '../geometry/shared-area.ts';
import { RegisterWriter } from './register-writer.ts';

export const LIVE_SOURCE = 'Basisregisters, GRB';

interface Kept {
  readonly row: ParcelRow;
  /** Version of the parcel in Basisregisters. */
  readonly version: string;
  readonly importId: string;
  readonly at: Date;
}

/** Keeps what the live registers say of one parcel, by the same writer as any file, and links it to what it became or came from. */
export async function keepLive(em: EntityManager, { row, version, importId, at }: Kept): Promise<void> {
  await oneAtATime(em);
  const writer = new RegisterWriter(em, importId, LIVE_SOURCE);
  await writer.note(at);
  await writer.parcels([row]);
  await em.execute('update parcel set live_version = ? where capakey = ?', [version, row.capakey]);
  await linkSuccessors(em, row.capakey);
}

/** A parcel that was removed from the register is kept as historic: dossiers and old deeds name it. */
export async function keepRemoved(em: EntityManager, capakey: string, at: Date): Promise<void> {
  await oneAtATime(em);
  await em.execute(`update parcel set status = 'HISTORIC', checked_at = ? where capakey = ?`, [at, capakey]);
  await linkSuccessors(em, capakey);
}

/** Two halves of one split that are kept at the same moment would not see each other, and neither would be linked. */
const oneAtATime = (em: EntityManager) =>
  em.execute(`select pg_advisory_xact_lock(hashtext('parcels-succession'))`);

interface Drawn {
  readonly capakey: string;
  readonly status: 'CURRENT' | 'HISTORIC';
  readonly geometry: AreaGeometry;
}

/**
 * Basisregisters says that a parcel is historic, and not what it became. Its last geometry says it: the current
 * parcels that lie on it. Asked from both sides, since either may come first.
 */
async function linkSuccessors(em: EntityManager, capakey: string): Promise<void> {
  const [own] = await em.execute<Drawn[]>(
    'select capakey, status, geometry from parcel where capakey = ? and geometry is not null',
    [capakey],
  );
  if (!own) return;
  const { minX, minY, maxX, maxY } = boundsOf(own.geometry);
  const others = await em.execute<Drawn[]>(
    `select capakey, status, geometry from parcel where bounds && box(point(?, ?), point(?, ?)) and capakey <> ? and status <> ? and geometry is not null`,
    [minX, minY, maxX, maxY, capakey, own.status],
  );
  const pairs = others.flatMap((other) => {
    const [was, is] = own.status === 'HISTORIC' ? [own, other] : [other, own];
    return becameOf(was.geometry, is.geometry, sharedAreaOf) ? [[was.capakey, is.capakey] as const] : [];
  });
  for (const [was, is] of pairs)
    await em.execute(
      `insert into successor (capakey, successor, origin) values (?, ?, 'OVERLAY') on conflict do nothing`,
      [was, is],
    );
}
