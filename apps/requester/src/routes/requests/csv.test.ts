import { expect, it } from 'vitest';
import { csv } from './csv.ts';

it('separates with semicolons, quotes what needs it, and starts with a byte order mark', () => {
  expect(
    csv([
      ['Aanvraag', 'Plaats'],
      ['AV-00000001', 'Kerkweg 18; "achter"'],
    ]),
  ).toBe('\uFEFFAanvraag;Plaats\r\nAV-00000001;"Kerkweg 18; ""achter"""\r\n');
});

it.each(['=1+1', '+32', '-1', '@SUM(A1)'])('never hands a spreadsheet a formula: %s', (cell) => {
  expect(csv([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
});
