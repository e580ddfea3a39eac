import { describe, expect, it } from 'vitest';
import { keptInMemory } from '../storage/kept.ts';
import { areaOf } from './geometry.ts';
import { ChangeLog } from './change-log.ts';
import { makeWorld } from './world.ts';

const AT = '2026-03-01T12:00:00.000Z';
const world = makeWorld();
const [one, beside] = world.parcels.filter(
  ({ shape, addresses, use }) => shape && addresses.length > 0 && use === 'house',
);

describe('what happens to a parcel of the world', () => {
  it('a split leaves two parts of the whole, the addresses on one of them, and tells three events', async () => {
    const log = await ChangeLog.open(world, keptInMemory());
    const area = one!.areaM2;
    const made = await log.make({ act: 'split', capakey: one!.capakey, at: AT });
    expect(made.map(({ id, eventType }) => [id, eventType])).toEqual([
      [1, 'ParcelWasRetiredV2'],
      [2, 'ParcelWasImported'],
      [3, 'ParcelWasImported'],
    ]);
    const parts = made.slice(1).map(({ objectId }) => world.byKey.get(objectId)!);
    expect(parts.reduce((sum, { shape }) => sum + areaOf(shape!), 0)).toBeCloseTo(area, 0);
    expect(parts.map(({ addresses }) => addresses.length > 0)).toEqual([true, false]);
    expect(world.byKey.get(one!.capakey)).toMatchObject({ status: 'gehistoreerd', shape: null });
  });

  it('is the same after a new start, with the same events', async () => {
    const kept = keptInMemory();
    const log = await ChangeLog.open(makeWorld(), kept);
    await log.make({ act: 'split', capakey: one!.capakey, at: AT });
    await log.make({ act: 'renumber', capakey: beside!.capakey, at: AT });
    const again = makeWorld();
    const reopened = await ChangeLog.open(again, kept);
    expect(reopened.of('percelen')).toEqual(log.of('percelen'));
    expect(reopened.of('adressen')).toHaveLength(1);
    expect(again.byKey.get(one!.capakey)!.status).toBe('gehistoreerd');
  });

  it('cannot happen to a parcel that is gone', async () => {
    const log = await ChangeLog.open(makeWorld(), keptInMemory());
    await log.make({ act: 'retire', capakey: one!.capakey, at: AT });
    await expect(log.make({ act: 'split', capakey: one!.capakey, at: AT })).rejects.toThrow(RangeError);
  });
});
