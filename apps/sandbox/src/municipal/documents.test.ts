import { readFileSync } from 'node:fs';
import { buildASTSchema, parse, validate, type DocumentNode } from 'graphql';
import { expect, it } from 'vitest';
import * as documents from './documents.ts';

const read = (path: string): DocumentNode =>
  parse(readFileSync(new URL(`../../../../gateway/${path}`, import.meta.url), 'utf8'));
const schema = buildASTSchema(
  {
    kind: read('supergraph.graphql').kind,
    definitions: [
      ...read('supergraph.graphql').definitions.filter(({ kind }) => kind !== 'SchemaDefinition'),
      ...read('subscriptions.graphql').definitions,
    ],
  },
  { assumeValidSDL: true },
);

it.each(Object.entries(documents))('asks what the public graph knows: %s', (_name, text) => {
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
});
