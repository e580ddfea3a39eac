import { LANGUAGES } from '@vip/domain-kit';
import { expect, it } from 'vitest';
import { checkCatalogue } from './check-catalogue.ts';
import { itemOf, itemsOf } from './lookup.ts';
import { catalogueOf, catalogueVersions } from './versions.ts';

const current = catalogueOf();

it.each(catalogueVersions())('finds nothing wrong with the data of version %s', (version) => {
  expect(checkCatalogue(catalogueOf(version))).toEqual([]);
});

it('holds the whole catalogue: 9 sections, 132 items, 728 attributes and 26 code lists', () => {
  const items = itemsOf(current);
  expect({
    sections: current.sections.length,
    items: items.length,
    attributes: items.reduce((sum, { attributes }) => sum + attributes.length, 0),
    codeLists: current.codeLists.length,
  }).toEqual({ sections: 9, items: 132, attributes: 728, codeLists: 26 });
});

it('finds a short name of a section that is not said in every language', () => {
  const [first, ...others] = current.sections;
  const sections = [{ ...first!, shortLabel: { ...first!.label, fr: '' } }, ...others];
  expect(checkCatalogue({ ...current, sections })).toHaveLength(1);
});

it('keeps every item, attribute and code of the version before it, with the same type: dossiers are compared across versions', () => {
  for (const before of itemsOf(catalogueOf('2026.1'))) {
    const now = itemOf(current, before.code);
    for (const { code, type } of before.attributes)
      expect(now?.attributes).toContainEqual(expect.objectContaining({ code, type }));
  }
  for (const { code, values } of catalogueOf('2026.1').codeLists) {
    const now = current.codeLists.find((list) => list.code === code)?.values.map((value) => value.code);
    for (const value of values) expect(now).toContain(value.code);
  }
});

it('explains every item in one or two sentences, and asks it as a question', () => {
  for (const { code, question, explanation } of itemsOf(current))
    for (const language of LANGUAGES) {
      const sentences = explanation[language].split(/[.!?](?:\s|$)/).filter((part) => part.trim() !== '');
      expect([1, 2], `${code} in ${language}`).toContain(sentences.length);
      expect(question[language]).toMatch(/\?$/);
    }
});
