import { unreachable } from '@vip/domain-kit';
import type { AttributeDefinition, Catalogue, ItemDefinition, Text } from './catalogue.ts';
import { codeListOf, isMany } from './lookup.ts';
import {
  CODE_LIMIT,
  rangeOf,
  RECORD_LIMIT,
  STRING_LIMIT,
  TEXT_LIMIT,
  URI_LIMIT,
  VALUE_LIMIT,
} from './ranges.ts';

export type JsonSchema = { readonly [keyword: string]: unknown };

/** What the schema of an attribute says besides JSON Schema: its type of the catalogue and its name in four languages. */
export interface AttributeSchema extends JsonSchema {
  readonly 'x-type': AttributeDefinition['type'];
  readonly 'x-label': Text;
  readonly 'x-codeList'?: string;
}

/** JSON Schema of one record of an item. */
export interface RecordSchema extends JsonSchema {
  readonly properties: Readonly<Record<string, AttributeSchema>>;
  readonly required: readonly string[];
}

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
  format: 'geojson-geometry',
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
        ...(attribute.required && { pattern: '\\S' }),
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
      const code = { type: 'string', minLength: 1, maxLength: CODE_LIMIT };
      return !list || list.open ? code : { ...code, enum: list.values.map((value) => value.code) };
    }
    case 'URI':
      return { type: 'string', format: 'uri', pattern: '^https?://', maxLength: URI_LIMIT };
    case 'DOCUMENT':
      return DOCUMENT;
    case 'GEOMETRY':
      return GEOMETRY;
    default:
      return unreachable(type);
  }
}

function schemaOfAttribute(catalogue: Catalogue, attribute: AttributeDefinition): AttributeSchema {
  const one = schemaOfValue(catalogue, attribute);
  const described = {
    title: attribute.label.nl,
    'x-label': attribute.label,
    'x-type': attribute.type,
    ...(attribute.codeList !== undefined && { 'x-codeList': attribute.codeList }),
    ...(attribute.unit !== undefined && {
      description: `Eenheid: ${attribute.type === 'MONEY' ? 'eurocent' : attribute.unit}`,
    }),
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

function make(catalogue: Catalogue, item: ItemDefinition): RecordSchema {
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

// By catalogue first: versions share the items that did not change, and their code lists may have.
const MADE = new WeakMap<Catalogue, WeakMap<ItemDefinition, RecordSchema>>();

/**
 * JSON Schema 2020-12 of one record of an item, as integrators send it: attribute code to value.
 * The server and the forms check by it; see `problemsBySchema`.
 */
export function jsonSchemaOf(catalogue: Catalogue, item: ItemDefinition): RecordSchema {
  const made = MADE.get(catalogue) ?? new WeakMap<ItemDefinition, RecordSchema>();
  MADE.set(catalogue, made);
  const schema = made.get(item) ?? make(catalogue, item);
  made.set(item, schema);
  return schema;
}
