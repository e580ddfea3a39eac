import type {
  Applicability,
  AttributeDefinition,
  Catalogue,
  ItemDefinition,
  ItemRecordData,
} from './catalogue.ts';
import { attributeOf, isMany } from './lookup.ts';
import { problem, type Problem } from './problem.ts';
import { problemOfValue } from './validate-value.ts';

export const RECORD_LIMIT = 100;
export const VALUE_LIMIT = 100;

/** Nothing was given: absent, null, an empty text or an empty list. */
export const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function problemsOfAttribute(
  catalogue: Catalogue,
  attribute: AttributeDefinition,
  value: unknown,
  path: readonly string[],
): Problem[] {
  if (isAbsent(value)) return attribute.required ? [problem('REQUIRED', path, attribute.label)] : [];
  if (!Array.isArray(value) || (!isMany(attribute) && value.length === 1))
    return [problemOfValue(catalogue, attribute, value, path)].filter((found) => found !== null);
  const most = isMany(attribute) ? VALUE_LIMIT : 1;
  if (value.length > most) return [problem('TOO_MANY_VALUES', path, attribute.label, String(most))];
  return value
    .map((one, at) => problemOfValue(catalogue, attribute, one, [...path, String(at)]))
    .filter((found) => found !== null);
}

function problemsOfRecord(
  catalogue: Catalogue,
  item: ItemDefinition,
  record: ItemRecordData,
  path: readonly string[],
): Problem[] {
  const unknown = Object.keys(record)
    .filter((code) => !attributeOf(item, code))
    .map((code) => problem('UNKNOWN_ATTRIBUTE', [...path, code], undefined, code.slice(0, 100)));
  const known = item.attributes.flatMap((attribute) =>
    problemsOfAttribute(
      catalogue,
      attribute,
      Object.hasOwn(record, attribute.code) ? record[attribute.code] : undefined,
      [...path, attribute.code],
    ),
  );
  return [...unknown, ...known];
}

/**
 * Everything that is wrong with an answer to an item, in the order of its fields; empty when it may be kept.
 * An attribute whose cardinality ends in `n` takes one value or a list of at most 100.
 */
export function validateRecords(
  catalogue: Catalogue,
  item: ItemDefinition,
  applicability: Applicability,
  records: readonly ItemRecordData[],
): Problem[] {
  if (applicability !== 'APPLICABLE')
    return records.length === 0 ? [] : [problem('RECORDS_NOT_EXPECTED', ['records'])];
  if (records.length === 0) return [problem('NO_RECORDS', ['records'])];
  const most = isMany(item) ? RECORD_LIMIT : 1;
  if (records.length > most) return [problem('TOO_MANY_RECORDS', ['records'], undefined, String(most))];
  return records.flatMap((record, at) => problemsOfRecord(catalogue, item, record, ['records', String(at)]));
}
