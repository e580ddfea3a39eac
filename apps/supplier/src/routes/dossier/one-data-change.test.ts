import { attributeOf, itemOf, jsonSchemaOf, recordsOf, validateRecords } from '@vip/catalogue';
import { grownCatalogue } from '@vip/catalogue/testing';
import { expect, it } from 'vitest';
import { changed, complete, inputOf, problemsOf, type Draft } from './form.ts';

const catalogue = grownCatalogue();
const item = itemOf(catalogue, 'GELUIDSZONE')!;
const empty: Draft = { applicability: 'APPLICABLE', records: [], remark: '' };

it('has a form for an item that only data knows of, and what it sends is what the server accepts', () => {
  const schema = jsonSchemaOf(catalogue, item); // as the graph publishes it
  expect(problemsOf(empty, schema)).toMatchObject([{ path: ['records', '0', 'zone'], code: 'REQUIRED' }]);
  expect(problemsOf(changed(empty, 0, 'zone', 'MAAN'), schema)).toMatchObject([{ code: 'NOT_IN_CODE_LIST' }]);
  const draft = changed(changed(empty, 0, 'zone', 'LUCHT'), 0, 'niveau', 55);
  expect(complete(draft, schema)).toBe(true);
  const { records, problems } = recordsOf(inputOf(draft).records);
  expect(problems).toEqual([]);
  expect(validateRecords(catalogue, item, 'APPLICABLE', records)).toEqual([]);
});

it('asks for an attribute that was added to an item that was there', () => {
  const covenant = itemOf(catalogue, 'BROWNFIELDCONVENANT')!;
  const draft = changed(changed(empty, 0, 'naam', 'Kanaalkant'), 0, 'deelgebied', 'Noord');
  expect(complete(draft, jsonSchemaOf(catalogue, covenant))).toBe(true);
  expect(attributeOf(covenant, 'deelgebied')!.label.fr).toBe('Deelgebied van het convenant (fr)');
});
