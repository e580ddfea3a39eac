import { dayOf, isUuid } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import DataLoader from 'dataloader';
import { catalogueOf } from '@vip/catalogue';
import { maySeeDossier } from '../domain/access.ts';
import type { DossierFilter, DossierOrder, QueueView } from '../domain/lists.ts';
import type { Desk } from './desk.ts';
import { inOrder, itemSeenBy, type DossierItem } from './dossier-item.ts';
import { ALONG, allOf, condition, type Condition, ofFilter, ofScope } from './dossier-list.ts';
import { DossierNumbers } from './dossier-numbers.ts';
import { besideItems, type Beside } from './beside-items.ts';
import { Correction, Dossier } from './dossier.entity.ts';
import { Item } from './item.entity.ts';
import { itemsInNumbers, type ItemsInNumbers } from './items-in-numbers.ts';
import { readItems } from './item-rows.ts';
import { byKeys, isKeyOf } from './keys.ts';
import { noteRead } from './reads.ts';

const DETACHED = { disableIdentityMap: true } as const;

/** The door through which dossiers are read: every road goes through it, and every read is noted. */
export class Dossiers {
  private readonly numbers: DossierNumbers;
  constructor(private readonly desk: Desk) {
    this.numbers = new DossierNumbers(desk);
  }

  /** Gathers the keys asked for in one tick, so that a page of references costs one query and one fact. */
  private readonly byKey = new DataLoader<string, Dossier | null>((keys) => this.load(keys), {
    cache: false,
  });
  private readonly itemsById = new DataLoader<Dossier, DossierItem[], string>(
    (dossiers) => this.loadItems(dossiers),
    { cache: false, cacheKeyFn: ({ id }) => id },
  );
  private readonly inNumbersById = new DataLoader<string, ItemsInNumbers>(
    (ids) =>
      this.desk.read(async (em) => {
        const found = await itemsInNumbers(em, ids);
        return ids.map((id) => found.get(id) ?? { codes: [], open: [] });
      }),
    { cache: false },
  );
  private readonly correctionsById = new DataLoader<string, Correction[]>(
    (ids) => this.loadCorrections(ids),
    { cache: false },
  );
  private readonly ofRequestById = new DataLoader<string, Dossier[]>((ids) => this.loadOfRequests(ids), {
    cache: false,
  });
  private readonly previousById = new DataLoader<Dossier, Dossier | null, string>(
    (dossiers) => this.loadPrevious(dossiers),
    { cache: false, cacheKeyFn: ({ id }) => id },
  );
  /** Kept for a whole question, in which every item asks it; a change of the dossier is another key. */
  private readonly besideByVersion = new DataLoader<Dossier, Beside, string>(
    (dossiers) =>
      this.desk.read(async (em) => {
        const found = await besideItems(em, dossiers);
        return dossiers.map(({ id }) => found.get(id)!);
      }),
    { cacheKeyFn: ({ id, version }) => `${id} ${version}` },
  );
  private readonly itemById = new DataLoader<string, DossierItem | null>((ids) => this.loadItemsByIds(ids), {
    cache: false,
  });

  /** The dossier by id or number, if this caller may see it; otherwise null, exactly as if it were not there. */
  seen(key: string): Promise<Dossier | null> {
    return this.byKey.load(key);
  }
  /** As `seen`, for a command that decides and does not answer what it read: not noted as a reading. */
  quietly(key: string): Promise<Dossier | null> {
    return this.desk.database.as(
      this.desk.caller,
      async (em) => (await this.find(em, byKeys([key])))[0] ?? null,
    );
  }
  /** Its items as this caller may read them, in the order of the catalogue. */
  itemsOf(dossier: Dossier): Promise<DossierItem[]> {
    return this.itemsById.load(dossier);
  }
  /** Of a dossier that was read: which items it has and which are open, without their answers. */
  inNumbers(dossierId: string): Promise<ItemsInNumbers> {
    return this.inNumbersById.load(dossierId);
  }
  /** Of a dossier that was read: what its answers are judged beside. */
  beside(dossier: Dossier): Promise<Beside> {
    return this.besideByVersion.load(dossier);
  }
  item(id: string): Promise<DossierItem | null> {
    return isUuid(id) ? this.itemById.load(id) : Promise.resolve(null);
  }
  /** Item id to code, of the items that this caller may see: for a command, not noted as a reading. */
  async codesOf(itemIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const ids = itemIds.filter(isUuid);
    if (ids.length === 0) return new Map();
    const rows = await this.desk.database.as(this.desk.caller, (em) =>
      em.find(Item, { id: { $in: ids } }, DETACHED),
    );
    return new Map(rows.map(({ id, code }) => [id, code]));
  }
  correctionsOf(dossierId: string): Promise<Correction[]> {
    return this.correctionsById.load(dossierId);
  }
  ofRequest(requestId: string): Promise<Dossier[]> {
    return this.ofRequestById.load(requestId);
  }

  /** One row more than `first` when there is a next page. */
  page(
    filter: DossierFilter,
    order: DossierOrder,
    first: number,
    after: readonly unknown[] | null,
  ): Promise<Dossier[]> {
    const { caller, now } = this.desk;
    const { columns, direction, cast } = ALONG[order];
    const from = after
      ? [condition(`(${columns}) ${direction === 'asc' ? '>' : '<'} ${cast}`, ...after)]
      : [];
    const along = columns
      .split(', ')
      .map((column) => `${column} ${direction}`)
      .join(', ');
    return this.list(first, async (em) => {
      const found = await this.numbers.words(em, filter.text);
      const { sql, values } = allOf([ofFilter(filter, caller, now(), found?.paged ?? null), ...from]);
      return condition(`${sql} order by ${along} limit ${first + 1}`, ...values);
    });
  }

  count(filter: DossierFilter): Promise<number> {
    return this.numbers.count(filter);
  }
  /** The queue in numbers, by view. */
  counts(): Promise<{ view: QueueView; count: number }[]> {
    return this.numbers.ofQueue();
  }

  /** Dossiers of one's own scope that are valid now for these parcels. */
  valid(capakeys: readonly string[], now: Date): Promise<Dossier[]> {
    const { sql, values } = allOf([
      ofScope(this.desk.caller),
      condition(`capakey = any(?::text[])`, `{${capakeys.map((key) => `"${key}"`).join(',')}}`),
      condition(`status = 'VALIDATED' and valid_until >= ?::date`, dayOf(now)),
    ]);
    return this.list(200, () => condition(`${sql} order by id desc limit 200`, ...values));
  }

  /** The last dossier for the same parcel before this one, as far as the caller may see. */
  previous(dossier: Dossier): Promise<Dossier | null> {
    return this.previousById.load(dossier);
  }

  private async loadPrevious(dossiers: readonly Dossier[]): Promise<(Dossier | null)[]> {
    const scope = ofScope(this.desk.caller);
    const found = await this.list(dossiers.length, () =>
      condition(
        `id in (select p.id from unnest(?::text[], ?::uuid[]) as this (capakey, id) cross join lateral
           (select id from dossier where ${scope.sql} and capakey = this.capakey and id < this.id order by id desc limit 1) p)`,
        `{${dossiers.map(({ capakey }) => (capakey === null ? 'null' : `"${capakey}"`)).join(',')}}`,
        `{${dossiers.map(({ id }) => id).join(',')}}`,
        ...scope.values,
      ),
    );
    return dossiers.map(
      ({ capakey, id }) =>
        found
          .filter((one) => capakey !== null && one.capakey === capakey && one.id < id)
          .toSorted((one, other) => (one.id < other.id ? 1 : -1))[0] ?? null,
    );
  }

  /** @param noted rows that are answered: one more may be read to see whether there is a next page. */
  private list(
    noted: number,
    where: (em: EntityManager) => Condition | Promise<Condition>,
  ): Promise<Dossier[]> {
    return this.desk.read(async (em) => {
      const { sql, values } = await where(em);
      const rows = await em.execute<object[]>(`select * from dossier where ${sql}`, [...values]);
      const dossiers = rows
        .map((row) => em.map(Dossier, row))
        .filter((dossier) => maySeeDossier(this.desk.caller, dossier));
      await noteRead(em, this.desk, 'dossier.read', dossiers.slice(0, noted));
      return dossiers;
    });
  }

  private load(keys: readonly string[]): Promise<(Dossier | null)[]> {
    return this.desk.read(async (em) => {
      const dossiers = await this.find(em, byKeys(keys));
      await noteRead(em, this.desk, 'dossier.read', dossiers);
      return keys.map((key) => dossiers.find((dossier) => isKeyOf(dossier, key)) ?? null);
    });
  }

  private async find(em: EntityManager, where: object): Promise<Dossier[]> {
    const found = await em.find(Dossier, where, DETACHED);
    return found.filter((dossier) => maySeeDossier(this.desk.caller, dossier));
  }

  private loadItems(dossiers: readonly Dossier[]): Promise<DossierItem[][]> {
    return this.desk.read(async (em) => {
      const rows = await readItems(em, 'dossier_id = any(?::uuid[])', [
        `{${dossiers.map(({ id }) => id).join(',')}}`,
      ]);
      return dossiers.map((dossier) => {
        const own = rows.filter(({ dossierId }) => dossierId === dossier.id);
        return inOrder(own, catalogueOf(dossier.catalogueVersion)).map((row) =>
          itemSeenBy(this.desk.caller, row, dossier),
        );
      });
    });
  }

  private async loadItemsByIds(ids: readonly string[]): Promise<(DossierItem | null)[]> {
    return this.desk.read(async (em) => {
      const rows = await readItems(em, 'id = any(?::uuid[])', [`{${ids.join(',')}}`]);
      const dossiers = await this.find(em, {
        id: { $in: [...new Set(rows.map(({ dossierId }) => dossierId))] },
      });
      await noteRead(em, this.desk, 'dossier.read', dossiers);
      return ids.map((id) => {
        const row = rows.find((one) => one.id === id);
        const dossier = dossiers.find((one) => one.id === row?.dossierId);
        return row && dossier ? itemSeenBy(this.desk.caller, row, dossier) : null;
      });
    });
  }

  private async loadCorrections(ids: readonly string[]): Promise<Correction[][]> {
    const rows = await this.desk.read((em) =>
      em.find(Correction, { dossierId: { $in: [...ids] } }, { ...DETACHED, orderBy: { id: 'asc' } }),
    );
    return ids.map((id) => rows.filter(({ dossierId }) => dossierId === id));
  }

  private loadOfRequests(ids: readonly string[]): Promise<Dossier[][]> {
    return this.desk.read(async (em) => {
      const rows = await em.find(
        Dossier,
        { requestId: { $in: [...ids] } },
        { ...DETACHED, orderBy: { number: 'asc' } },
      );
      const dossiers = rows.filter((dossier) => maySeeDossier(this.desk.caller, dossier));
      await noteRead(em, this.desk, 'dossier.read', dossiers);
      return ids.map((id) => dossiers.filter(({ requestId }) => requestId === id));
    });
  }
}
