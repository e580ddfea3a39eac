import { expect, it } from 'vitest';
import { checkCatalogue } from './check-catalogue.ts';
import { loadCodeList } from './load-code-list.ts';
import { codeListOf, itemOf } from './lookup.ts';
import { readListRows } from './read-list-rows.ts';
import { summaryOf } from './summary.ts';
import { validateRecords } from './validate-records.ts';
import { catalogueOf } from './versions.ts';

const catalogue = catalogueOf();
const natures = codeListOf(catalogue, 'KAD_AARD')!;

it('adds the codes of the owner, keeps what the owner dropped, and says what it did', () => {
  const rows = readListRows(
    'code;nl;fr\n104;HUIS;MAISON\n220;PRIVATIEF DEEL#;\n104;HUIS;MAISON\n;leeg;\n300;;\n',
  );
  const { list, report } = loadCodeList(natures, rows);
  expect(list.values.map(({ code }) => code)).toEqual(['104', '220', 'ANDERE']);
  expect(list.values[0]!.label).toEqual({ nl: 'HUIS', en: 'HUIS', fr: 'MAISON', de: 'HUIS' });
  expect(report).toMatchObject({
    added: ['104'],
    gone: ['ANDERE'],
    untranslated: ['104', '220'],
    refused: [
      { line: 3, why: 'code 104 is there twice' },
      { line: 4, why: 'no code' },
      { line: 5, why: 'code 300 has no Dutch label' },
    ],
  });
});

it('keeps the translations of a label that did not change', () => {
  const list = codeListOf(catalogue, 'GEWESTPLAN_BESTEMMING')!;
  const { list: next, report } = loadCodeList(list, [{ code: '0100', label: { nl: 'Woongebied' } }]);
  expect(next.values[0]).toEqual(list.values.find(({ code }) => code === '0100'));
  expect(report.relabelled).toEqual([]);
});

it('makes a list that the catalogue accepts', () => {
  const { list } = loadCodeList(natures, readListRows('[{"code":"104","nl":"HUIS"}]'));
  const codeLists = catalogue.codeLists.map((one) => (one.code === list.code ? list : one));
  expect(checkCatalogue({ ...catalogue, codeLists })).toEqual([]);
});

it('reads CSV with comma or semicolon, quotes and a byte order mark, and JSON of an owner who says "label"', () => {
  expect(readListRows('\ufeffcode,label\n1,"Huis, ""klein"""\n')).toEqual([
    { code: '1', label: { nl: 'Huis, "klein"' } },
  ]);
  expect(readListRows('[{"code":104,"label":"HUIS","en":"House"}]')).toEqual([
    { code: '104', label: { nl: 'HUIS', en: 'House' } },
  ]);
  expect(() => readListRows('naam\nx')).toThrow('a column "code"');
});

it('never breaks on a code that no list knows: it is accepted, and read with the label that its source gave', () => {
  const item = itemOf(catalogue, 'KADASTRALE_AARD')!;
  const record = { aard: '999', aardOmschrijving: 'NIEUWE AARD' };
  expect(validateRecords(catalogue, item, 'APPLICABLE', [record])).toEqual([]);
  expect(summaryOf(catalogue, item, 'APPLICABLE', [record], 'nl')).toBe('NIEUWE AARD');
  expect(summaryOf(catalogue, item, 'APPLICABLE', [{ aard: '999' }], 'nl')).toBe('code 999');
});
