import { afterAll, beforeAll, expect, it } from 'vitest';
import { validatedDossier } from '../testing/story.ts';
import { createWorld, type World } from '../testing/world.ts';
import { Item } from './item.entity.ts';
import { readItems } from './item-rows.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('reads the same of an item as its entity holds, every field of it', async () => {
  const id = await validatedDossier(world);
  const [rows, entities] = await world.database.asService(async (em) => [
    await readItems(em, 'dossier_id = ?', [id]),
    await em.find(Item, { dossierId: id }, { disableIdentityMap: true }),
  ]);
  const byCode = (one: { code: string }, other: { code: string }) => (one.code < other.code ? -1 : 1);
  expect(rows.toSorted(byCode)).toEqual(entities.map((entity) => ({ ...entity })).toSorted(byCode));
  expect(rows.filter(({ filledAt }) => filledAt instanceof Date).length).toBeGreaterThan(0);
});
