import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { CREATE, STATUS, SUBMIT } from '../crash/orders.ts';
import { inRoot } from '../root.ts';
import { EVERYTHING, ONE_REQUEST } from './live.ts';
import { OPERATIONS } from './throughput.ts';

const graph = buildSchema(readFileSync(inRoot('gateway/public.graphql'), 'utf8'));
const documents = [
  ...Object.values(OPERATIONS).map((bodyOf) => bodyOf({ dossierId: 'x' }).query),
  EVERYTHING,
  ONE_REQUEST,
  CREATE,
  SUBMIT,
  STATUS,
];

it.each(documents)('asks what the public graph has: %s', (document) => {
  expect(validate(graph, parse(document)).map(({ message }) => message)).toEqual([]);
});
