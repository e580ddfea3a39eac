import { afterAll, beforeAll, expect, it } from 'vitest';
import { validatedDossier } from '../testing/story.ts';
import { createWorld, type World } from '../testing/world.ts';
import { Item } from './item.entity.ts';
import { copyOf, keepChanged, readItems } from './item-rows.ts';

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

it('keeps what became of an item, every field of it, and does not touch the rows of the others', async () => {
  const id = await validatedDossier(world);
  const rowsOf = () =>
    world.sql<{ id: string; xmin: string }>('select id, xmin::text from item where dossier_id = ?', [id]);
  const before = await rowsOf();
  const at = new Date('2026-03-04T05:06:07.089Z');
  const become = {
    status: 'CHECKED',
    applicability: 'APPLICABLE',
    records: [{ naam: 'd\'Oude \\ "molen" {0}' }],
    remark: 'x'.repeat(300),
    version: 9,
    filledBy: { id: 'an', name: 'An', kind: 'OFFICER' },
    filledAt: at,
    heardAt: null,
    sourceCode: 'GRB',
    sequence: 7,
    overlapShare: 0.25,
    openSince: at,
    failedSince: at,
    corrected: true,
    sourcesDisagree: true,
    takenFrom: before[1]!.id,
    reusedFrom: before[2]!.id,
  };
  const changed = await world.database.asService(async (em) => {
    const rows = await readItems(em, 'dossier_id = ?', [id]);
    const were = copyOf(rows);
    Object.assign(rows[0]!, become);
    await keepChanged(em, were, rows);
    return rows[0]!.id;
  });
  const [kept] = await world.database.asService((em) => readItems(em, 'id = ?', [changed]));
  expect(kept).toMatchObject(become);
  const after = new Map((await rowsOf()).map(({ id, xmin }) => [id, xmin]));
  expect(before.filter(({ id, xmin }) => after.get(id) !== xmin).map(({ id }) => id)).toEqual([changed]);
});
