import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { EXAMPLES } from './examples.ts';

const schema = buildSchema(readFileSync(new URL('../../../public.graphql', import.meta.url), 'utf8'));

it.each(EXAMPLES.map((example) => [example.title, example] as const))(
  'the example "%s" fits the published graph',
  (_, { query }) => {
    expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
  },
);
