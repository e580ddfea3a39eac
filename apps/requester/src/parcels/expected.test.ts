import { expect, it } from 'vitest';
import { automaticAmong, expectedDay } from './expected.ts';

it('promises the day of the slowest municipality', () => {
  expect(
    expectedDay(
      [
        { name: 'Holsbeek', p90Days: 9 },
        { name: 'Gent', p90Days: 12 },
      ],
      '2026-05-12',
    ),
  ).toEqual({
    day: '2026-05-24',
    by: { name: 'Gent', p90Days: 12 },
  });
});

it('counts the legal term where nothing was measured yet, also across the end of summer time', () => {
  expect(expectedDay([{ name: 'Leuven', p90Days: null }], '2026-10-20')?.day).toBe('2026-11-19');
});

it('promises nothing for an empty order', () => {
  expect(expectedDay([], '2026-05-12')).toBeNull();
});

it('names each municipality that delivers without a person once, and no other', () => {
  const place = (name: string, validatesAutomatically?: boolean) => ({
    municipality: { name, ...(validatesAutomatically === undefined ? {} : { validatesAutomatically }) },
  });
  expect(
    automaticAmong([place('Gent', true), place('Leuven', false), place('Gent', true), place('Brugge'), {}]),
  ).toEqual(['Gent']);
});
