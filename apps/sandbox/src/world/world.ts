import { addEstates } from './estates.ts';
import { addInventoriedParcels, addInventories } from './heritage-layers.ts';
import { addClaimsAndEstablishments, addLandUse } from './land-use-layers.ts';
import { addHeritageAndRisk, addNature } from './land-layers.ts';
import { OUTLINE } from './flanders.ts';
import { layBox } from './frame.ts';
import { boxesMeet, boxOf, holds, type Box, type MultiPolygon, type Point } from './geometry.ts';
import { LayerBook } from './layer-book.ts';
import { heldByJan } from './owners.ts';
import { addOlderPlans, addPlanRegister } from './older-plans.ts';
import { settle } from './parcels.ts';
import { addPerParcel, addScenarios } from './parcel-layers.ts';
import { addPlans } from './plan-layers.ts';
import { layQuarter, type Quarter } from './quarter.ts';
import { QUARTERS } from './quarters.ts';
import { makeSpecial, scenariosOf, type Scenario, type SpecialKeys } from './special.ts';
import { coverLand } from './surroundings.ts';
import { addSewerage, addWaterPolicy } from './water-policy.ts';
import { addWater, FLOOD_MAPS } from './water-layers.ts';
import type { Address, Backdrop, Feature, Parcel } from './types.ts';

/** The made-up piece of Flanders that every source of the sandbox answers about. */
export interface World {
  readonly parcels: Parcel[];
  readonly byKey: Map<string, Parcel>;
  readonly addresses: readonly Address[];
  readonly addressById: ReadonlyMap<string, Address>;
  readonly backdrop: readonly Backdrop[];
  /** The buildings that the building register knows, with their outline. */
  readonly buildings: readonly Outline[];
  readonly layers: Pick<LayerBook, 'of' | 'names'>;
  readonly keys: SpecialKeys;
  readonly heldByJan: ReadonlySet<string>;
  readonly scenarios: readonly Scenario[];
  parcelsIn(box: Box): readonly Parcel[];
  parcelAt(point: Point): Parcel | null;
  /** Adds parcels from outside (an import), so that the sources know them too. Known keys are left as they are. */
  add(parcels: readonly Parcel[]): number;
  /** Puts a parcel in the place of the one with its key, or beside the others. */
  put(parcel: Parcel): void;
}

function backdropOf(quarter: Quarter): readonly Backdrop[] {
  return [
    ...quarter.streets.map((s): Backdrop => ({
      kind: 'road',
      label: s.name,
      shape: layBox(s.u0, s.v0 + 0.6, s.u1, s.v1 - 0.6, quarter.place),
    })),
    ...quarter.waters.map((w): Backdrop => ({
      kind: 'water',
      label: w.name,
      shape: layBox(w.u0, w.v0, w.u1, w.v1, quarter.place),
    })),
  ];
}

export interface Outline {
  readonly id: string;
  readonly shape: MultiPolygon;
  readonly box: Box;
}

/** Outlines of the buildings that have units: a shed behind a house is on no register. */
function outlinesOf({ parcels, buildings }: ReturnType<typeof settle>): readonly Outline[] {
  const known = new Set(parcels.flatMap(({ units }) => units.map(({ buildingId }) => buildingId)));
  return buildings
    .filter(({ id }) => known.has(id))
    .map(({ id, shape }) => ({ id, shape: [shape], box: boxOf([shape]) }));
}

/** How many zones of the regional plan a good part of a parcel lies in: looked at in nine points of its box. */
function zonesUnder(layers: LayerBook, shape: MultiPolygon): number {
  const box = boxOf(shape);
  const zones = layers.of('lu:lu_gwp_gv').filter((zone) => boxesMeet(zone.box, box));
  const codes = (some: readonly Feature[]) =>
    new Set(some.map(({ attributes }) => attributes['hoofdcode'])).size;
  if (codes(zones) < 2) return 1;
  const { minX, minY, maxX, maxY } = box;
  const inside = [0.3, 0.5, 0.7]
    .flatMap((u) => [0.3, 0.5, 0.7].map((v): Point => [minX + (maxX - minX) * u, minY + (maxY - minY) * v]))
    .filter((point) => holds(shape, point));
  return codes(zones.filter((zone) => inside.some((point) => holds(zone.shape, point))));
}

/** Makes the world: pure, and the same for the same seed. Takes well under a second. */
export function makeWorld(seed = 2026): World {
  const parcels: Parcel[] = [];
  const backdrop: Backdrop[] = [{ kind: 'border', label: 'Vlaanderen', shape: OUTLINE }];
  const outlines: Outline[] = [];
  const layers = new LayerBook();
  const quarters = QUARTERS.map((plan) => layQuarter(plan, seed));
  quarters.forEach((quarter, i) => {
    const settled = settle(quarter, seed, 100_000 * (i + 1));
    parcels.push(...settled.parcels);
    backdrop.push(
      ...backdropOf(quarter),
      ...settled.buildings.map((b): Backdrop => ({ kind: 'building', label: b.label, shape: [b.shape] })),
    );
    outlines.push(...outlinesOf(settled));
    addPlans(layers, quarter);
    addWater(layers, quarter, seed);
    addNature(layers, quarter);
    addHeritageAndRisk(layers, quarter);
  });
  const keys = makeSpecial(
    parcels,
    (shape) =>
      Object.values(FLOOD_MAPS).some((map) => layers.of(map).some((flood) => boxesMeet(flood.box, shape))),
    (shape) => zonesUnder(layers, shape),
  );
  addPerParcel(layers, parcels, keys.slowSoil);
  addScenarios(layers, parcels, keys);
  for (const quarter of quarters)
    for (const add of [addOlderPlans, addEstates, addWaterPolicy, addSewerage, addInventories, addLandUse])
      add(layers, quarter);
  addPlanRegister(layers);
  addInventoriedParcels(layers, parcels, keys.monument);
  addClaimsAndEstablishments(layers, parcels);
  const byKey = new Map(parcels.map((parcel) => [parcel.capakey, parcel]));
  const addresses = parcels.flatMap((parcel) => parcel.addresses);
  const addressById = new Map(addresses.map((address) => [address.id, address]));
  const held = heldByJan(parcels);
  return {
    parcels,
    byKey,
    addresses,
    addressById,
    backdrop,
    buildings: outlines,
    layers,
    keys,
    heldByJan: new Set(held),
    scenarios: scenariosOf(parcels, keys, held),
    parcelsIn: (box) => parcels.filter((parcel) => parcel.box !== null && boxesMeet(parcel.box, box)),
    parcelAt: (point) =>
      parcels.find((parcel) => parcel.shape !== null && holds(parcel.shape, point)) ?? null,
    put(parcel) {
      const before = byKey.get(parcel.capakey);
      const at = before ? parcels.indexOf(before) : -1;
      if (at >= 0) parcels[at] = parcel;
      else parcels.push(parcel);
      byKey.set(parcel.capakey, parcel);
      for (const address of parcel.addresses) {
        const known = addresses.findIndex(({ id }) => id === address.id);
        if (known >= 0) addresses[known] = address;
        else addresses.push(address);
        addressById.set(address.id, address);
      }
    },
    add(extra) {
      const fresh = extra.filter((parcel) => !byKey.has(parcel.capakey));
      for (const parcel of fresh) {
        byKey.set(parcel.capakey, parcel);
        parcels.push(parcel);
      }
      for (const [town, group] of Map.groupBy(fresh, (parcel) => parcel.townName)) {
        const boxes = group.flatMap((parcel) => parcel.box ?? []);
        if (boxes.length > 0)
          coverLand(
            layers,
            boxes.reduce((a, b) => ({
              minX: Math.min(a.minX, b.minX),
              minY: Math.min(a.minY, b.minY),
              maxX: Math.max(a.maxX, b.maxX),
              maxY: Math.max(a.maxY, b.maxY),
            })),
            town,
          );
      }
      return fresh.length;
    },
  };
}
