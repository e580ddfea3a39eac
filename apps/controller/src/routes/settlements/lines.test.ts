import { describe, expect, it } from 'vitest';
import { matching } from './lines.ts';
import { lastTwelve, monthName, monthTitle } from './month.ts';

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

describe('the months beside each other', () => {
  const settlement = (month: string, dossiers: number, status = 'CLOSED') => ({
    month,
    status,
    lines: Array.from({ length: dossiers }),
  });

  it('are twelve up to the newest, over the turn of the year, with nothing where nothing was settled', () => {
    const months = lastTwelve([settlement('2026-02', 3, 'RUNNING'), settlement('2025-12', 5)]);
    expect(months.map(({ month }) => month)).toEqual([
      ...['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08'],
      ...['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'],
    ]);
    expect(months.slice(-3)).toEqual([
      { month: '2025-12', dossiers: 5, running: false },
      { month: '2026-01', dossiers: 0, running: false },
      { month: '2026-02', dossiers: 3, running: true },
    ]);
  });

  it('are none without a settlement', () => {
    expect(lastTwelve([])).toEqual([]);
  });
});
