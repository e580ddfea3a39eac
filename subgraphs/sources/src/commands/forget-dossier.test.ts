import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogueOf, itemsOf } from '@vip/catalogue';
import { uuidv7 } from '@vip/domain-kit';
import { createWorld, NOTHING, type World } from '../testing/world.ts';
import { forgetAnswers, forgetDossier } from './forget-dossier.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  world.source.reply = NOTHING;
  world.items = itemsOf(catalogueOf()).map(({ code }) => code);
});
afterAll(() => world.close());

const left = async (id: string) => {
  const [row] = await world.rows<{ n: number }>(
    `select ((select count(*) from answer where dossier_id = ?) + (select count(*) from evidence where dossier_id = ?) + (select count(*) from question where dossier_id = ?)
       + (select count(*) from asked_item where dossier_id = ?) + (select count(*) from asked_dossier where dossier_id = ?))::int as n`,
    [id, id, id, id, id],
  );
  return row!.n;
};

it('removes all that was asked and answered about an erased dossier, and nothing of another', async () => {
  const [erased, kept] = [await world.dossier(), await world.dossier()];
  const before = await left(kept);
  expect(before).toBeGreaterThan(0);
  const data = { factId: uuidv7(), type: 'dossier.erased', subject: erased, version: 1, ids: {} } as const;
  await world.database.asService((em) => forgetDossier(em, { id: 'job', data }));
  expect([await left(erased), await left(kept)]).toEqual([0, before]);
});

it('removes what was answered to one item only, when only that may not be kept', async () => {
  const id = await world.dossier();
  const about = async () =>
    (
      await world.rows<{ item_code: string }>(
        'select item_code from evidence where dossier_id = ? union select item_code from asked_item where dossier_id = ?',
        [id, id],
      )
    ).map(({ item_code }) => item_code);
  const before = await about();
  expect(before).toContain('EPC');
  const ids = { itemCodes: ['EPC'] };
  const data = { factId: uuidv7(), type: 'answers.erased', subject: id, version: 1, ids } as const;
  await world.database.asService((em) => forgetAnswers(em, { id: 'job', data }));
  expect((await about()).toSorted()).toEqual(before.filter((code) => code !== 'EPC').toSorted());
});
