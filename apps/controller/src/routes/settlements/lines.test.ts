import { describe, expect, it } from 'vitest';
import { matching } from './lines.ts';
import { monthName, monthTitle } from './month.ts';

const lines = [
  { dossierNumber: 'VIP-00000001', capakey: '44021A0123/00B000', group: null },
  { dossierNumber: 'VIP-00000002', capakey: null, group: 'AV-00000001/1' },
];

describe('the lines of a settlement', () => {
  it('are found by dossier, parcel or group, in any case and with spaces', () => {
    expect(matching(lines, 'vip-00000002')).toEqual([lines[1]]);
    expect(matching(lines, '44021 a0123')).toEqual([lines[0]]);
    expect(matching(lines, 'av-')).toEqual([lines[1]]);
    expect(matching(lines, '99999')).toEqual([]);
  });

  it('are all there without a search', () => {
    expect(matching(lines, '  ')).toEqual(lines);
  });

  it('belong to a month that people can read', () => {
    expect(monthName('2026-04', 'nl')).toBe('april 2026');
    expect(monthName('2026-12', 'de')).toBe('Dezember 2026');
    expect(monthTitle('2026-04', 'nl')).toBe('April 2026');
  });
});
