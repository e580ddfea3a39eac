import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatOgm, ogmDigits, parseOgm } from './ogm.ts';

it.each([
  [14_240, '+++000/0014/24078+++'],
  [97, '+++000/0000/09797+++'],
  [1_234_567_890, '+++123/4567/89002+++'],
  [9_999_999_999, '+++999/9999/99948+++'],
])('makes the structured communication of %i', (base, text) => {
  expect(formatOgm(ogmDigits(base))).toBe(text);
});

it('writes 97 where the remainder is 0', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (n) => {
      expect(ogmDigits(n * 97).slice(10)).toBe('97');
    }),
  );
});

it('reads back what it made, in every notation', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (base) => {
      const digits = ogmDigits(base);
      expect(parseOgm(formatOgm(digits))).toBe(digits);
      expect(parseOgm(`***${digits}***`)).toBe(digits);
    }),
  );
});

it('finds any single wrong digit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999_999 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (base, at, by) => {
        const digits = ogmDigits(base);
        const wrong = digits.slice(0, at) + String((Number(digits[at]) + by) % 10) + digits.slice(at + 1);
        expect(parseOgm(wrong)).toBeNull();
      },
    ),
  );
});

it.each([-1, 1.5, Number.NaN, 10_000_000_000])('refuses %d as a base', (base) => {
  expect(() => ogmDigits(base)).toThrow(RangeError);
});
