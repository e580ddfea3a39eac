import { catalogueOf, itemOf } from '@vip/catalogue';
import { describe, expect, it } from 'vitest';
import { problemsOfMapping, type FieldMapping, type RegisterMapping } from './mapping.ts';
import { readRow } from './read-row.ts';
import { dayOfText, numberOf, readValue } from './read-value.ts';
import { suggestMapping } from './suggest.ts';

const catalogue = catalogueOf();
const ITEM = 'LEEGSTANDSREGISTER';
const field = (attribute: string, more: Partial<FieldMapping> = {}): FieldMapping => ({
  attribute,
  column: attribute,
  constant: null,
  dateFormat: null,
  values: [],
  ...more,
});
const mapping = (...fields: readonly FieldMapping[]): RegisterMapping => ({
  match: 'CAPAKEY',
  matchColumns: ['capakey'],
  items: [{ itemCode: ITEM, fields }],
});

describe('a first mapping', () => {
  it('is guessed from the names of the columns, and says "listed" of every row', () => {
    const columns = ['CaPaKey', 'Inventarisnummer', 'opname_datum', 'Eigenaar'];
    const guess = suggestMapping(columns, false, [ITEM], catalogue, null);
    expect(guess).toMatchObject({ match: 'CAPAKEY', matchColumns: ['CaPaKey'] });
    expect(
      guess.items[0]!.fields.map(({ attribute, column, constant }) => [attribute, column ?? constant]),
    ).toEqual(
      expect.arrayContaining([
        ['opgenomen', 'ja'],
        ['inventarisnummer', 'Inventarisnummer'],
        ['opnameDatum', 'opname_datum'],
      ]),
    );
    expect(JSON.stringify(guess)).not.toContain('Eigenaar');
  });

  it('finds the parts of an address in the order in which it is written', () => {
    const columns = ['Huisnr', 'Straatnaam', 'Postcode', 'Gemeente'];
    expect(suggestMapping(columns, false, [ITEM], catalogue, null)).toMatchObject({
      match: 'ADDRESS',
      matchColumns: ['Straatnaam', 'Huisnr', 'Postcode', 'Gemeente'],
    });
  });

  it('is what was chosen for the last file, where its columns are there again', () => {
    const earlier = mapping(field('opgenomen', { column: 'x', values: [{ from: 'L', to: 'ja' }] }));
    expect(suggestMapping(['capakey', 'x'], false, [ITEM], catalogue, earlier)).toMatchObject(earlier);
  });
});

describe('a mapping', () => {
  const layout = { columns: ['capakey', 'opgenomen', 'nr'], hasGeometry: false };
  const codes = (given: RegisterMapping) =>
    problemsOfMapping(given, layout, [ITEM], catalogue).map(({ code, path }) => `${code} ${path.at(-1)}`);
  it('is whole when every required attribute comes from somewhere', () => {
    expect(codes(mapping(field('opgenomen')))).toEqual([]);
  });
  it.each([
    ['without a required attribute', mapping(), ['REQUIRED opgenomen']],
    ['with a column that is not there', mapping(field('opgenomen', { column: 'y' })), ['FIELD opgenomen']],
    ['with an attribute twice', mapping(field('opgenomen'), field('opgenomen')), ['FIELD opgenomen']],
    [
      'with an attachment',
      mapping(field('opgenomen'), field('bijlage', { column: 'nr' })),
      ['FIELD bijlage'],
    ],
    ['without a key', { ...mapping(field('opgenomen')), matchColumns: [] }, ['REQUIRED match']],
    [
      'by geometry that is not there',
      { ...mapping(field('opgenomen')), match: 'GEOMETRY', matchColumns: [] } as const,
      ['REQUIRED match'],
    ],
    ['of another item', { ...mapping(), items: [] }, ['ITEMS items']],
  ])('is refused %s', (_what, given, expected) => {
    expect(codes(given)).toEqual(expected);
  });
});

describe('a cell', () => {
  it.each([
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['€ 12,5', 12.5],
    ['1 234', 1234],
    ['12%', 12],
    ['12.500', 12_500],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['tien', null],
    ['1-2', null],
  ])('%s is the number %s', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  it.each([
    ['2024-02-29', null, '2024-02-29'],
    ['29/02/2024', null, '2024-02-29'],
    ['01/02/2024', null, null],
    ['01/02/2024', 'DMY', '2024-02-01'],
    ['01/02/2024', 'MDY', '2024-01-02'],
    ['20240201', null, '2024-02-01'],
    ['1987', 'YEAR', '1987-01-01'],
    ['31/02/2024', 'DMY', null],
    ['1/2/20', 'DMY', null],
  ] as const)(
    '%s read as %s is the day %s: what can be read two ways is not guessed',
    (text, format, day) => {
      expect(dayOfText(text, format)).toBe(day);
    },
  );

  it('of a formula that failed is neither a value nor nothing, unless the mapping says what it means', () => {
    const attribute = itemOf(catalogue, ITEM)!.attributes.find(({ code }) => code === 'inventarisnummer')!;
    const readAs = (values: FieldMapping['values']) =>
      readValue('#N/A', attribute, { dateFormat: null, values }, catalogue);
    expect(readAs([])).toBe('unreadable');
    expect(readAs([{ from: '#N/A', to: '' }])).toEqual({ value: undefined });
  });

  it('becomes a code by the mapping, by the code itself, or by its label in any language', () => {
    const attribute = itemOf(catalogue, 'HEFFING_LEEGSTAND')!.attributes.find(({ type }) => type === 'CODE')!;
    const code = catalogue.codeLists.find((list) => list.code === attribute.codeList)!.values[0]!;
    const meaning = (text: string, values: FieldMapping['values'] = []) =>
      readValue(text, attribute, { dateFormat: null, values }, catalogue);
    expect(meaning('H', [{ from: 'h', to: code.code }])).toEqual({ value: code.code });
    expect(meaning(code.label.fr)).toEqual({ value: code.code });
    expect(meaning('iets nieuws')).toBe('unreadable');
  });

  it('is money in cents', () => {
    const attribute = itemOf(catalogue, 'HEFFING_LEEGSTAND')!.attributes.find(
      ({ type }) => type === 'MONEY',
    )!;
    expect(readValue('1.100,50', attribute, { dateFormat: null, values: [] }, catalogue)).toEqual({
      value: 110_050,
    });
  });
});

describe('a row', () => {
  const cells = { capakey: 'x', opgenomen: 'ja', inventarisnummer: 'L-1', opnameDatum: '31/02/2024' };
  it('says for each cell why it cannot be read, with its column, in four languages', () => {
    const { problems } = readRow(cells, mapping(field('opgenomen'), field('opnameDatum')), catalogue);
    expect(problems).toMatchObject([{ code: 'UNREADABLE', column: 'opnameDatum' }]);
    expect(new Set(Object.values(problems[0]!.message)).size).toBe(4);
  });
  it('keeps what is mapped and nothing beside it', () => {
    const { records, problems } = readRow(
      cells,
      mapping(field('opgenomen'), field('inventarisnummer')),
      catalogue,
    );
    expect(problems).toEqual([]);
    expect(records).toEqual({ [ITEM]: { opgenomen: true, inventarisnummer: 'L-1' } });
  });
  it('is refused when a required cell is empty', () => {
    const { problems } = readRow({ ...cells, opgenomen: '' }, mapping(field('opgenomen')), catalogue);
    expect(problems).toMatchObject([{ code: 'REQUIRED', column: 'opgenomen' }]);
  });
});
