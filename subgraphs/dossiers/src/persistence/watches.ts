import type { EntityManager } from '@vip/subgraph-kit';
import DataLoader from 'dataloader';
import type { Desk } from './desk.ts';
import { Watch, WatchedChange } from './watch.entity.ts';

/** A watch, with how many differences are open. */
export interface WatchInNumbers {
  readonly watch: Watch;
  readonly openChanges: number;
}

const DETACHED = { disableIdentityMap: true } as const;

/** The door to watches, for reading. Who may see one is asked before: it goes with the dossier. */
export class Watches {
  constructor(private readonly desk: Desk) {}

  private readonly byDossier = new DataLoader<string, WatchInNumbers | null>(
    (ids) => this.desk.read((em) => readWatches(em, ids)),
    { cache: false },
  );
  private readonly changesByDossier = new DataLoader<string, WatchedChange[]>(
    (ids) =>
      this.desk.read(async (em) => {
        const rows = await em.find(
          WatchedChange,
          { dossierId: { $in: [...ids] } },
          { ...DETACHED, orderBy: { id: 'desc' } },
        );
        return ids.map((id) => rows.filter(({ dossierId }) => dossierId === id));
      }),
    { cache: false },
  );

  /** The watch of a dossier that was read; null when it never was watched. */
  of(dossierId: string): Promise<WatchInNumbers | null> {
    return this.byDossier.load(dossierId);
  }

  /** All that was found on a dossier, newest first. */
  changesOf(dossierId: string): Promise<WatchedChange[]> {
    return this.changesByDossier.load(dossierId);
  }
}

async function readWatches(em: EntityManager, ids: readonly string[]): Promise<(WatchInNumbers | null)[]> {
  const rows = await em.execute<(object & { id: string; open_changes: number })[]>(
    `select w.*, (select count(*)::int from watched_change c where c.dossier_id = w.id and c.state = 'OPEN') as open_changes
     from watch w where w.id = any(?::uuid[])`,
    [`{${ids.join(',')}}`],
  );
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return null;
    const { open_changes: openChanges, ...columns } = row;
    return { watch: em.map(Watch, columns), openChanges };
  });
}
