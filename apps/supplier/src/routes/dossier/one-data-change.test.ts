import { attributeOf, itemOf, recordsOf, validateRecords } from '@vip/catalogue';
import { grownCatalogue } from '@vip/catalogue/testing';
import { expect, it } from 'vitest';
import { changed, complete, inputOf, missing, type Draft } from './form.ts';

// As the graph gives a definition: codes, labels, types and whether they must be filled; nothing else reaches a form.
const catalogue = grownCatalogue();
const item = itemOf(catalogue, 'GELUIDSZONE')!;
const empty: Draft = { applicability: 'APPLICABLE', records: [], remark: '' };

it('has a form for an item that only data knows of, and what it sends is what the server accepts', () => {
  expect(missing(empty, item.attributes).fields).toEqual([{ record: 0, code: 'zone' }]);
  const draft = changed(changed(empty, 0, 'zone', 'LUCHT'), 0, 'niveau', 55);
  expect(complete(draft, item.attributes)).toBe(true);
  const { records, problems } = recordsOf(inputOf(draft).records);
  expect(problems).toEqual([]);
  expect(validateRecords(catalogue, item, 'APPLICABLE', records)).toEqual([]);
});

it('asks for an attribute that was added to an item that was there', () => {
  const covenant = itemOf(catalogue, 'BROWNFIELDCONVENANT')!;
  const draft = changed(changed(empty, 0, 'naam', 'Kanaalkant'), 0, 'deelgebied', 'Noord');
  expect(complete(draft, covenant.attributes)).toBe(true);
  expect(attributeOf(covenant, 'deelgebied')!.label.fr).toBe('Deelgebied van het convenant (fr)');
});
