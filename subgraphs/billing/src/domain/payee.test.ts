import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactIban, isIban } from './iban.ts';
import { gapsOf, isEnterpriseNumber, readPayee } from './payee.ts';

// The example IBAN that the banks publish, and the enterprise number of the city of Ghent.
const BRUGGE = { legalName: 'Stad Brugge', enterpriseNumber: '0207451227', iban: 'BE68539007547034' };

describe('an IBAN', () => {
  it('is read with and without spaces, in any case', () => {
    expect(isIban('be68 5390 0754 7034')).toBe(true);
    expect(compactIban(' be68 5390 0754 7034 ')).toBe('BE68539007547034');
  });

  it('is refused with any one digit wrong', () => {
    const place = fc.integer({ min: 2, max: 15 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (at, more) => {
        const wrong = String((Number(BRUGGE.iban[at]) + more) % 10);
        expect(isIban(BRUGGE.iban.slice(0, at) + wrong + BRUGGE.iban.slice(at + 1))).toBe(false);
      }),
    );
  });
});

it('knows an enterprise number by its check digits', () => {
  expect(isEnterpriseNumber('0207451227')).toBe(true);
  expect(isEnterpriseNumber('0207451228')).toBe(false);
  expect(isEnterpriseNumber('207451227')).toBe(false);
});

describe('a payee', () => {
  it('is read as people write it, and kept as machines do', () => {
    const written = {
      legalName: ' Stad Brugge ',
      enterpriseNumber: 'BE 0207.451.227',
      iban: 'BE68 5390 0754 7034',
    };
    expect(readPayee(written)).toEqual({ ok: true, value: BRUGGE });
  });

  it.each([
    [{ legalName: ' ' }, 'legalName', 'REQUIRED'],
    [{ legalName: 'x'.repeat(151) }, 'legalName', 'TOO_LONG'],
    [{ enterpriseNumber: '0207451228' }, 'enterpriseNumber', 'NOT_AN_ENTERPRISE_NUMBER'],
    [{ iban: 'BE68539007547035' }, 'iban', 'NOT_AN_IBAN'],
    [{ iban: 'NL91ABNA0417164300' }, 'iban', 'NOT_BELGIAN'],
  ])('says what is wrong: %o', (wrong, field, code) => {
    expect(readPayee({ ...BRUGGE, ...wrong })).toEqual({ ok: false, refusal: [{ field, code }] });
  });

  it('lacks what it did not give', () => {
    const open = [{ validTo: null }];
    expect(gapsOf(BRUGGE, open, '2026-11-28')).toEqual([]);
    expect(gapsOf({ legalName: null, enterpriseNumber: null, iban: null }, [], '2026-11-28')).toEqual([
      'LEGAL_NAME',
      'ENTERPRISE_NUMBER',
      'IBAN',
      'TARIFF',
    ]);
  });

  it('lacks a tariff when its last one is over, and not while it has its last day', () => {
    const over = [{ validTo: '2026-11-28' }];
    expect(gapsOf(BRUGGE, over, '2026-11-28')).toEqual([]);
    expect(gapsOf(BRUGGE, over, '2026-11-29')).toEqual(['TARIFF']);
  });
});
