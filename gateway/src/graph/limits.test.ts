import { getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import { measure } from './limits.ts';

const LISTS = new Set(['sections', 'items', 'dossiers', 'eventsById']);
const of = (text: string) => {
  const document = parse(text);
  return measure(document, getOperationAST(document)!, (field) => LISTS.has(field));
};

it('counts a scalar as nothing and an object as one', () => {
  expect(of('{ dossier(id: 1) { id number parcel { capakey } } }').cost({})).toBe(2);
});

it('counts a page by its first, given as a variable too', () => {
  const page = of('query Q($n: Int!) { dossiers(first: $n) { nodes { parcel { capakey } } } }');
  expect(page.cost({ n: 10 })).toBe(1 + 10 * 2);
  expect(page.cost({ n: 100 })).toBe(1 + 100 * 2);
});

it('takes the largest page when the variable says nothing sensible', () => {
  expect(
    of('query Q($n: Int!) { dossiers(first: $n) { nodes { parcel { capakey } } } }').cost({ n: 'many' }),
  ).toBe(201);
});

it('multiplies lists within lists', () => {
  expect(of('{ dossier(id: 1) { sections { items { parcel { capakey } } } } }').cost({})).toBe(
    1 + (1 + 4 * (1 + 4 * 1)),
  );
});

it('counts a list that is asked by its keys by their number', () => {
  const events = of('query Q($ids: [ID!]!) { eventsById(ids: $ids) { dossier { parcel { capakey } } } }');
  expect(events.cost({ ids: Array.from({ length: 100 }, () => 'x') })).toBe(1 + 100 * 2);
  expect(events.cost({ ids: [] })).toBe(1 + 2);
  expect(of('{ eventsById(ids: ["a", "b"]) { dossier { parcel { capakey } } } }').cost({})).toBe(1 + 2 * 2);
});

it('sees through fragments for depth, aliases and root fields', () => {
  const measured = of(
    '{ a: dossier(id: 1) { ...F } b: dossier(id: 2) { id } } fragment F on Dossier { parcel { municipality { name } } }',
  );
  expect(measured).toMatchObject({ depth: 4, aliases: 2, rootFields: ['dossier', 'dossier'] });
});
