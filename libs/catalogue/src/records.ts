import type { ItemRecordData } from './catalogue.ts';
import { problem, type Problem } from './problem.ts';
import { isAbsent } from './problems-by-schema.ts';

interface RecordInput {
  readonly attributes: readonly { readonly code: string; readonly value?: unknown }[];
}

/**
 * Records as the public graph carries them (a list of code and value) to records as this library reads them.
 * Absent values are left out; a code that is given twice is a problem.
 */
export function recordsOf(input: readonly RecordInput[]): { records: ItemRecordData[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const records = input.map(({ attributes }, at) => {
    const record = new Map<string, unknown>();
    for (const { code, value } of attributes) {
      if (record.has(code))
        problems.push(
          problem('DUPLICATE_ATTRIBUTE', ['records', String(at), code], undefined, code.slice(0, 100)),
        );
      record.set(code, value);
    }
    return Object.fromEntries([...record].filter(([, value]) => !isAbsent(value)));
  });
  return { records, problems };
}
