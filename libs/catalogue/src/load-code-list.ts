import { LANGUAGES } from '@vip/domain-kit';
import type { Code, CodeList, Text } from './catalogue.ts';

/** One line of an owner's list: its code and its labels; Dutch is needed, the others may be absent. */
export interface ListRow {
  readonly code: string;
  readonly label: Partial<Text>;
}

/** What a load does to a list, for whoever signs for it. */
export interface LoadReport {
  readonly added: readonly string[];
  readonly relabelled: readonly string[];
  /** In our list and no longer in the owner's: kept, since dossiers hold them. */
  readonly gone: readonly string[];
  /** Dutch stands in for a label that the owner does not give. */
  readonly untranslated: readonly string[];
  /** Lines that are not taken, by number from 1, with why. */
  readonly refused: readonly { readonly line: number; readonly why: string }[];
}

const MOST_CODE = 40;

function problemOf({ code, label }: ListRow, before: ReadonlySet<string>): string | null {
  if (code === '') return 'no code';
  if (code.length > MOST_CODE) return `a code longer than ${MOST_CODE} characters`;
  if (before.has(code)) return `code ${code} is there twice`;
  return label.nl?.trim() ? null : `code ${code} has no Dutch label`;
}

const isEqual = (a: Text, b: Text): boolean => LANGUAGES.every((language) => a[language] === b[language]);

/**
 * The next version of a list, from its owner's lines. A code is never taken away, and a translation that the owner
 * does not give stays what it was.
 */
export function loadCodeList(
  list: CodeList,
  rows: readonly ListRow[],
): { readonly list: CodeList; readonly report: LoadReport } {
  const ours = new Map(list.values.map((value) => [value.code, value]));
  const taken = new Map<string, Code>();
  const report = { added: [], relabelled: [], untranslated: [], refused: [] } as {
    added: string[];
    relabelled: string[];
    untranslated: string[];
    refused: { line: number; why: string }[];
  };
  rows.forEach((row, at) => {
    const code = row.code.trim();
    const why = problemOf({ ...row, code }, new Set(taken.keys()));
    if (why !== null) return void report.refused.push({ line: at + 1, why });
    const nl = row.label.nl!.trim();
    const before = ours.get(code);
    const same = before?.label.nl === nl;
    const label = Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        row.label[language]?.trim() || (same ? before.label[language] : nl),
      ]),
    ) as unknown as Text;
    if (!before) report.added.push(code);
    else if (!isEqual(before.label, label)) report.relabelled.push(code);
    if (LANGUAGES.some((language) => language !== 'nl' && !row.label[language]?.trim()) && !same)
      report.untranslated.push(code);
    taken.set(code, { code, label });
  });
  const gone = list.values.filter(({ code }) => !taken.has(code));
  return {
    list: { ...list, values: [...taken.values(), ...gone] },
    report: { ...report, gone: gone.map(({ code }) => code) },
  };
}
