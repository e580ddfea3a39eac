import type { Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LEUVEN_OFFICER, NOTARY, SECOND_SUPPLIER, SUPPLIER } from '../testing/people.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.close());

const save = async (caller: Caller, input: object) =>
  world.run<{
    saveView: { __typename: string; view: { id: string; query: string }; fields: { code: string }[] };
  }>(
    caller,
    `mutation ($input: SaveViewInput!) { saveView(input: $input) { __typename ... on SaveViewSuccess { view { id name query shared own } } ... on InvalidInput { fields { code } } } }`,
    { input: { app: 'SUPPLIER', name: 'Te laat', query: '?view=OVERDUE&open=x', shared: false, ...input } },
  );
const names = async (caller: Caller, app = 'SUPPLIER') =>
  (
    await world.run<{ savedViews: { name: string; own: boolean; shared: boolean }[] }>(
      caller,
      'query ($app: SavedViewApp!) { savedViews(app: $app) { name own shared } }',
      { app },
    )
  ).data.savedViews.map(({ name, own, shared }) => [name, own, shared]);
const remove = async (caller: Caller, id: string) =>
  (
    await world.run<{ deleteView: { __typename: string } }>(
      caller,
      'mutation ($id: ID!) { deleteView(id: $id) { __typename } }',
      { id },
    )
  ).data.deleteView.__typename;

it("shows an officer their own views and the shared ones of colleagues, never a colleague's own or another municipality's", async () => {
  const { data } = await save(SUPPLIER, {});
  expect(data.saveView).toMatchObject({ view: { query: 'view=OVERDUE' } });
  await save(SUPPLIER, { name: 'Voor allen', shared: true });
  expect(await names(SUPPLIER)).toEqual([
    ['Te laat', true, false],
    ['Voor allen', true, true],
  ]);
  expect(await names(SECOND_SUPPLIER)).toEqual([['Voor allen', false, true]]);
  expect(await names(LEUVEN_OFFICER)).toEqual([]);
  expect(await names(SUPPLIER, 'CONTROLLER')).toEqual([]);
});

it('replaces a view of the same name, however it is written', async () => {
  await save(SUPPLIER, { name: 'te LAAT', query: 'view=DUE_SOON' });
  expect((await names(SUPPLIER)).map(([name]) => name)).toEqual(['te LAAT', 'Voor allen'].toSorted());
});

it('lets only who made a view remove it', async () => {
  const { data } = await save(SUPPLIER, { name: 'Voor allen', shared: true });
  expect(await remove(SECOND_SUPPLIER, data.saveView.view.id)).toBe('NotFound');
  expect(await remove(SUPPLIER, data.saveView.view.id)).toBe('DeleteViewSuccess');
  expect(await names(SECOND_SUPPLIER)).toEqual([]);
});

it('refuses a view without a name, a name that is too long, and more than thirty', async () => {
  for (const name of [' ', 'x'.repeat(61)])
    expect((await save(SUPPLIER, { name })).data.saveView.__typename).toBe('InvalidInput');
  for (let n = 0; n < 30; n += 1) await save(SECOND_SUPPLIER, { name: `Weergave ${n}` });
  expect((await save(SECOND_SUPPLIER, { name: 'Te veel' })).data.saveView.fields).toEqual([
    { code: 'TOO_MANY' },
  ]);
});

it('is for officers', async () => {
  const { errors } = await save(NOTARY, {});
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(await names(NOTARY)).toEqual([]);
});
