import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ItemDefinition } from './catalogue.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';
import { isMany, itemOf, itemsOf } from './lookup.ts';
import { KEYWORDS } from './schema-failure.ts';
import { anyValue } from './testing/any-record.ts';
import { validateRecords } from './validate-records.ts';
import { catalogueOf } from './versions.ts';

const catalogue = catalogueOf();
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addFormat('geojson-geometry', true);
const SCHEMAS: ReadonlyMap<string, ValidateFunction> = new Map(
  itemsOf(catalogue).map((item) => [item.code, ajv.compile(jsonSchemaOf(catalogue, item))]),
);

const DOCUMENT = { id: '0198', name: 'akte.pdf', digest: 'a'.repeat(64) };
const POINT = { type: 'Point', coordinates: [104_000, 194_000] };

/** Values that suit some attributes and not others. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    true,
    0,
    -1,
    1.5,
    101,
    1e12,
    'x',
    'A',
    'JA',
    '2026-02-30',
    '2026-02-28',
    'ftp://gent.be',
    'https://gent.be',
  ),
  fc.constantFrom<unknown>(
    'x'.repeat(501),
    'x'.repeat(10_001),
    { id: '1' },
    DOCUMENT,
    POINT,
    ['A', 'B'],
    ['x'],
  ),
);

const recordOf = (item: ItemDefinition) =>
  fc.record({
    code: fc.constant(item.code),
    values: fc.record(
      Object.fromEntries(
        item.attributes.map((attribute) => {
          const one = anyValue(catalogue, attribute);
          const some = isMany(attribute) ? fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 3 })) : one;
          return [attribute.code, fc.oneof({ weight: 12, arbitrary: some }, { weight: 1, arbitrary: odd })];
        }),
      ),
      { requiredKeys: item.attributes.filter(({ required }) => required).map(({ code }) => code) },
    ),
  });
// Made once: they are the same for every run.
const record = fc.oneof(...itemsOf(catalogue).map(recordOf));

it('accepts what validation accepts, and refuses what it refuses', () => {
  const seen = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(record, ({ code, values }) => {
      const problems = validateRecords(catalogue, itemOf(catalogue, code)!, 'APPLICABLE', [values]);
      const accepted = SCHEMAS.get(code)!(values);
      seen[accepted ? 'accepted' : 'refused'] += 1;
      expect({ code, values, accepted }).toEqual({ code, values, accepted: problems.length === 0 });
    }),
    { numRuns: 1_000 },
  );
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(100); // both sides were really tried
});

it('is read whole: a keyword that nothing here checks would be a rule that is not kept', () => {
  const ANNOTATIONS = [
    '$schema',
    '$id',
    'title',
    'description',
    'x-label',
    'x-type',
    'x-codeList',
    'x-maxRecords',
  ];
  const keywords = (schema: JsonSchema): string[] => [
    ...Object.keys(schema),
    ...Object.values((schema['properties'] ?? {}) as Record<string, JsonSchema>).flatMap(keywords),
    ...((schema['anyOf'] ?? []) as readonly JsonSchema[]).flatMap(keywords),
    ...(schema['items'] ? keywords(schema['items'] as JsonSchema) : []),
  ];
  const used = new Set(itemsOf(catalogue).flatMap((item) => keywords(jsonSchemaOf(catalogue, item))));
  expect([...used].filter((one) => !ANNOTATIONS.includes(one) && !Object.hasOwn(KEYWORDS, one))).toEqual([]);
});

it('names the dialect, the item and how many records there may be', () => {
  expect(jsonSchemaOf(catalogue, itemOf(catalogue, 'P_SCORE')!)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:vip:catalogue:${catalogue.version}:P_SCORE`,
    required: ['score'],
    additionalProperties: false,
    'x-maxRecords': 1,
  });
});
