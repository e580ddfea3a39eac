import { expect, it } from 'vitest';
import { csvOf, widthsOf, xlsxCells } from './sheet.ts';

it('separates with semicolons, quotes what needs it, and starts with a byte order mark', () => {
  expect(csvOf({ head: ['Aanvraag', 'Plaats'], rows: [['AV-00000001', 'Kerkweg 18; "achter"']] })).toBe(
    '\uFEFFAanvraag;Plaats\r\nAV-00000001;"Kerkweg 18; ""achter"""\r\n',
  );
});

it('writes amounts with a decimal comma and days as people here write them', () => {
  expect(csvOf({ head: ['a'], rows: [[{ cents: 13_492 }, { day: '2026-05-19' }, { day: null }, 3]] })).toBe(
    '\uFEFFa\r\n134,92;19/05/2026;;3\r\n',
  );
});

it.each(['=1+1', '+32', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'never hands a spreadsheet a formula: %j',
  (cell) => {
    const [, line] = csvOf({ head: ['a'], rows: [[cell]] }).split('\r\n');
    expect(line!.replace(/^"/, '')).toMatch(/^'/);
    // In a workbook a cell has a type: text is never run, and stays what was typed.
    expect(xlsxCells({ head: ['a'], rows: [[cell]] })[1]).toEqual([{ value: cell, type: String }]);
  },
);

it('keeps a negative amount a number: it is ours, not somebody’s text', () => {
  expect(csvOf({ head: ['a'], rows: [[{ cents: -500 }]] })).toBe('\uFEFFa\r\n-5,00\r\n');
  expect(xlsxCells({ head: ['a'], rows: [[{ cents: -500 }]] })[1]).toEqual([
    { value: -5, type: Number, format: '#,##0.00' },
  ]);
});

it('makes a column of a workbook as wide as its longest cell, within bounds', () => {
  const rows = [['44021A0123/00B000', 'x'.repeat(200), 3]] as const;
  expect(widthsOf({ head: ['CaPaKey', 'Referentie', 'Dagen'], rows })).toEqual([19, 60, 12]);
});
