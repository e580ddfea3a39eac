import { MOCKUP } from './quarters.ts';
import { layRing } from './frame.ts';
import { areaOf, boxOf, pointInside, type MultiPolygon } from './geometry.ts';
import { footprint, isBuilt, isLivedIn, useOf } from './houses.ts';
import { exponentOf, writeKey } from './keys.ts';
import type { LaidLot, Quarter } from './quarter.ts';
import { chance, seedOf } from './random.ts';
import { townOf } from './towns.ts';
import type { Address, Building, BuildingUnit, Parcel, Use } from './types.ts';

export interface Settled {
  readonly parcels: Parcel[];
  readonly buildings: Building[];
}

/** House numbers along every street: odd on one side, even on the other; one by one on a quay, which has one side. */
function numberHouses(quarter: Quarter, uses: ReadonlyMap<LaidLot, Use>): Map<LaidLot, string> {
  const numbers = new Map<LaidLot, string>();
  const sides = new Map<string, { north: LaidLot[]; south: LaidLot[] }>();
  for (const lot of quarter.lots) {
    if (lot.street === null || !isBuilt(uses.get(lot)!)) continue;
    let side = sides.get(lot.street);
    if (!side) sides.set(lot.street, (side = { north: [], south: [] }));
    // A lot with its front to the north lies south of its street.
    side[lot.front === 'north' ? 'south' : 'north'].push(lot);
  }
  for (const { north, south } of sides.values()) {
    const alone = north.length === 0 || south.length === 0;
    for (const [lots, first] of [
      [north, 1],
      [south, alone ? 1 : 2],
    ] as const)
      [...lots]
        .sort((a, b) => a.u0 - b.u0)
        .forEach((lot, i) => numbers.set(lot, String(alone ? i + 1 : first + 2 * i)));
  }
  return numbers;
}

/** Ground number and exponent per lot: a letter for each in a block of houses, a number of its own for a field. */
function nameLots(quarter: Quarter, numbers: ReadonlyMap<LaidLot, string>): Map<LaidLot, string> {
  const names = new Map<LaidLot, string>();
  const perBlock = Map.groupBy(quarter.lots, (lot) => lot.block);
  let fieldNumber = quarter.plan.firstNumber + 400;
  for (const [block, lots] of perBlock) {
    const [, division, section] = quarter.plan.divisions.findLast(([from]) => lots[0]!.column >= from)!;
    const mockup = lots.findIndex(
      (lot) => lot.street === MOCKUP.street && numbers.get(lot) === MOCKUP.houseNumber,
    );
    // The mock-ups' parcel is number 123 B: its block takes that number and its row of letters starts there.
    const number =
      mockup >= 0
        ? MOCKUP.blockNumber
        : block === MOCKUP.blockNumber && quarter.plan.name === 'Coupure'
          ? 99
          : block;
    const shift = mockup >= 0 ? lots.length + 1 - mockup : 0;
    lots.forEach((lot, i) => {
      const parts = { division: division.code, section };
      if (!lot.open) names.set(lot, writeKey({ ...parts, number, ...exponentOf((i + shift) % lots.length) }));
      else
        names.set(
          lot,
          writeKey({
            ...parts,
            number: fieldNumber++,
            bis: i % 5 === 3 ? 2 : 0,
            letter: i % 3 === 0 ? '_' : i % 3 === 1 ? 'A' : 'C',
          }),
        );
    });
  }
  return names;
}

/** Brings a quarter to life: keys, house numbers, buildings, apartments. Identifiers count on from `firstId`. */
export function settle(quarter: Quarter, seed: number, firstId: number): Settled {
  const random = chance(`${seed}:settle:${quarter.plan.nisCode}:${quarter.plan.name}`);
  const { plan } = quarter;
  const town = townOf(plan.nisCode);
  const uses = new Map(quarter.lots.map((lot) => [lot, useOf(lot, random)]));
  const numbers = numberHouses(quarter, uses);
  const names = nameLots(quarter, numbers);
  const parcels: Parcel[] = [];
  const buildings: Building[] = [];
  let id = firstId;
  for (const lot of quarter.lots) {
    const use = uses.get(lot)!;
    const capakey = names.get(lot)!;
    const shape: MultiPolygon = [[layRing([...lot.ring].reverse(), quarter.place, 1000)]];
    const [, division, section] = plan.divisions.findLast(([from]) => lot.column >= from)!;
    const units: BuildingUnit[] = [];
    const addresses: Address[] = [];
    if (isBuilt(use)) {
      const building = {
        id: String(16_000_000 + id++),
        shape: footprint(quarter, lot, use, random),
        label: numbers.get(lot) ?? '',
      };
      buildings.push(building);
      const homes = use === 'apartments' ? random.whole(3, 12) : use === 'workshop' ? 0 : 1;
      for (let home = 0; home < homes; home++) {
        const unit: BuildingUnit = {
          id: String(15_000_000 + id++),
          buildingId: building.id,
          function: isLivedIn(use) ? 'wonen' : 'nietGekend',
          status: 'gerealiseerd',
        };
        units.push(unit);
        if (!numbers.has(lot)) continue;
        addresses.push({
          id: String(3_000_000 + id++),
          street: lot.street!,
          streetId: String(20_000 + (seedOf(`${plan.nisCode}${lot.street}`) % 70_000)),
          houseNumber: numbers.get(lot)!,
          box: homes > 1 ? `${String(Math.floor(home / 2)).padStart(2, '0')}0${(home % 2) + 1}` : null,
          postalCode: plan.postalCode,
          city: plan.city,
          nisCode: plan.nisCode,
          position: pointInside([building.shape]),
          capakey,
          unitId: unit.id,
        });
      }
    }
    parcels.push({
      capakey,
      nisCode: plan.nisCode,
      townName: town.name,
      division,
      section,
      use,
      shape,
      box: boxOf(shape),
      areaM2: Math.round(areaOf(shape) * 100) / 100,
      status: 'gerealiseerd',
      versionDate: `20${String(random.whole(12, 25)).padStart(2, '0')}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`,
      successors: [],
      addresses,
      units,
      builtIn: isBuilt(use) ? random.whole(plan.builtFrom, 2021) : null,
    });
  }
  return { parcels, buildings };
}
