import { describe, expect, it } from 'vitest';
import { dayOf, formats, readDay } from './formats.ts';

describe('Dutch', () => {
  const nl = formats('nl');

  it('writes amounts from whole cents', () => {
    expect(nl.money(123_456)).toBe('€ 1.234,56');
  });

  it('writes a day as dd/mm/jjjj, whatever the time zone of the machine', () => {
    expect(nl.date('2026-05-19')).toBe('19/05/2026');
  });

  it('writes an instant in Brussels time', () => {
    expect(nl.dateTime('2026-05-07T08:14:00Z')).toBe('07/05/2026 om 10:14');
  });

  it('leaves the year out of a day in this year, and only then', () => {
    expect(nl.longDay('2026-05-19', new Date('2026-01-01T12:00:00Z'))).toBe('dinsdag 19 mei');
    expect(nl.longDay('2027-05-18', new Date('2026-01-01T12:00:00Z'))).toBe('dinsdag 18 mei 2027');
  });

  it('writes areas with a decimal only where there is one', () => {
    expect([nl.area(1211), nl.area(66.8), nl.area(290)]).toEqual(['1.211 m²', '66,8 m²', '290 m²']);
  });
});

it.each([
  ['19/05/2026', '2026-05-19'],
  ['9-5-2026', '2026-05-09'],
  ['31/02/2026', null],
  ['2026-05-19', null],
  ['', null],
])('reads %j as %j', (text, day) => {
  expect(readDay(text)).toBe(day);
});

it('counts the day in Brussels: late in the evening UTC is already tomorrow', () => {
  expect(dayOf(new Date('2026-05-18T22:30:00Z'))).toBe('2026-05-19');
});
