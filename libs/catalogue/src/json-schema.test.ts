import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AttributeDefinition } from './catalogue.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { codeListOf, isMany, itemOf, itemsOf } from './lookup.ts';
import { validateRecords } from './validate-records.ts';
import { catalogueOf } from './versions.ts';

const catalogue = catalogueOf();
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const SCHEMAS: ReadonlyMap<string, ValidateFunction> = new Map(
  itemsOf(catalogue).map((item) => [item.code, ajv.compile(jsonSchemaOf(catalogue, item))]),
);

const DOCUMENT = { id: '0198', name: 'akte.pdf', digest: 'a'.repeat(64) };
const POINT = { type: 'Point', coordinates: [104_000, 194_000] };

/** A value that suits the attribute. */
const right = (attribute: AttributeDefinition): fc.Arbitrary<unknown> => {
  switch (attribute.type) {
    case 'STRING':
    case 'TEXT':
      return fc.string({ minLength: 1, maxLength: 500 }).filter((text) => text.trim() !== '');
    case 'BOOLEAN':
      return fc.boolean();
    case 'INTEGER':
    case 'MONEY':
    case 'DECIMAL':
      return fc.integer({ min: 0, max: 100 });
    case 'DATE':
      return fc
        .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((at) => at.toISOString().slice(0, 10));
    case 'CODE':
      return fc.constantFrom(...codeListOf(catalogue, attribute.codeList!)!.values.map(({ code }) => code));
    case 'URI':
      return fc.webUrl();
    case 'DOCUMENT':
      return fc.constant(DOCUMENT);
    case 'GEOMETRY':
      return fc.constant(POINT);
  }
};

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

const record = fc.constantFrom(...itemsOf(catalogue)).chain((item) =>
  fc.record({
    code: fc.constant(item.code),
    values: fc.record(
      Object.fromEntries(
        item.attributes.map((attribute) => {
          const one = right(attribute);
          const some = isMany(attribute) ? fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 3 })) : one;
          return [attribute.code, fc.oneof({ weight: 12, arbitrary: some }, { weight: 1, arbitrary: odd })];
        }),
      ),
      { requiredKeys: item.attributes.filter(({ required }) => required).map(({ code }) => code) },
    ),
  }),
);

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

it('names the dialect, the item and how many records there may be', () => {
  expect(jsonSchemaOf(catalogue, itemOf(catalogue, 'P_SCORE')!)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:vip:catalogue:${catalogue.version}:P_SCORE`,
    required: ['score'],
    additionalProperties: false,
    'x-maxRecords': 1,
  });
});
