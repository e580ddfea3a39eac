import { areaOf, boxOf, type MultiPolygon, type Point, type Ring } from './geometry.ts';
import type { Parcel } from './types.ts';
import type { World } from './world.ts';

/** What can happen to a parcel or its address, as the cadastre and the municipality would have it. */
export const ACTS = ['split', 'merge', 'retire', 'redraw', 'renumber'] as const;
export type Act = (typeof ACTS)[number];

export interface Change {
  readonly act: Act;
  readonly capakey: string;
  /** The neighbour, for a merger. */
  readonly other?: string;
  /** RFC 3339. */
  readonly at: string;
}

/** One thing that a change did to one object, as a feed tells it. */
export interface Touched {
  readonly feed: 'percelen' | 'adressen';
  readonly objectId: string;
  readonly kind: 'create' | 'update' | 'delete';
  readonly eventType: string;
  readonly nisCode: string;
}

const LETTERS = 'ABCDEFGHKLMNPRSTVWXYZ';

/** A key beside that of a parcel that nobody has: as the cadastre numbers what a parcel becomes. */
function freeKey(world: World, capakey: string, taken: readonly string[]): string {
  const [number] = capakey.split('/') as [string];
  for (let power = 1; power < 1_000; power++)
    for (const letter of LETTERS) {
      const key = `${number}/00${letter}${String(power).padStart(3, '0')}`;
      if (!world.byKey.has(key) && !taken.includes(key)) return key;
    }
  throw new RangeError(`No key is free beside ${capakey}`);
}

/** The part of a ring on one side of a north-south line. Sound for rings that are not bent around the line. */
function halfOf(ring: Ring, x: number, side: 'west' | 'east'): Ring {
  const inside = (point: Point): boolean => (side === 'west' ? point[0] <= x : point[0] >= x);
  const kept: Point[] = [];
  for (let i = 0; i < ring.length - 1; i++) {
    const [a, b] = [ring[i]!, ring[i + 1]!];
    if (inside(a)) kept.push(a);
    if (inside(a) !== inside(b)) {
      const share = (x - a[0]) / (b[0] - a[0]);
      kept.push([x, Math.round((a[1] + (b[1] - a[1]) * share) * 100) / 100]);
    }
  }
  return kept.length < 3 ? [] : [...kept, kept[0]!];
}

const drawn = (parcel: Parcel, shape: MultiPolygon): Parcel => ({
  ...parcel,
  shape,
  box: boxOf(shape),
  areaM2: Math.round(areaOf(shape) * 100) / 100,
});

/** @throws RangeError in words, when it cannot happen to this parcel. */
export function applyChange(world: World, { act, capakey, other, at }: Change): readonly Touched[] {
  const parcel = world.byKey.get(capakey);
  if (!parcel) throw new RangeError(`Geen perceel ${capakey}.`);
  if (parcel.status !== 'gerealiseerd' || !parcel.shape || !parcel.box)
    throw new RangeError(`Perceel ${capakey} bestaat niet meer of heeft geen ligging.`);
  const day = at.slice(0, 10);
  const now = { versionDate: day, version: at };
  const touched: Touched[] = [];
  const put = (next: Parcel, kind: Touched['kind'], eventType: string): void => {
    world.put(next);
    touched.push({ feed: 'percelen', objectId: next.capakey, kind, eventType, nisCode: next.nisCode });
  };
  const end = (gone: Parcel): void =>
    put(
      { ...gone, ...now, shape: null, box: null, status: 'gehistoreerd', addresses: [], units: [] },
      'update',
      'ParcelWasRetiredV2',
    );
  const born = (key: string, shape: MultiPolygon, from: readonly Parcel[]): void =>
    put(
      drawn(
        {
          ...from[0]!,
          ...now,
          capakey: key,
          addresses: from.flatMap(({ addresses }) => addresses.map((one) => ({ ...one, capakey: key }))),
          units: from.flatMap(({ units }) => units),
        },
        shape,
      ),
      'create',
      'ParcelWasImported',
    );

  switch (act) {
    case 'retire':
      end(parcel);
      break;
    case 'split': {
      const { minX, maxX } = parcel.box;
      const middle = Math.round(((minX + maxX) / 2) * 100) / 100;
      const [west, east] = (['west', 'east'] as const).map((side) =>
        parcel.shape!.flatMap(([outer]) => {
          const half = halfOf(outer!, middle, side);
          return half.length === 0 ? [] : [[half]];
        }),
      );
      const first = freeKey(world, capakey, []);
      end(parcel);
      born(first, west!, [parcel]);
      born(freeKey(world, capakey, [first]), east!, [{ ...parcel, addresses: [], units: [] }]);
      break;
    }
    case 'merge': {
      const beside = world.byKey.get(other ?? '');
      if (!beside?.shape || beside.status !== 'gerealiseerd' || beside.capakey === capakey)
        throw new RangeError(`Geen perceel ${other ?? ''} om mee samen te voegen.`);
      const key = freeKey(world, capakey, []);
      end(parcel);
      end(beside);
      born(key, [...parcel.shape, ...beside.shape], [parcel, beside]);
      break;
    }
    case 'redraw': {
      const shape = parcel.shape.map((polygon) =>
        polygon.map((ring) => ring.map(([x, y]): Point => [Math.round((x + 1) * 100) / 100, y])),
      );
      put(drawn({ ...parcel, ...now }, shape), 'update', 'ParcelGeometryWasChanged');
      break;
    }
    case 'renumber': {
      const [address, ...rest] = parcel.addresses;
      if (!address) throw new RangeError(`Perceel ${capakey} heeft geen adres.`);
      const houseNumber = `${Number.parseInt(address.houseNumber, 10) + 1000}`;
      // The parcel itself has no new version: only its address has.
      world.put({ ...parcel, addresses: [{ ...address, houseNumber }, ...rest] });
      touched.push({
        feed: 'adressen',
        objectId: address.id,
        kind: 'update',
        eventType: 'AddressHouseNumberWasCorrectedV2',
        nisCode: parcel.nisCode,
      });
      break;
    }
  }
  return touched;
}
