import type { ItemRecordData } from './catalogue.ts';
import type { AttributeSchema, JsonSchema, RecordSchema } from './json-schema.ts';
import { problem, type Problem, type ProblemCode } from './problem.ts';
import { failureOf } from './schema-failure.ts';

/** Nothing was given: absent, null, an empty text or an empty list. */
export const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What failing a keyword means for who filled it in. */
const BY_KEYWORD: Readonly<Record<string, ProblemCode>> = {
  enum: 'NOT_IN_CODE_LIST',
  minimum: 'OUT_OF_RANGE',
  maximum: 'OUT_OF_RANGE',
};
/** Types about which there is one thing to say, whatever fails. */
const BY_TYPE: Readonly<Partial<Record<AttributeSchema['x-type'], ProblemCode>>> = {
  DATE: 'NOT_A_DAY',
  URI: 'NOT_A_WEB_ADDRESS',
  DOCUMENT: 'NOT_A_DOCUMENT',
  GEOMETRY: 'NOT_A_GEOMETRY',
};
const TEXT_KEYWORDS: Readonly<Record<string, ProblemCode>> = { pattern: 'REQUIRED', maxLength: 'TOO_LONG' };

function codeOf({ 'x-type': type }: AttributeSchema, keyword: string): ProblemCode {
  if (keyword === 'maxItems') return 'TOO_MANY_VALUES';
  const ofText = type === 'STRING' || type === 'TEXT' ? TEXT_KEYWORDS[keyword] : undefined;
  return BY_TYPE[type] ?? ofText ?? BY_KEYWORD[keyword] ?? 'WRONG_TYPE';
}

/** The part of the schema that says how a single value must be. */
const single = (schema: AttributeSchema): JsonSchema =>
  (schema['anyOf'] as readonly JsonSchema[] | undefined)?.[0] ?? schema;

function detailOf(schema: AttributeSchema, code: ProblemCode): string {
  const { minimum, maximum, maxLength } = single(schema);
  const list = (schema['anyOf'] as readonly JsonSchema[] | undefined)?.[1];
  switch (code) {
    case 'OUT_OF_RANGE':
      return `${String(minimum)} – ${String(maximum)}${schema['x-type'] === 'MONEY' ? ' eurocent' : ''}`;
    case 'TOO_LONG':
      return String(maxLength);
    case 'TOO_MANY_VALUES':
      return String((list?.['maxItems'] as number | undefined) ?? 1);
    case 'NOT_IN_CODE_LIST':
      return schema['x-codeList'] ?? '';
    default:
      return schema['x-type'];
  }
}

function problemOfAttribute(
  schema: AttributeSchema,
  value: unknown,
  required: boolean,
  path: readonly string[],
): Problem | null {
  if (isAbsent(value)) return required ? problem('REQUIRED', path, schema['x-label']) : null;
  const failure = failureOf(schema, value);
  if (!failure) return null;
  const severalForOne = Array.isArray(value) && value.length > 1 && schema['anyOf'] === undefined;
  const code = severalForOne ? 'TOO_MANY_VALUES' : codeOf(schema, failure.keyword);
  // Into a list, not into a document: a field shows one message, whichever part of its value is wrong.
  const into = schema['anyOf'] !== undefined && Array.isArray(value) ? failure.path.slice(0, 1) : [];
  return problem(code, [...path, ...into], schema['x-label'], detailOf(schema, code));
}

/**
 * Everything that is wrong with one record by the published JSON Schema of its item, in the order of its fields,
 * in words and four languages; empty when it may be kept. A value that is null or empty counts as left out.
 */
export function problemsBySchema(
  schema: RecordSchema,
  record: ItemRecordData,
  path: readonly string[] = [],
): Problem[] {
  const unknown = Object.keys(record)
    .filter((code) => !Object.hasOwn(schema.properties, code))
    .map((code) => problem('UNKNOWN_ATTRIBUTE', [...path, code], undefined, code.slice(0, 100)));
  const known = Object.entries(schema.properties)
    .map(([code, attribute]) =>
      problemOfAttribute(
        attribute,
        Object.hasOwn(record, code) ? record[code] : undefined,
        schema.required.includes(code),
        [...path, code],
      ),
    )
    .filter((found) => found !== null);
  return [...unknown, ...known];
}
