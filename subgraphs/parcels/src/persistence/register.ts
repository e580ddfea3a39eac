import type { FilterQuery } from '@mikro-orm/core';
import type { Language } from '@vip/domain-kit';
import type { Database } from '@vip/subgraph-kit';
import DataLoader from 'dataloader';
import { requireOneCrs } from '../domain/crs.ts';
import type { AreaGeometry, Box } from '../domain/geometry.ts';
import {
  chooseReading,
  type AddressQuestion,
  type AddressTarget,
  type Locality,
} from '../domain/search-text.ts';
import { areAdjacent, TOLERANCE_M } from '../domain/shared-boundary.ts';
import { holdsPoint, meetsBox } from '../geometry/planar.ts';
import { Parcel } from './parcel.entity.ts';
import { BuildingUnit, Division, Municipality } from './place.entities.ts';
import { addressesExactly, type ExactAddress } from './identify.ts';
import { listOf, many, type Transaction } from './batching.ts';
import { addressesLike, keysLike, localities, type AddressHit } from './search.ts';
import { Steps } from './steps.ts';

export interface AddressRow {
  readonly id: string;
  readonly capakey: string;
  readonly fullAddress: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly boxNumber: string | null;
  readonly postalCode: string;
  readonly municipalityName: string;
  readonly status: string;
}

/** The door to the register for one request. Public data: it asks nobody's rights. */
export class Register {
  private readonly read: Transaction;
  /** The way to a parcel, step by step. */
  readonly steps: Steps;

  constructor(
    database: Database,
    private readonly places: () => Promise<readonly Locality[]>,
    readonly language: Language,
  ) {
    // No transaction that tells the caller: public data has no row-level security, and a read is one round trip.
    this.read = (work) => work(database.orm.em.fork({ clear: true }));
    this.steps = new Steps(this.read);
  }

  private one<Row extends object>(
    entity: new () => Row,
    key: keyof Row & string,
  ): DataLoader<string, Row | null> {
    return new DataLoader(async (keys) => {
      const where = { [key]: { $in: [...keys] } } as FilterQuery<NoInfer<Row>>;
      const rows = await this.read((em) => em.find<Row>(entity, where));
      const byKey = new Map(rows.map((row) => [row[key] as unknown as string, row as Row]));
      return keys.map((wanted) => byKey.get(wanted) ?? null);
    });
  }

  readonly parcel = this.one(Parcel, 'capakey');
  /** What was read of a parcel is old: it was looked up anew. */
  forget(capakey: string): void {
    for (const kept of [this.parcel, this.addresses, this.successors, this.neighbours]) kept.clear(capakey);
  }
  readonly municipality = this.one(Municipality, 'nisCode');
  readonly division = this.one(Division, 'code');

  readonly addresses = many<AddressRow>((keys) =>
    this.read((em) =>
      em.execute(
        `select a.capakey as of, a.id, a.capakey, a.full_address as "fullAddress", s.name as street, a.house_number as "houseNumber", a.box_number as "boxNumber",
                l.postal_code as "postalCode", l.name as "municipalityName", a.status
         from address a join street s on s.id = a.street_id join locality l on l.id = s.locality_id
         where a.capakey = any(?::text[]) order by s.name, a.house_value, a.house_plain, a.box_number nulls first, a.id`,
        [listOf(keys)],
      ),
    ),
  );

  readonly buildingUnits = many<BuildingUnit>(async (keys) => {
    const rows = await this.read((em) =>
      em.find(BuildingUnit, { capakey: { $in: [...keys] } }, { orderBy: { id: 'asc' } }),
    );
    return rows.map((row) => Object.assign(row, { of: row.capakey }));
  });

  /** The current parcels that a historic one became; a chain of historic ones is followed to its end. */
  readonly successors = many<{ capakey: string }>((keys) =>
    this.read((em) =>
      em.execute(
        `with recursive line(of, capakey) as (
           select capakey, successor from successor where capakey = any(?::text[])
           union select l.of, s.successor from line l join successor s on s.capakey = l.capakey
         )
         select l.of, l.capakey from line l join parcel p using (capakey) where p.status = 'CURRENT' order by l.of, l.capakey`,
        [listOf(keys)],
      ),
    ),
  );

  /** Current neighbours: the index gives what is near, the shared boundary decides. */
  readonly neighbours = many<{ capakey: string }>(async (keys) => {
    const near = await this.read((em) =>
      em.execute<{ of: string; capakey: string; own: AreaGeometry; geometry: AreaGeometry }[]>(
        `select p.capakey as of, n.capakey, p.geometry as own, n.geometry
         from parcel p join parcel n on n.bounds && box(point((p.bounds[0])[0] + ${TOLERANCE_M}, (p.bounds[0])[1] + ${TOLERANCE_M}), point((p.bounds[1])[0] - ${TOLERANCE_M}, (p.bounds[1])[1] - ${TOLERANCE_M}))
         where p.capakey = any(?::text[]) and n.capakey <> p.capakey and n.status = 'CURRENT' order by p.capakey, n.capakey`,
        [listOf(keys)],
      ),
    );
    return near.filter(
      ({ own, geometry }) => requireOneCrs([own, geometry]).ok && areAdjacent(own, geometry),
    );
  });

  async municipalities(): Promise<Municipality[]> {
    return this.read((em) => em.find(Municipality, {}, { orderBy: { name: 'asc' } }));
  }

  /** Current parcels that hold a point, by key. */
  async at(x: number, y: number): Promise<Parcel[]> {
    const near = await this.current(`bounds && box(point(?, ?), point(?, ?))`, [x, y, x, y], 500);
    return near.filter(({ geometry }) => geometry && holdsPoint(geometry, x, y)).toSorted(byKey);
  }

  /** Current parcels that meet a box, at most `first`, by key. */
  async inBox(box: Box, first: number): Promise<Parcel[]> {
    for (let limit = first + Math.ceil(first / 4) + 20; ; limit *= 2) {
      const near = await this.current(
        `bounds && box(point(?, ?), point(?, ?))`,
        [box.minX, box.minY, box.maxX, box.maxY],
        limit,
      );
      const found = near.filter(({ geometry }) => geometry && meetsBox(geometry, box));
      if (found.length >= first || near.length < limit) return found.slice(0, first).toSorted(byKey);
    }
  }

  /** Borders of municipalities whose box meets this one. */
  async bordersIn(box: Box): Promise<readonly { nisCode: string; name: string; geometry: AreaGeometry }[]> {
    return this.read((em) =>
      em.execute(
        `select b.nis_code as "nisCode", m.name, b.geometry from municipality_border b join municipality m using (nis_code)
         where b.bounds && box(point(?, ?), point(?, ?)) order by b.nis_code`,
        [box.minX, box.minY, box.maxX, box.maxY],
      ),
    );
  }

  private async current(where: string, params: readonly unknown[], limit: number): Promise<Parcel[]> {
    return this.read(async (em) => {
      const rows = await em.execute<Record<string, unknown>[]>(
        `select * from parcel where status = 'CURRENT' and ${where} limit ?`,
        [...params, limit],
      );
      return rows.map((row) => em.map(Parcel, row as never));
    });
  }

  async keysLike(pattern: string, first: number): Promise<string[]> {
    return this.read((em) => keysLike(em, pattern, first));
  }

  /** The parcels that these addresses stand on, exactly; null asks nothing. */
  async addressesExactly(questions: readonly (AddressQuestion | null)[]): Promise<readonly ExactAddress[]> {
    const places = await this.places();
    return this.read((em) =>
      addressesExactly(
        em,
        questions.map((question) => question && chooseReading(question, places)),
      ),
    );
  }

  async addressesLike(
    choose: (places: readonly Locality[]) => AddressTarget,
    first: number,
  ): Promise<AddressHit[]> {
    const target = choose(await this.places());
    return this.read((em) => addressesLike(em, target, first));
  }
}

const byKey = (a: { capakey: string }, b: { capakey: string }): number => (a.capakey < b.capakey ? -1 : 1);

const PLACES_FOR_MS = 30_000;

/** The names of all places, kept half a minute: every address search needs them and they change with imports only. */
export function rememberPlaces(database: Database): () => Promise<readonly Locality[]> {
  let kept: { places: Promise<readonly Locality[]>; until: number } | undefined;
  return () => {
    if (kept && kept.until > performance.now()) return kept.places;
    const places = database.asService((em) => localities(em));
    kept = { places, until: performance.now() + PLACES_FOR_MS };
    places.catch(() => (kept = undefined)); // told to whoever awaits it; the next search asks again
    return places;
  };
}
