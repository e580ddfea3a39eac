import { unreachable } from '@vip/domain-kit';
import type { AttributeDefinition, Catalogue, ItemDefinition } from './catalogue.ts';
import { codeListOf, isMany } from './lookup.ts';
import { RECORD_LIMIT, VALUE_LIMIT } from './validate-records.ts';
import { rangeOf, STRING_LIMIT, TEXT_LIMIT } from './validate-value.ts';

export type JsonSchema = { readonly [keyword: string]: unknown };

const DOCUMENT: JsonSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1, maxLength: 255 },
    name: { type: 'string', minLength: 1, maxLength: 255 },
    digest: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  },
  required: ['id', 'name', 'digest'],
};

const GEOMETRY: JsonSchema = {
  type: 'object',
  properties: {
    type: { enum: ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] },
    coordinates: { type: 'array' },
  },
  required: ['type', 'coordinates'],
};

function schemaOfValue(catalogue: Catalogue, attribute: AttributeDefinition): JsonSchema {
  const { type } = attribute;
  const [minimum, maximum] = rangeOf(attribute) ?? [];
  switch (type) {
    case 'STRING':
    case 'TEXT':
      return {
        type: 'string',
        maxLength: type === 'STRING' ? STRING_LIMIT : TEXT_LIMIT,
        ...(attribute.required && { minLength: 1 }),
      };
    case 'BOOLEAN':
      return { type: 'boolean' };
    case 'INTEGER':
    case 'MONEY':
      return { type: 'integer', minimum, maximum };
    case 'DECIMAL':
      return { type: 'number', minimum, maximum };
    case 'DATE':
      return { type: 'string', format: 'date' };
    case 'CODE': {
      const list = codeListOf(catalogue, attribute.codeList ?? '');
      if (!list || list.open) return { type: 'string', minLength: 1, maxLength: 40 };
      return { enum: list.values.map(({ code }) => code) };
    }
    case 'URI':
      return { type: 'string', format: 'uri', pattern: '^https?://', maxLength: 2_000 };
    case 'DOCUMENT':
      return DOCUMENT;
    case 'GEOMETRY':
      return GEOMETRY;
    default:
      return unreachable(type);
  }
}

function schemaOfAttribute(catalogue: Catalogue, attribute: AttributeDefinition): JsonSchema {
  const one = schemaOfValue(catalogue, attribute);
  const described = {
    title: attribute.label.nl,
    ...(attribute.unit === undefined
      ? {}
      : { description: `Eenheid: ${attribute.type === 'MONEY' ? 'eurocent' : attribute.unit}` }),
  };
  if (!isMany(attribute)) return { ...described, ...one };
  const many = {
    type: 'array',
    items: one,
    maxItems: VALUE_LIMIT,
    ...(attribute.required && { minItems: 1 }),
  };
  return { ...described, anyOf: [one, many] };
}

/** JSON Schema 2020-12 of one record of an item, as integrators send it: attribute code to value. */
export function jsonSchemaOf(catalogue: Catalogue, item: ItemDefinition): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:vip:catalogue:${catalogue.version}:${item.code}`,
    title: item.label.nl,
    description: item.question.nl,
    type: 'object',
    properties: Object.fromEntries(
      item.attributes.map((attribute) => [attribute.code, schemaOfAttribute(catalogue, attribute)]),
    ),
    required: item.attributes.filter(({ required }) => required).map(({ code }) => code),
    additionalProperties: false,
    'x-maxRecords': isMany(item) ? RECORD_LIMIT : 1,
  };
}
