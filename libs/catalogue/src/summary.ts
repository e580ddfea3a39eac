import type {
  Applicability,
  Catalogue,
  ItemDefinition,
  ItemRecordData,
  Language,
  Text,
} from './catalogue.ts';
import { displayValue } from './display.ts';
import { attributeOf } from './lookup.ts';
import { isAbsent } from './problems-by-schema.ts';

/** Records written out in one line; more are counted. */
const SHOWN = 3;

const UNKNOWN: Text = { nl: 'Niet gekend', en: 'Unknown', fr: 'Inconnu', de: 'Unbekannt' };
const NOT_APPLICABLE: Text = {
  nl: 'Niet van toepassing',
  en: 'Not applicable',
  fr: 'Sans objet',
  de: 'Nicht zutreffend',
};
const APPLICABLE: Text = { nl: 'Van toepassing', en: 'Applicable', fr: 'Applicable', de: 'Zutreffend' };
const MORE: Readonly<Record<Language, (count: number) => string>> = {
  nl: (count) => `en nog ${count}`,
  en: (count) => `and ${count} more`,
  fr: (count) => `et ${count} de plus`,
  de: (count) => `und ${count} weitere`,
};

function lineOf(
  catalogue: Catalogue,
  item: ItemDefinition,
  record: ItemRecordData,
  language: Language,
): string {
  const given = item.summary.filter(({ attribute }) => !isAbsent(record[attribute]));
  // An answer that holds nothing of what its line is made of is told by its first value: never by silence.
  const first = item.attributes.find(({ code }) => !isAbsent(record[code]));
  const parts = given.length > 0 || !first ? given : [{ attribute: first.code, labelled: false }];
  return parts
    .map(({ attribute: code, labelled }) => {
      const attribute = attributeOf(item, code)!;
      const text = displayValue(catalogue, attribute, record[code], language);
      return labelled ? `${attribute.label[language]}: ${text}` : text;
    })
    .join(', ');
}

/**
 * One line that says the answer. Not applicable reads as what the item's `onNone` says (`Ligt niet in een …`);
 * nothing here says whether the item is still open: that is the item's status.
 */
export function summaryOf(
  catalogue: Catalogue,
  item: ItemDefinition,
  applicability: Applicability,
  records: readonly ItemRecordData[],
  language: Language,
): string {
  if (applicability === 'UNKNOWN') return UNKNOWN[language];
  if (applicability === 'NOT_APPLICABLE')
    return (item.onNone.kind === 'VALUE' ? NOT_APPLICABLE : item.onNone.text)[language];
  const lines = records
    .map((record) => lineOf(catalogue, item, record, language))
    .filter((line) => line !== '');
  if (lines.length === 0) return APPLICABLE[language];
  const rest = lines.length > SHOWN ? [MORE[language](lines.length - SHOWN)] : [];
  return [...lines.slice(0, SHOWN), ...rest].join('; ');
}
