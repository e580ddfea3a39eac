import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('keeps separators and quotes inside their cell', () => {
  expect(csvOf([['a;b', 'zegt "nee"', 3]])).toBe('\ufeff"a;b";"zegt ""nee""";3\r\n');
});

it('never lets a cell become a formula', () => {
  expect(csvOf([['=HYPERLINK("x")', '-1']])).toBe(`\ufeff"'=HYPERLINK(""x"")";'-1\r\n`);
});
