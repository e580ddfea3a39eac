import { codeListOf, type AttributeDefinition, type Catalogue } from '@vip/catalogue';
import { isDay, unreachable } from '@vip/domain-kit';
import type { DateFormat, FieldMapping } from './mapping.ts';
import { plainName } from './suggest.ts';

/** What a cell says, in the catalogue's type; `undefined`: nothing; `unreadable`: it cannot be that type. */
export type ReadValue = { readonly value: unknown } | 'unreadable';

const YES = new Set(['ja', 'j', 'yes', 'y', 'oui', 'o', 'true', 'waar', 'vrai', 'wahr', '1', 'x']);
const NO = new Set(['nee', 'neen', 'n', 'no', 'non', 'nein', 'false', 'onwaar', 'faux', 'falsch', '0']);

/** What a workbook has in a cell whose formula failed: nobody knows what it should say. */
const FAILED_FORMULA = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;

/** `1.234,56`, `1 234,56`, `1234.56`, `€ 12,5`; null when it is no number. */
export function numberOf(text: string): number | null {
  const bare = text.replace(/[€\s\u00a0']/g, '').replace(/(eur|m2|m²|%)$/i, '');
  // A group of thousands is not led by a nought: 0.125 is an eighth.
  const plain = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(bare)
    ? bare.replaceAll('.', '').replace(',', '.')
    : /^-?\d{1,3}(,\d{3})+\.\d+$/.test(bare)
      ? bare.replaceAll(',', '')
      : bare.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const day = (year: string, month: string, date: string): string | null => {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(text) ? text : null;
};

/** A day as registers write it. Without a format only what can be read one way: year first, or a day over 12. */
export function dayOfText(text: string, format: DateFormat | null): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso)
    return format === null || format === 'YMD' || text[4] === '-' ? day(iso[1]!, iso[2]!, iso[3]!) : null;
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact && (format === null || format === 'YMD')) return day(compact[1]!, compact[2]!, compact[3]!);
  if (format === 'YEAR') return /^\d{4}$/.test(text) ? day(text, '1', '1') : null;
  const last = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/.exec(text);
  if (!last) return null;
  const [, a, b, year] = last as unknown as [string, string, string, string];
  if (format === 'MDY') return day(year, a, b);
  if (format === 'DMY' || Number(a) > 12) return day(year, b, a);
  return null;
}

function codeOf(text: string, attribute: AttributeDefinition, catalogue: Catalogue): string | null {
  const list = codeListOf(catalogue, attribute.codeList ?? '');
  const plain = plainName(text);
  const found = list?.values.find(
    ({ code, label }) =>
      code === text ||
      plainName(code) === plain ||
      Object.values(label).some((one) => plainName(one) === plain),
  );
  return found?.code ?? (list?.open ? text : null);
}

/** What a cell means for an attribute. @param text as the file has it. */
export function readValue(
  text: string,
  attribute: AttributeDefinition,
  { dateFormat, values }: Pick<FieldMapping, 'dateFormat' | 'values'>,
  catalogue: Catalogue,
): ReadValue {
  const bare = text.trim();
  const named = values.find(({ from }) => from.trim().toLowerCase() === bare.toLowerCase());
  const meant = named ? named.to : bare;
  if (meant === '') return { value: undefined };
  if (FAILED_FORMULA.test(meant)) return 'unreadable';
  const or = (value: unknown): ReadValue => (value === null ? 'unreadable' : { value });
  switch (attribute.type) {
    case 'STRING':
    case 'TEXT':
    case 'URI':
      return { value: meant };
    case 'BOOLEAN': {
      const word = meant.toLowerCase();
      return YES.has(word) ? { value: true } : NO.has(word) ? { value: false } : 'unreadable';
    }
    case 'INTEGER':
    case 'DECIMAL':
      return or(numberOf(meant));
    case 'MONEY': {
      const euro = numberOf(meant);
      return or(euro === null ? null : Math.round(euro * 100));
    }
    case 'DATE':
      return or(dayOfText(meant, dateFormat));
    case 'CODE':
      return or(codeOf(meant, attribute, catalogue));
    case 'DOCUMENT':
    case 'GEOMETRY':
      return 'unreadable';
    default:
      return unreachable(attribute.type);
  }
}
