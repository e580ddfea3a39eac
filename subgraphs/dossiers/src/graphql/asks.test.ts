import { Kind, parse, type FieldNode, type FragmentDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { asksFor } from './asks.ts';

const DOCUMENT = parse(`
  query { plain { code } inline { ... on Section { items { id } } } spread { ...Rows } deeper { progress { items } } }
  fragment Rows on Section { ...More }
  fragment More on Section { items { id } }
`);
const fields = DOCUMENT.definitions.flatMap((one) =>
  one.kind === Kind.OPERATION_DEFINITION ? (one.selectionSet.selections as FieldNode[]) : [],
);
const fragments = Object.fromEntries(
  DOCUMENT.definitions
    .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
    .map((one) => [one.name.value, one]),
);

it.each([
  { field: 'plain', asked: false },
  { field: 'inline', asked: true },
  { field: 'spread', asked: true },
  { field: 'deeper', asked: false },
])('whether $field asks for items: $asked', ({ field, asked }) => {
  const fieldNodes = fields.filter(({ name }) => name.value === field);
  expect(asksFor({ fieldNodes, fragments }, ['items'])).toBe(asked);
});
