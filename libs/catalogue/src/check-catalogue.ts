import type { Catalogue, CodeList } from './catalogue.ts';
import { checkItem } from './check-item.ts';
import { doubles, emptyTexts } from './check-texts.ts';

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
    ...catalogue.sections.flatMap(({ code, label, shortLabel }) => [
      ...emptyTexts(`section ${code}`, label),
      ...(shortLabel ? emptyTexts(`section ${code} in short`, shortLabel) : []),
    ]),
    ...items.flatMap((item) => checkItem(catalogue, item)),
    ...catalogue.codeLists.flatMap(checkList),
    ...catalogue.codeLists
      .filter(({ code, ofEveryItem }) => !named.has(code) && ofEveryItem !== true)
      .map(({ code }) => `list ${code}: no attribute uses it`),
  ];
}
