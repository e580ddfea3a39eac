import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capakeyOld, capakeyParts, capakeySlug, parseCapakey } from './capakey.ts';

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'));
const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const key = fc
  .tuple(digits(5), letter, digits(4), digits(2), fc.oneof(letter, fc.constantFrom('_', '0')), digits(3))
  .map(
    ([division, section, number, bis, exponent, power]) =>
      `${division}${section}${number}/${bis}${exponent}${power}`,
  );

describe('a CaPaKey', () => {
  it.each([
    ['11001B0009/00A005', '11001_B_0009_A_005_00', '11001B0009-00A005'],
    ['11001B0213/02_000', '11001_B_0213___000_02', '11001B0213-02_000'],
    ['34372A0520/020000', '34372_A_0520_0_000_02', '34372A0520-020000'],
    ['44021A0001/00A000', '44021_A_0001_A_000_00', '44021A0001-00A000'],
  ])('reads %s in its new, old and slug form', (now, old, slug) => {
    for (const text of [
      now,
      old,
      slug,
      now.toLowerCase(),
      `  ${now} `,
      now.replace('/', '%2F'),
      now.replace('/', '%2f'),
    ])
      expect(parseCapakey(text)).toEqual({ ok: true, value: now });
    expect(capakeyOld(now)).toBe(old);
    expect(capakeySlug(now)).toBe(slug);
  });

  it('survives every change of notation', () => {
    fc.assert(
      fc.property(key, (text) => {
        expect(parseCapakey(capakeyOld(text))).toEqual({ ok: true, value: text });
        expect(parseCapakey(capakeySlug(text).toLowerCase())).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseCapakey(text)));
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['44021', 'length'],
    ['44021A0001/00A0000', 'length'],
    ['44021A0001/00a00x', 'malformed'],
    ['4402AA0001/00A000', 'malformed'],
    ["44021A0001/00A';--", 'length'],
  ])('refuses %j, and says why', (text, refusal) => {
    expect(parseCapakey(text)).toEqual({ ok: false, refusal });
  });

  it('tells its parts, a missing exponent as none', () => {
    expect(capakeyParts('11001B0213/02_000')).toEqual({
      division: '11001',
      section: 'B',
      number: 213,
      bis: 2,
      letter: null,
      power: 0,
    });
  });
});
