import { ATTRIBUTE_TYPES, EDIT_MODES, LANGUAGES } from '@vip/domain-kit';
import type { Catalogue, CodeList, ItemDefinition, Text } from './catalogue.ts';
import { validateRecords } from './validate-records.ts';

const CARDINALITIES = ['0..1', '1..1', '0..n', '1..n'];

const emptyTexts = (where: string, text: Text | undefined): string[] =>
  LANGUAGES.filter((language) => typeof text?.[language] !== 'string' || text[language].trim() === '').map(
    (language) => `${where}: no text in ${language}`,
  );

const doubles = (where: string, codes: readonly string[]): string[] =>
  codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `${where}: ${code} is there twice`);

function checkList(list: CodeList): string[] {
  return [
    ...emptyTexts(`list ${list.code}`, list.label),
    ...(typeof list.open === 'boolean' && typeof list.showCode === 'boolean'
      ? []
      : [`list ${list.code}: open and showCode are needed`]),
    ...(list.values.length === 0 ? [`list ${list.code}: no values`] : []),
    ...doubles(
      `list ${list.code}`,
      list.values.map(({ code }) => code),
    ),
    ...list.values.flatMap(({ code, label }) => emptyTexts(`list ${list.code} ${code}`, label)),
  ];
}

function checkItem(catalogue: Catalogue, item: ItemDefinition): string[] {
  const where = `item ${item.code}`;
  const lists = new Set(catalogue.codeLists.map(({ code }) => code));
  const codes = item.attributes.map(({ code }) => code);
  const items = new Set(catalogue.sections.flatMap((section) => section.items.map(({ code }) => code)));
  return [
    ...emptyTexts(`${where} label`, item.label),
    ...emptyTexts(`${where} question`, item.question),
    ...emptyTexts(`${where} explanation`, item.explanation),
    ...emptyTexts(`${where} onNone`, item.onNone.text),
    ...(EDIT_MODES.includes(item.editMode) ? [] : [`${where}: edit mode ${item.editMode}`]),
    ...(CARDINALITIES.includes(item.cardinality) ? [] : [`${where}: cardinality ${item.cardinality}`]),
    ...(item.sources.length > 0 ? [] : [`${where}: no source`]),
    ...(item.legalBasis.trim() !== '' ? [] : [`${where}: no legal basis`]),
    ...(['high', 'medium', 'low'].includes(item.legalBasisConfidence) ? [] : [`${where}: confidence`]),
    ...doubles(`${where} attributes`, codes),
    ...item.attributes.flatMap((attribute) => [
      ...emptyTexts(`${where}.${attribute.code}`, attribute.label),
      ...(ATTRIBUTE_TYPES.includes(attribute.type)
        ? []
        : [`${where}.${attribute.code}: type ${attribute.type}`]),
      ...(CARDINALITIES.includes(attribute.cardinality) ? [] : [`${where}.${attribute.code}: cardinality`]),
      ...(attribute.required === attribute.cardinality.startsWith('1')
        ? []
        : [`${where}.${attribute.code}: required and cardinality disagree`]),
      ...((attribute.type === 'CODE') === (attribute.codeList !== undefined)
        ? []
        : [`${where}.${attribute.code}: a CODE and only a CODE names a list`]),
      ...(attribute.codeList === undefined || lists.has(attribute.codeList)
        ? []
        : [`${where}.${attribute.code}: no list ${attribute.codeList}`]),
    ]),
    ...(item.summary.length > 0 ? [] : [`${where}: nothing in its summary`]),
    ...item.summary
      .filter(({ attribute }) => !codes.includes(attribute))
      .map(({ attribute }) => `${where}: summary names ${attribute}`),
    ...(item.derivedFrom ?? [])
      .filter((code) => !items.has(code))
      .map((code) => `${where}: derived from ${code}`),
    ...((item.onNone.kind === 'VALUE') === item.onNone.records.length > 0
      ? []
      : [`${where}: VALUE and only VALUE has records`]),
    ...(item.onNone.kind === 'VALUE'
      ? validateRecords(catalogue, item, 'APPLICABLE', item.onNone.records).map(
          (found) => `${where}: onNone ${found.path.join('.')} ${found.code}`,
        )
      : []),
  ];
}

/** Everything that is wrong with the data of a catalogue, as sentences; empty when it may be published. */
export function checkCatalogue(catalogue: Catalogue): string[] {
  const items = catalogue.sections.flatMap((section) => section.items);
  const named = new Set(
    items.flatMap(({ attributes }) => attributes.flatMap(({ codeList }) => codeList ?? [])),
  );
  return [
    ...doubles(
      'sections',
      catalogue.sections.map(({ code }) => code),
    ),
    ...doubles(
      'items',
      items.map(({ code }) => code),
    ),
    ...doubles(
      'lists',
      catalogue.codeLists.map(({ code }) => code),
    ),
    ...catalogue.sections.flatMap(({ code, label }) => emptyTexts(`section ${code}`, label)),
    ...items.flatMap((item) => checkItem(catalogue, item)),
    ...catalogue.codeLists.flatMap(checkList),
    ...catalogue.codeLists
      .filter(({ code }) => !named.has(code))
      .map(({ code }) => `list ${code}: no attribute uses it`),
  ];
}
