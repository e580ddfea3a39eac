import { cents } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import { planEnd, planExemption, planFee, planWithdrawal } from './price-decisions.ts';
import type { Exemption } from './price-list.ts';
import { FEE, OWN_TERRITORY } from './prices.test-kit.ts';

const TODAY = '2026-11-28';
const refused = (field: string, code: string) => ({ ok: false, refusal: [{ field, code }] });

describe('a platform fee', () => {
  const wanted = {
    amount: cents(1500),
    validFrom: '2027-01-01',
    legalBasis: ' Besluit van 1 december 2026 ',
  };

  it('is decided from tomorrow on, with what it rests on', () => {
    expect(planFee(wanted, TODAY)).toEqual({
      ok: true,
      value: {
        amount: 1500,
        validFrom: '2027-01-01',
        legalBasis: 'Besluit van 1 december 2026',
        vatTreatment: 'STANDARD_21',
      },
    });
    expect(planFee({ ...wanted, validFrom: '2026-11-29' }, TODAY)).toMatchObject({ ok: true });
  });

  it.each([
    [{ amount: cents(3651) }, 'amountCents', 'OUT_OF_RANGE'],
    [{ amount: cents(-1) }, 'amountCents', 'OUT_OF_RANGE'],
    [{ validFrom: TODAY }, 'validFrom', 'NOT_AFTER_TODAY'],
    [{ validFrom: '2027-02-30' }, 'validFrom', 'NOT_A_DAY'],
    [{ validFrom: '2099-01-01' }, 'validFrom', 'TOO_FAR'],
    [{ legalBasis: ' ' }, 'legalBasis', 'REQUIRED'],
    [{ legalBasis: 'x'.repeat(501) }, 'legalBasis', 'TOO_LONG'],
  ])('is refused for %o', (wrong, field, code) => {
    expect(planFee({ ...wanted, ...wrong }, TODAY)).toEqual(refused(field, code));
  });

  it('is withdrawn only while it is planned', () => {
    const planned = { ...FEE, sequence: 2, validFrom: '2027-01-01' };
    expect(planWithdrawal([FEE, planned], '2027-01-01', TODAY)).toMatchObject({ ok: true });
    expect(planWithdrawal([FEE, planned], '2027-01-01', '2027-01-01')).toEqual(
      refused('validFrom', 'NOTHING_PLANNED'),
    );
    expect(planWithdrawal([FEE], '2024-01-01', TODAY)).toEqual(refused('validFrom', 'NOTHING_PLANNED'));
  });
});

describe('an exempt body', () => {
  const wanted = {
    organisationId: 'OVO002949',
    partyKind: null,
    validFrom: '2027-01-01',
    validTo: null,
    legalBasis: 'Besluit 12',
  };

  it('is an organisation by its number as people write it, or a kind', () => {
    expect(planExemption([], { ...wanted, organisationId: 'BE 0207.451.227' }, TODAY)).toMatchObject({
      value: { body: { kind: 'ORGANISATION', organisationId: '0207451227' } },
    });
    expect(
      planExemption([], { ...wanted, organisationId: null, partyKind: 'GOVERNMENT' }, TODAY),
    ).toMatchObject({
      value: { body: { kind: 'PARTY_KIND', partyKind: 'GOVERNMENT' } },
    });
  });

  it.each([
    [{ organisationId: null }, 'organisationId', 'NOT_A_BODY'],
    [{ partyKind: 'GOVERNMENT' as const }, 'organisationId', 'NOT_A_BODY'],
    [{ organisationId: null, partyKind: 'CITIZEN' as const }, 'partyKind', 'NOT_A_BODY'],
    [{ organisationId: '0207451228' }, 'organisationId', 'NOT_AN_ORGANISATION'],
    [{ validFrom: TODAY }, 'validFrom', 'NOT_AFTER_TODAY'],
    [{ validTo: '2026-12-31' }, 'validTo', 'ENDS_BEFORE_IT_BEGINS'],
    [{ legalBasis: '' }, 'legalBasis', 'REQUIRED'],
  ])('is refused for %o', (wrong, field, code) => {
    expect(planExemption([], { ...wanted, ...wrong }, TODAY)).toEqual(refused(field, code));
  });

  it('is exempt once at a time', () => {
    const row: Exemption = {
      id: '1',
      body: { kind: 'ORGANISATION', organisationId: 'OVO002949' },
      validFrom: '2026-01-01',
      validTo: '2027-01-01',
      legalBasis: 'Besluit 11',
    };
    expect(planExemption([row], wanted, TODAY)).toEqual(refused('validFrom', 'EXEMPT_ALREADY'));
    expect(planExemption([row], { ...wanted, validFrom: '2027-01-02' }, TODAY)).toMatchObject({ ok: true });
  });
});

describe('the end of an exemption', () => {
  const end = { lastDay: TODAY, reason: 'Opgeheven' };

  it('is today at the earliest: what was quoted today holds', () => {
    expect(planEnd(OWN_TERRITORY, end, TODAY)).toEqual({ ok: true, value: TODAY });
    expect(planEnd(OWN_TERRITORY, { ...end, lastDay: '2026-11-27' }, TODAY)).toEqual(
      refused('lastDay', 'NOT_AFTER_TODAY'),
    );
  });

  it('does not move when it is over already', () => {
    expect(planEnd({ ...OWN_TERRITORY, validTo: '2026-11-27' }, end, TODAY)).toEqual(
      refused('lastDay', 'OVER_ALREADY'),
    );
  });

  it('has a reason', () => {
    expect(planEnd(OWN_TERRITORY, { ...end, reason: '' }, TODAY)).toEqual(refused('reason', 'REQUIRED'));
  });
});
