import { cents, formatCents, formatDay, isDay } from '@vip/domain-kit';
import type { AttributeDefinition, Catalogue, Language, Text } from './catalogue.ts';
import { codeListOf } from './lookup.ts';

const YES: Text = { nl: 'Ja', en: 'Yes', fr: 'Oui', de: 'Ja' };
const NO: Text = { nl: 'Nee', en: 'No', fr: 'Non', de: 'Nein' };
const CODE: Text = { nl: 'code', en: 'code', fr: 'code', de: 'Code' };
const GEOMETRY: Text = { nl: 'Op kaart', en: 'On map', fr: 'Sur carte', de: 'Auf Karte' };
const UNITS: Readonly<Record<string, Text>> = {
  m2: { nl: 'm²', en: 'm²', fr: 'm²', de: 'm²' },
  'kWh/(m2.jaar)': { nl: 'kWh/(m² jaar)', en: 'kWh/(m² year)', fr: 'kWh/(m² an)', de: 'kWh/(m² Jahr)' },
};
const NO_BREAK = '\u00a0';

/** `1.234,56` in Dutch, German; `1 234,56` in French; `1,234.56` in English. At most two decimals. */
function formatNumber(value: number, language: Language): string {
  const [group, comma] = language === 'en' ? [',', '.'] : language === 'fr' ? ['\u202f', ','] : ['.', ','];
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const decimals = fraction.replace(/0+$/, '');
  const text = decimals === '' ? grouped : `${grouped}${comma}${decimals.padEnd(2, '0')}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

function displayOne(
  catalogue: Catalogue,
  attribute: AttributeDefinition,
  value: unknown,
  language: Language,
): string {
  switch (attribute.type) {
    case 'BOOLEAN':
      return (value === true ? YES : NO)[language];
    case 'INTEGER':
      // Numbers of registers, years and lots are names: no thousands separator.
      return attribute.unit === undefined
        ? String(value)
        : withUnit(formatNumber(Number(value), language), attribute.unit, language);
    case 'DECIMAL':
      return withUnit(formatNumber(Number(value), language), attribute.unit, language);
    case 'MONEY':
      return Number.isSafeInteger(value) ? formatCents(cents(value as number), language) : String(value);
    case 'DATE':
      return typeof value === 'string' && isDay(value) ? formatDay(value) : String(value);
    case 'CODE': {
      const list = codeListOf(catalogue, attribute.codeList ?? '');
      const found = list?.values.find(({ code }) => code === value);
      // An open list takes codes that its owner made since, or that were not loaded here; a reader must not take the code for a word of ours.
      if (!found) return `${CODE[language]} ${String(value)}`;
      return list?.showCode ? `${found.code}: ${found.label[language]}` : found.label[language];
    }
    case 'DOCUMENT':
      return (value as { name?: string }).name ?? '';
    case 'GEOMETRY':
      return GEOMETRY[language];
    default:
      return String(value);
  }
}

const withUnit = (text: string, unit: string | undefined, language: Language): string =>
  unit === undefined ? text : `${text}${NO_BREAK}${UNITS[unit]?.[language] ?? unit}`;

/** A value as people read it: `24/11/2026`, `1.234,56 m²`, `Ja`, the label of a code. Empty for no value. */
export function displayValue(
  catalogue: Catalogue,
  attribute: AttributeDefinition,
  value: unknown,
  language: Language,
): string {
  if (value === undefined || value === null) return '';
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => displayOne(catalogue, attribute, one, language)).join(', ');
}
