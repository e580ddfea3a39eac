import { LANGUAGES } from '@vip/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemRecordData } from './catalogue.ts';
import { itemOf, itemsOf } from './lookup.ts';
import { validateRecords } from './validate-records.ts';
import { catalogueOf } from './versions.ts';

const catalogue = catalogueOf();
const check = (code: string, ...records: ItemRecordData[]) =>
  validateRecords(catalogue, itemOf(catalogue, code)!, 'APPLICABLE', records);
const codes = (code: string, ...records: ItemRecordData[]) =>
  check(code, ...records).map((problem) => `${problem.path.join('.')} ${problem.code}`);

const EPC = {
  attestnummer: '20170401-0001948124-1',
  epcType: 'EPC_BESTAAND',
  label: 'E',
  kengetal: 412.5,
  geldigTot: '2027-04-01',
};
const LEVY = { type: 'LEEGSTAND', vanToepassing: true, bedrag: 215_050, aanslagjaar: [2025, 2026] };
const DOCUMENT = { id: '0198', name: 'akte.pdf', digest: 'a'.repeat(64) };

it('accepts a complete answer', () => {
  expect(codes('EPC', EPC)).toEqual([]);
  expect(codes('HEFFING_LEEGSTAND', LEVY)).toEqual([]);
});

it('says what is missing, in four languages, with the label of the field', () => {
  const { epcType: _, ...without } = EPC;
  expect(check('EPC', without)).toEqual([
    {
      path: ['records', '0', 'epcType'],
      code: 'REQUIRED',
      message: {
        nl: 'Vul "Type" in.',
        en: 'Fill in "Type".',
        fr: 'Complétez « Type ».',
        de: 'Füllen Sie „Art“ aus.',
      },
    },
  ]);
});

it.each([
  ['an unknown field', 'EPC', { ...EPC, kleur: 'rood' }, 'records.0.kleur UNKNOWN_ATTRIBUTE'],
  [
    'a prototype key',
    'EPC',
    JSON.parse(JSON.stringify(EPC).replace('{', '{"__proto__":1,')),
    'records.0.__proto__ UNKNOWN_ATTRIBUTE',
  ],
  ['a code outside its list', 'EPC', { ...EPC, label: 'G' }, 'records.0.label NOT_IN_CODE_LIST'],
  ['a day that does not exist', 'EPC', { ...EPC, geldigTot: '2027-02-30' }, 'records.0.geldigTot NOT_A_DAY'],
  [
    'an instant for a day',
    'EPC',
    { ...EPC, geldigTot: '2027-02-03T00:00:00Z' },
    'records.0.geldigTot NOT_A_DAY',
  ],
  ['a number as text', 'EPC', { ...EPC, kengetal: '412' }, 'records.0.kengetal WRONG_TYPE'],
  ['not a number', 'EPC', { ...EPC, kengetal: NaN }, 'records.0.kengetal WRONG_TYPE'],
  ['an endless number', 'EPC', { ...EPC, kengetal: Infinity }, 'records.0.kengetal WRONG_TYPE'],
  ['an absurd number', 'EPC', { ...EPC, kengetal: 1e12 }, 'records.0.kengetal OUT_OF_RANGE'],
  [
    'a share above 100 %',
    'RISICOZONE_OVERSTROMING',
    { inRisicozone: true, overlap: 100.1 },
    'records.0.overlap OUT_OF_RANGE',
  ],
  [
    'a negative area',
    'KADASTRALE_OPPERVLAKTE',
    { oppervlakteBelast: -1 },
    'records.0.oppervlakteBelast OUT_OF_RANGE',
  ],
  ['part of a cent', 'HEFFING_LEEGSTAND', { ...LEVY, bedrag: 10.5 }, 'records.0.bedrag WRONG_TYPE'],
  ['a negative amount', 'HEFFING_LEEGSTAND', { ...LEVY, bedrag: -1 }, 'records.0.bedrag OUT_OF_RANGE'],
  [
    'yes as a text',
    'HEFFING_LEEGSTAND',
    { ...LEVY, vanToepassing: 'ja' },
    'records.0.vanToepassing WRONG_TYPE',
  ],
  [
    'an address that is no web page',
    'HEFFING_LEEGSTAND',
    { ...LEVY, reglement: 'javascript:alert(1)' },
    'records.0.reglement NOT_A_WEB_ADDRESS',
  ],
  [
    'an address with a password',
    'HEFFING_LEEGSTAND',
    { ...LEVY, reglement: 'https://a:b@gent.be' },
    'records.0.reglement NOT_A_WEB_ADDRESS',
  ],
  [
    'a text of 501 characters',
    'EPC',
    { ...EPC, attestnummer: 'x'.repeat(501) },
    'records.0.attestnummer TOO_LONG',
  ],
  [
    'a long text of 10,001 characters',
    'ANDERE_ERFDIENSTBAARHEID',
    { omschrijving: 'x'.repeat(10_001) },
    'records.0.omschrijving TOO_LONG',
  ],
  [
    'only spaces where a text is needed',
    'ANDERE_ERFDIENSTBAARHEID',
    { omschrijving: '  ' },
    'records.0.omschrijving REQUIRED',
  ],
  [
    'a document without digest',
    'ANDERE_ERFDIENSTBAARHEID',
    { omschrijving: 'x', bijlage: [{ id: '1', name: 'a.pdf' }] },
    'records.0.bijlage.0 NOT_A_DOCUMENT',
  ],
  [
    'a geometry that is a feature',
    'PERCEELSGEOMETRIE',
    { crs: 'EPSG:31370', geometrie: { type: 'Feature' } },
    'records.0.geometrie NOT_A_GEOMETRY',
  ],
  [
    'a geometry with a hole in its numbers',
    'PERCEELSGEOMETRIE',
    {
      crs: 'EPSG:31370',
      geometrie: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [0, null],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    },
    'records.0.geometrie NOT_A_GEOMETRY',
  ],
  ['a list of one where a value is asked', 'EPC', { ...EPC, label: ['A'] }, 'records.0.label WRONG_TYPE'],
  ['two values where one fits', 'EPC', { ...EPC, label: ['A', 'B'] }, 'records.0.label TOO_MANY_VALUES'],
])('refuses %s', (_, item, record, expected) => {
  expect(codes(item, record as ItemRecordData)).toEqual([expected]);
});

it('takes one value or a list where several are allowed', () => {
  expect(codes('ANDERE_ERFDIENSTBAARHEID', { omschrijving: 'Spoorweg', bijlage: DOCUMENT })).toEqual([]);
  expect(
    codes('ANDERE_ERFDIENSTBAARHEID', { omschrijving: 'Spoorweg', bijlage: [DOCUMENT, DOCUMENT] }),
  ).toEqual([]);
});

it('keeps a code that the open list of cadastral natures does not have', () => {
  expect(codes('KADASTRALE_AARD', { aard: '104' })).toEqual([]);
});

describe('how many records', () => {
  it('asks for one when the item applies, and for none when it does not', () => {
    const item = itemOf(catalogue, 'EPC')!;
    expect(codes('EPC')).toEqual(['records NO_RECORDS']);
    expect(validateRecords(catalogue, item, 'NOT_APPLICABLE', [EPC]).map(({ code }) => code)).toEqual([
      'RECORDS_NOT_EXPECTED',
    ]);
    expect(validateRecords(catalogue, item, 'UNKNOWN', [])).toEqual([]);
  });

  it('takes one of a P-score and at most a hundred certificates', () => {
    expect(codes('P_SCORE', { score: 'A' }, { score: 'B' })).toEqual(['records TOO_MANY_RECORDS']);
    expect(codes('EPC', ...Array.from({ length: 100 }, () => EPC))).toEqual([]);
    expect(codes('EPC', ...Array.from({ length: 101 }, () => EPC))).toEqual(['records TOO_MANY_RECORDS']);
  });
});

it('never throws and always speaks four languages, whatever is sent', () => {
  const item = fc.constantFrom(...itemsOf(catalogue));
  const value = fc.oneof(fc.anything(), fc.string(), fc.double(), fc.date());
  fc.assert(
    fc.property(
      item,
      fc.array(fc.dictionary(fc.string(), value), { maxLength: 3 }),
      (definition, records) => {
        const keyed = records.map((record) => ({
          ...record,
          [definition.attributes[0]!.code]: Object.values(record)[0],
        }));
        for (const { message } of validateRecords(catalogue, definition, 'APPLICABLE', keyed))
          for (const language of LANGUAGES) expect(message[language]).not.toBe('');
      },
    ),
  );
});
