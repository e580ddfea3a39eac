import { expect, it } from 'vitest';
import { withField, withMatchColumn, wordsIn, type Field, type MappingValue } from './mapping.ts';

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
