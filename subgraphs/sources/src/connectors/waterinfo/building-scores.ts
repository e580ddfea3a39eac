import { deriveGScore, type BuildingFloods, type Known } from '@vip/catalogue';
import type { Notes } from '../connector.ts';
import type { Shape } from '../geometry.ts';
import type { ItemReader } from '../layer.ts';
import { outlinesOn } from './building-outlines.ts';
import { classOf, FLOOD_MAPS, mapOf, sampleOver, type FloodItem } from './flood-classes.ts';

const SOME: Known = { outcome: 'FOUND', records: [] };

async function floodsAt(notes: Notes, outline: Shape): Promise<BuildingFloods['floods']> {
  const known = async (item: FloodItem): Promise<readonly [FloodItem, Known]> => {
    const { worst } = await sampleOver(notes, outline, mapOf(notes, item));
    return [
      item,
      worst === null
        ? { outcome: 'NONE', records: [] }
        : { outcome: 'FOUND', records: [{ klasse: classOf(worst) }] },
    ];
  };
  const items = Object.keys(FLOOD_MAPS) as FloodItem[];
  return Object.fromEntries(await Promise.all(items.map(known))) as Record<FloodItem, Known>;
}

/** What the three maps say of each building, one after the other: a farm must not take all connections to the maps. */
export const buildingScores: ItemReader = async (notes, subject) => {
  const measured: BuildingFloods[] = [];
  for (const { id, shape } of await outlinesOn(notes, subject))
    measured.push({ buildingId: id, floods: await floodsAt(notes, shape) });
  return measured.length === 0 ? null : { records: deriveGScore(SOME, measured).records };
};
