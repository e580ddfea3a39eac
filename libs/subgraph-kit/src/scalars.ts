import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDay } from '@vip/domain-kit';

const literal = (node: ValueNode): unknown => {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map(literal);
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, literal(value)]));
    default:
      return null;
  }
};

const bad = (type: string, hint: string): never => {
  throw new GraphQLError(`${type}: ${hint}`, { extensions: { code: 'BAD_USER_INPUT' } });
};

const text = (type: string, hint: string, check: (value: string) => boolean) => (value: unknown) =>
  typeof value === 'string' && check(value) ? value : bad(type, hint);

function scalar(
  name: string,
  description: string,
  parseValue: (value: unknown) => unknown,
  serialize: (value: unknown) => unknown,
) {
  return new GraphQLScalarType({
    name,
    description,
    parseValue,
    serialize,
    parseLiteral: (node) => parseValue(literal(node)),
  });
}

export const JSONScalar = scalar(
  'JSON',
  'Any JSON value.',
  (value) => value,
  (value) => value,
);

export const GeoJSONScalar = scalar(
  'GeoJSON',
  'A GeoJSON geometry with its `crs`; EPSG:31370 unless it says otherwise, in metres.',
  (value) =>
    typeof value === 'object' && value !== null && 'type' in value
      ? value
      : bad('GeoJSON', 'give a GeoJSON geometry object'),
  (value) => value,
);

export const DateScalar = scalar(
  'Date',
  'A calendar day in Europe/Brussels, `YYYY-MM-DD`.',
  text('Date', 'give a day as YYYY-MM-DD', isDay),
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
);

export const DateTimeScalar = scalar(
  'DateTime',
  'An instant, RFC 3339 in UTC.',
  (value) => {
    const instant = typeof value === 'string' ? new Date(value) : null;
    return instant && !Number.isNaN(instant.getTime())
      ? instant
      : bad('DateTime', 'give an instant as 2026-05-19T08:30:00Z');
  },
  (value) => (value instanceof Date ? value.toISOString() : new Date(value as string).toISOString()),
);

export const URLScalar = scalar(
  'URL',
  'An absolute or site-relative address.',
  text(
    'URL',
    'give an address',
    (value) => value.length <= 2_000 && (value.startsWith('/') || URL.canParse(value)),
  ),
  String,
);

export const CentsScalar = scalar(
  'Cents',
  'Whole euro cents, a safe integer.',
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) ? value : bad('Cents', 'give whole cents'),
  (value) => value,
);
