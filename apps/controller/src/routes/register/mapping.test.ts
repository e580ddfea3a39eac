import { expect, it } from 'vitest';
import {
  dateFormatOf,
  startingWith,
  withField,
  withMatchColumn,
  wordsIn,
  type Field,
  type MappingValue,
} from './mapping.ts';

const field = (more: Partial<Field> = {}): Field => ({
  attribute: 'opgenomen',
  column: null,
  constant: null,
  dateFormat: null,
  values: [],
  ...more,
});
const mapping: MappingValue = {
  match: 'ADDRESS',
  matchColumns: ['straat', 'nr'],
  items: [{ itemCode: 'LEEGSTANDSREGISTER', fields: [field({ constant: 'ja' })] }],
};

it('replaces the field of an attribute, and takes away one that comes from nowhere', () => {
  const next = withField(mapping, 'LEEGSTANDSREGISTER', field({ column: 'listed' }));
  expect(next.items[0]!.fields).toEqual([field({ column: 'listed' })]);
  expect(withField(next, 'LEEGSTANDSREGISTER', field()).items[0]!.fields).toEqual([]);
});

it('keeps the parts of an address in their order when one is left out', () => {
  expect(withMatchColumn(mapping, 2, 'plaats').matchColumns).toEqual(['straat', 'nr', 'plaats']);
  expect(withMatchColumn(mapping, 0, '').matchColumns).toEqual(['nr']);
});

it('gathers the different words of a column, so that they can be mapped', () => {
  const version = {
    columns: ['a', 'b'],
    sample: [
      ['1', 'x'],
      ['2', ''],
      ['3', 'x'],
      ['4', 'y'],
    ],
  };
  expect(wordsIn(version, 'b')).toEqual(['x', 'y']);
});

it('reads from the first rows how a column writes its days, day first where nothing speaks against it', () => {
  expect(dateFormatOf(['02/05/2024', '12-3-2024'])).toBe('DMY');
  expect(dateFormatOf(['02/05/2024', '05/31/2024'])).toBe('MDY');
  expect(dateFormatOf(['31/05/2024', '05/31/2024'])).toBe('DMY');
  expect(dateFormatOf(['1998', '2004'])).toBe('YEAR');
  expect(dateFormatOf(['2024-05-02', '20240502'])).toBe(null);
  expect(dateFormatOf([])).toBe(null);
});

it('starts with a format for each column of days, and leaves one that was chosen before', () => {
  const dated = (chosen: Field['dateFormat'], column = 'sinds') => ({
    columns: ['sinds'],
    sample: [['02/05/2024']],
    mapping: {
      ...mapping,
      items: [
        {
          itemCode: 'LEEGSTANDSREGISTER',
          fields: [field({ attribute: 'opnameDatum', column, dateFormat: chosen })],
        },
      ],
    },
  });
  const formatOf = (version: ReturnType<typeof dated>, dates: readonly string[]) =>
    startingWith(version as never, new Set(dates)).items[0]!.fields[0]!.dateFormat;
  expect(formatOf(dated(null), ['opnameDatum'])).toBe('DMY');
  expect(formatOf(dated('MDY'), ['opnameDatum'])).toBe('MDY');
  expect(formatOf(dated(null), [])).toBe(null);
});
