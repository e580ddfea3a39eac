import { addDays, cents } from '@vip/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTariff, tariffOn, type Tariff } from './tariff.ts';

const gent = (validFrom: string, validTo: string | null, amount = 7500): Tariff => ({
  nisCode: '44021',
  basis: 'PER_PARCEL',
  amount: cents(amount),
  vatTreatment: 'STANDARD_21',
  validFrom,
  validTo,
});
const wanted = (validFrom: string, amount = 9000) => {
  const { validTo: _, ...rest } = gent(validFrom, null, amount);
  return rest;
};
const TODAY = '2026-05-10';

describe('the tariff in force', () => {
  it('is there on its first and on its last day, and not the day after', () => {
    const tariffs = [gent('2026-01-01', '2026-05-31')];
    expect(tariffOn(tariffs, '2026-01-01')).toBe(tariffs[0]);
    expect(tariffOn(tariffs, '2026-05-31')).toBe(tariffs[0]);
    expect(tariffOn(tariffs, '2026-06-01')).toBeNull();
    expect(tariffOn(tariffs, '2025-12-31')).toBeNull();
  });
});

describe('a new tariff', () => {
  it('ends the one before it on the day before', () => {
    expect(planTariff([gent('2026-01-01', null)], wanted('2026-06-01'), TODAY)).toMatchObject({
      value: {
        tariff: { validFrom: '2026-06-01', validTo: null },
        shortened: { validFrom: '2026-01-01', validTo: '2026-05-31' },
        replaces: null,
      },
    });
  });

  it('ends where a later planned one begins', () => {
    const tariffs = [gent('2026-01-01', '2026-12-31'), gent('2027-01-01', null)];
    expect(planTariff(tariffs, wanted('2026-06-01'), TODAY)).toMatchObject({
      value: { tariff: { validTo: '2026-12-31' } },
    });
  });

  it('takes the place of a planned one from the same day', () => {
    const tariffs = [gent('2026-01-01', '2026-12-31'), gent('2027-01-01', null)];
    expect(planTariff(tariffs, wanted('2027-01-01'), TODAY)).toMatchObject({
      value: { replaces: '2027-01-01', shortened: null },
    });
  });

  it.each([
    ['2026-05-10', 'NOT_AFTER_TODAY'],
    ['2020-01-01', 'NOT_AFTER_TODAY'],
    ['2026-02-30', 'NOT_A_DAY'],
    ['2099-01-01', 'TOO_FAR'],
  ])('is refused from %s: %s', (validFrom, code) => {
    expect(planTariff([gent('2026-01-01', null)], wanted(validFrom), TODAY)).toEqual({
      ok: false,
      refusal: [{ field: 'validFrom', code }],
    });
  });

  it('may start today when it is the first: nobody was quoted a price yet', () => {
    expect(planTariff([], wanted(TODAY), TODAY)).toMatchObject({
      value: { tariff: { validFrom: TODAY, validTo: null } },
    });
    expect(planTariff([], wanted('2026-05-09'), TODAY)).toEqual({
      ok: false,
      refusal: [{ field: 'validFrom', code: 'IN_THE_PAST' }],
    });
  });

  it.each([0, -1, 1_000_001, 1.5, Number.MAX_VALUE])('is refused for %d cents', (amount) => {
    const plan = planTariff([], { ...wanted('2026-06-01'), amount: amount as never }, TODAY);
    expect(plan).toEqual({ ok: false, refusal: [{ field: 'amountCents', code: 'OUT_OF_RANGE' }] });
  });
});

it('never leaves two tariffs on one day, nor a day without one after the first, whatever is set in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 }), (offsets) => {
      let tariffs: Tariff[] = [gent('2026-01-01', null)];
      for (const offset of offsets) {
        const plan = planTariff(tariffs, wanted(addDays(TODAY, offset)), TODAY);
        if (!plan.ok) throw new Error('refused');
        const { tariff, shortened, replaces } = plan.value;
        tariffs = tariffs
          .filter(({ validFrom }) => validFrom !== replaces)
          .map((old) =>
            old.validFrom === shortened?.validFrom ? { ...old, validTo: shortened.validTo } : old,
          );
        tariffs.push(tariff);
      }
      for (let day = 0; day <= 410; day += 1) {
        const on = addDays(TODAY, day);
        const inForce = tariffs.filter((t) => t.validFrom <= on && (t.validTo === null || on <= t.validTo));
        expect(inForce).toHaveLength(1);
      }
    }),
    { numRuns: 30 },
  );
});
