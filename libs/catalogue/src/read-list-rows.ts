import { LANGUAGES } from '@vip/domain-kit';
import type { Text } from './catalogue.ts';
import type { ListRow } from './load-code-list.ts';

/** One line of CSV: quotes may hold the separator, and a doubled quote is a quote. */
function cellsOf(line: string, separator: string): readonly string[] {
  const cells = [''];
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at]!;
    if (quoted && sign === '"' && line[at + 1] === '"') {
      cells[cells.length - 1] += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) cells.push('');
    else cells[cells.length - 1] += sign;
  }
  return cells;
}

const rowOf = (given: Readonly<Record<string, unknown>>): ListRow => {
  const text = (name: string): string | undefined => {
    const value = given[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
  };
  const label = Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const found = text(language) ?? (language === 'nl' ? text('label') : undefined);
      return found ? [[language, found]] : [];
    }),
  ) as Partial<Text>;
  return { code: text('code') ?? '', label };
};

/**
 * The lines of an owner's list, from CSV (a heading with `code` and `nl` or `label`; `en`, `fr`, `de` when it has them;
 * comma or semicolon) or JSON (a list of objects with the same names).
 * @throws RangeError when it is neither.
 */
export function readListRows(text: string): readonly ListRow[] {
  const content = text.replace(/^\ufeff/, '').trim();
  if (content.startsWith('[')) {
    const rows = JSON.parse(content) as readonly Readonly<Record<string, unknown>>[];
    return rows.map(rowOf);
  }
  const [heading = '', ...lines] = content.split(/\r?\n/);
  const separator = heading.includes(';') ? ';' : ',';
  const names = cellsOf(heading, separator).map((name) => name.trim().toLowerCase());
  if (!names.includes('code')) throw new RangeError('A list needs a column "code", and "nl" or "label"');
  return lines.map((line) => {
    const cells = cellsOf(line, separator);
    return rowOf(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
  });
}
