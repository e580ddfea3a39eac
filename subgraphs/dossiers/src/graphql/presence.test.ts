import type { Caller } from '@vip/domain-kit';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  CONTROLLER,
  HASSELT_SYSTEM,
  LEUVEN_OFFICER,
  NOTARY,
  SECOND_SUPPLIER,
  SUPPLIER,
} from '../testing/people.ts';
import { dossierAtTown } from '../testing/story.ts';
import { createWorld, NOON, type World } from '../testing/world.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await createWorld();
  id = await dossierAtTown(world);
});
afterAll(() => world.close());
afterEach(async () => {
  for (const officer of [SUPPLIER, SECOND_SUPPLIER]) await mark(officer, null);
  world.clock = NOON;
});
const after = (seconds: number) => {
  world.clock = new Date(NOON.getTime() + seconds * 1_000);
};

const MARK = `mutation ($input: MarkPresenceInput!) { markPresence(input: $input) { __typename ... on MarkPresenceSuccess { presences { officer { name } section itemCode expiresInS } } } }`;
const mark = async (caller: Caller, section: string | null, itemCode: string | null = null) =>
  (
    await world.run<{ markPresence: { __typename: string } }>(caller, MARK, {
      input: { dossierId: id, section, itemCode },
    })
  ).data.markPresence;
const there = async (caller: Caller) =>
  (
    await world.run<{
      presences: { officer: { name: string }; itemCode: string | null; expiresInS: number }[];
    }>(caller, 'query ($id: ID!) { presences(dossierId: $id) { officer { name } itemCode expiresInS } }', {
      id,
    })
  ).data.presences.map(({ officer, itemCode, expiresInS }) => [officer.name, itemCode, expiresInS]);

it('shows colleagues who is on which item, who was there first before who came after, for a minute', async () => {
  await mark(SUPPLIER, 'NATUUR', 'BOS');
  after(10);
  await mark(SECOND_SUPPLIER, 'NATUUR', 'BOS');
  after(20);
  expect(await mark(SUPPLIER, 'NATUUR', 'BOS')).toMatchObject({ __typename: 'MarkPresenceSuccess' });
  expect(await there(CONTROLLER)).toEqual([
    ['Nele Goossens', 'BOS', 60],
    ['Bram Desmet', 'BOS', 50],
  ]);
  after(71);
  expect(await there(CONTROLLER)).toEqual([['Nele Goossens', 'BOS', 9]]);
  await mark(SUPPLIER, null);
  expect(await there(CONTROLLER)).toEqual([]);
});

it('lets who left an item and came back wait behind who came meanwhile', async () => {
  await mark(SUPPLIER, 'NATUUR', 'BOS');
  after(1);
  await mark(SECOND_SUPPLIER, 'NATUUR', 'BOS');
  after(2);
  await mark(SUPPLIER, 'MILIEU', null);
  after(3);
  await mark(SUPPLIER, 'NATUUR', 'BOS');
  expect((await there(CONTROLLER)).map(([name]) => name)).toEqual(['Bram Desmet', 'Nele Goossens']);
});

it.each<[string, Caller]>([
  ['its requester', NOTARY],
  ['an officer of another municipality', LEUVEN_OFFICER],
])('is not there for %s, on any road', async (_, caller) => {
  await mark(SUPPLIER, 'NATUUR', 'BOS');
  expect(await mark(caller, 'NATUUR')).toEqual({ __typename: 'NotFound' });
  expect(await there(caller)).toEqual([]);
  const { data } = await world.run(caller, 'query ($id: ID!) { presenceEvent(id: $id) { eventId } }', {
    id: `${id}.any`,
  });
  expect(data).toEqual({ presenceEvent: null });
});

it("is for people: a municipality's software is never on an item", async () => {
  expect(await mark(HASSELT_SYSTEM, 'NATUUR')).toEqual({ __typename: 'NotFound' });
});

it('keeps no fact and changes no version: where a cursor stands is no act', async () => {
  const before = await world.facts(id);
  await mark(SUPPLIER, 'NATUUR', 'BOS');
  await there(CONTROLLER);
  expect(await world.facts(id)).toEqual(before);
});

it('refuses a section and an item that the catalogue does not know', async () => {
  expect(await mark(SUPPLIER, 'NIETS')).toEqual({ __typename: 'NotFound' });
  expect(await mark(SUPPLIER, 'NATUUR', 'NIETS')).toEqual({ __typename: 'NotFound' });
});
