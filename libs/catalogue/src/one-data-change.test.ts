import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkCatalogue } from './check-catalogue.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { itemOf, itemsOf, sectionOf } from './lookup.ts';
import { recordsOf } from './records.ts';
import { summaryOf } from './summary.ts';
import { grownCatalogue } from './testing/grown-catalogue.ts';
import { validateRecords } from './validate-records.ts';
import { catalogueOf } from './versions.ts';

describe('a section, an item, an attribute, a list and a code that are added to the data', () => {
  const catalogue = grownCatalogue();
  const item = itemOf(catalogue, 'GELUIDSZONE')!;

  it('are accepted by the check of the data, and found in their section', () => {
    expect(checkCatalogue(catalogue)).toEqual([]);
    expect(sectionOf(catalogue, 'GELUIDSZONE')).toBe('GELUID');
  });

  it('are seen by validation, schema and summary', () => {
    expect(validateRecords(catalogue, item, 'APPLICABLE', [{ zone: 'LUCHT' }])).toEqual([]);
    expect(validateRecords(catalogue, item, 'APPLICABLE', [{ zone: 'X' }]).map(({ code }) => code)).toEqual([
      'NOT_IN_CODE_LIST',
    ]);
    expect(jsonSchemaOf(catalogue, item)).toMatchObject({
      properties: { zone: { enum: ['LUCHT'] } },
      required: ['zone'],
    });
    expect(summaryOf(catalogue, item, 'APPLICABLE', [{ zone: 'LUCHT' }], 'nl')).toBe('Luchthaven');
    const road = itemOf(catalogue, 'LIGGING_WEG')!;
    expect(summaryOf(catalogue, road, 'APPLICABLE', [{ wegType: 'FIETSSNELWEG' }], 'nl')).toBe(
      'Fietssnelweg',
    );
    const covenant = itemOf(catalogue, 'BROWNFIELDCONVENANT')!;
    expect(
      validateRecords(catalogue, covenant, 'APPLICABLE', [{ naam: 'Kanaal', deelgebied: 'Noord' }]),
    ).toEqual([]);
  });
});

describe('the check of the data', () => {
  interface Loose {
    readonly sections: { readonly items: { label: Record<string, string>; summary: unknown[] }[] }[];
    readonly codeLists: { code: string }[];
  }
  const broken = (change: (catalogue: Loose) => void): string[] => {
    const catalogue = structuredClone(catalogueOf());
    change(catalogue as unknown as Loose);
    return checkCatalogue(catalogue);
  };

  it('finds a list that is not there', () => {
    const without = broken(({ codeLists }) =>
      codeLists.splice(
        codeLists.findIndex(({ code }) => code === 'KAD_AARD'),
        1,
      ),
    );
    expect(without).toContain('item KADASTRALE_AARD.aard: no list KAD_AARD');
  });

  it('finds a code that is there twice', () => {
    const double = broken(({ sections }) => sections[0]!.items.push(sections[0]!.items[0]!));
    expect(double).toContain('items: KADASTRALE_LIGGING is there twice');
  });

  it('finds a missing translation and a summary of nothing', () => {
    const wrong = broken(({ sections }) => {
      sections[0]!.items[0]!.label['fr'] = '';
      sections[0]!.items[1]!.summary = [{ attribute: 'nope' }];
    });
    expect(wrong).toEqual([
      'item KADASTRALE_LIGGING label: no text in fr',
      'item KADASTRALE_AARD: summary names nope',
    ]);
  });
});

it('gives every item a JSON Schema that agrees with validation on what "nothing found" means', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const catalogue = catalogueOf();
  for (const item of itemsOf(catalogue)) {
    const validate = ajv.compile(jsonSchemaOf(catalogue, item));
    for (const record of item.onNone.records) expect(validate(record)).toBe(true);
    expect(validate({ nietBestaand: 1 })).toBe(false);
  }
});

it('reads the lists of code and value of the public graph, and notices a code that is given twice', () => {
  const attributes = [
    { code: 'zone', value: 'I' },
    { code: 'naam', value: null },
  ];
  expect(recordsOf([{ attributes }])).toEqual({ records: [{ zone: 'I' }], problems: [] });
  const { problems } = recordsOf([{ attributes: [...attributes, { code: 'zone', value: 'II' }] }]);
  expect(problems.map(({ path, code }) => [path.join('.'), code])).toEqual([
    ['records.0.zone', 'DUPLICATE_ATTRIBUTE'],
  ]);
});
