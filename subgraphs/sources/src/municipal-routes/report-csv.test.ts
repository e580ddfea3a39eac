import { expect, it } from 'vitest';
import { csvCell } from './report-csv.ts';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  '%j in a report stays text in a spreadsheet',
  (text) => {
    expect(csvCell(text)).toBe(`"'${text}"`);
  },
);
it('keeps quotes, semicolons and line ends within their cell', () => {
  expect(csvCell('a "b"; c\nd')).toBe('"a ""b""; c\nd"');
});
