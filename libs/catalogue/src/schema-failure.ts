import { FORMATS } from './formats.ts';
import type { JsonSchema } from './json-schema.ts';

/** The first keyword of a schema that a value does not meet, and where: `['0']` is the first of a list. */
export interface Failure {
  readonly keyword: string;
  readonly path: readonly string[];
}

type Keyword = (value: unknown, schema: JsonSchema) => boolean | Failure;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => Number.isFinite(value),
  integer: (value) => Number.isSafeInteger(value),
  array: Array.isArray,
  object: isObject,
};

const PATTERNS = new Map<string, RegExp>();
function patternOf(source: string): RegExp {
  const known = PATTERNS.get(source) ?? new RegExp(source, 'u');
  PATTERNS.set(source, known);
  return known;
}

/** The first failure among parts of a value; its path starts with the part. */
function firstOf(parts: Iterable<readonly [string, unknown, JsonSchema]>): true | Failure {
  for (const [key, part, schema] of parts) {
    const failure = failureOf(schema, part);
    if (failure) return { ...failure, path: [key, ...failure.path] };
  }
  return true;
}

// As JSON Schema says: a keyword about texts is met by whatever is no text, and so on; `type` says what it must be.
const aboutText =
  (met: (text: string, schema: JsonSchema) => boolean): Keyword =>
  (value, schema) =>
    typeof value !== 'string' || met(value, schema);
const aboutNumber =
  (met: (number: number, schema: JsonSchema) => boolean): Keyword =>
  (value, schema) =>
    typeof value !== 'number' || met(value, schema);
const aboutList =
  (met: (list: readonly unknown[], schema: JsonSchema) => boolean | Failure): Keyword =>
  (value, schema) =>
    !Array.isArray(value) || met(value as readonly unknown[], schema);

/** JSON Schema counts characters, not UTF-16 units; the units say enough for nearly every text. */
const atMost = (text: string, most: number): boolean => text.length <= most || [...text].length <= most;

/** The keywords of JSON Schema 2020-12 that the schemas of the catalogue use, in the order in which they are tried. */
export const KEYWORDS: Readonly<Record<string, Keyword>> = {
  type: (value, { type }) => TYPES[type as string]!(value),
  minLength: aboutText((text, { minLength }) => text.length >= (minLength as number)),
  maxLength: aboutText((text, { maxLength }) => atMost(text, maxLength as number)),
  pattern: aboutText((text, { pattern }) => patternOf(pattern as string).test(text)),
  minimum: aboutNumber((number, { minimum }) => number >= (minimum as number)),
  maximum: aboutNumber((number, { maximum }) => number <= (maximum as number)),
  enum: (value, schema) => (schema['enum'] as readonly unknown[]).includes(value),
  format: (value, { format }) => FORMATS[format as string]!(value),
  required: (value, { required }) =>
    !isObject(value) || (required as readonly string[]).every((key) => Object.hasOwn(value, key)),
  properties: (value, { properties }) =>
    !isObject(value) ||
    firstOf(
      Object.entries(properties as Readonly<Record<string, JsonSchema>>)
        .filter(([key]) => Object.hasOwn(value, key))
        .map(([key, schema]) => [key, value[key], schema] as const),
    ),
  additionalProperties: (value, { properties }) =>
    !isObject(value) || Object.keys(value).every((key) => Object.hasOwn(properties as object, key)),
  minItems: aboutList((list, { minItems }) => list.length >= (minItems as number)),
  maxItems: aboutList((list, { maxItems }) => list.length <= (maxItems as number)),
  items: aboutList((list, { items }) =>
    firstOf(list.map((one, at) => [String(at), one, items as JsonSchema] as const)),
  ),
  // One of the branches is about a list and the other is not, so only one of them can say what is wrong.
  anyOf: (value, { anyOf }) => {
    const branches = anyOf as readonly JsonSchema[];
    const fitting = branches.find(({ type }) => (type === 'array') === Array.isArray(value)) ?? branches[0]!;
    return failureOf(fitting, value) ?? true;
  },
};

/**
 * What is wrong with a value, by a schema of the catalogue; null when it is valid.
 * Read as it stands, not compiled: a page whose policy forbids `eval` may use it.
 */
export function failureOf(schema: JsonSchema, value: unknown): Failure | null {
  for (const [keyword, met] of Object.entries(KEYWORDS)) {
    if (schema[keyword] === undefined) continue;
    const outcome = met(value, schema);
    if (outcome === false) return { keyword, path: [] };
    if (outcome !== true) return outcome;
  }
  return null;
}
