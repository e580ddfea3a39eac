import type { Applicability, Catalogue, ItemDefinition, ItemRecordData } from './catalogue.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { isMany } from './lookup.ts';
import { problem, type Problem } from './problem.ts';
import { problemsBySchema } from './problems-by-schema.ts';
import { RECORD_LIMIT } from './ranges.ts';

/**
 * Everything that is wrong with an answer to an item, in the order of its fields; empty when it may be kept.
 * Each record is checked by the JSON Schema that the graph publishes, as the forms do.
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
  const schema = jsonSchemaOf(catalogue, item);
  return records.flatMap((record, at) => problemsBySchema(schema, record, ['records', String(at)]));
}
