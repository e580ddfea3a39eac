import { accept, addDays, isDay, refuse, type Cents, type Day, type Result } from '@vip/domain-kit';
import type { VatTreatment } from './vat.ts';

export const TARIFF_BASES = ['PER_PARCEL', 'PER_GROUP'] as const;
export type TariffBasis = (typeof TARIFF_BASES)[number];

/** The highest municipal amount that can be set: € 10.000,00. */
export const HIGHEST_TARIFF = 1_000_000;
/** How far ahead a tariff can be planned, in days. */
const FURTHEST_AHEAD = 5 * 366;

/** What a municipality asks for one parcel or one group, between two days, both included. */
export interface Tariff {
  readonly nisCode: string;
  readonly basis: TariffBasis;
  readonly amount: Cents;
  readonly vatTreatment: VatTreatment;
  readonly validFrom: Day;
  /** Last day; null while no later tariff is known. */
  readonly validTo: Day | null;
}

/** The tariff in force on a day; null when the municipality had none. */
export const tariffOn = <T extends Pick<Tariff, 'validFrom' | 'validTo'>>(
  tariffs: readonly T[],
  day: Day,
): T | null =>
  tariffs.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)) ?? null;

export type TariffProblem =
  | { readonly field: 'amountCents'; readonly code: 'OUT_OF_RANGE' }
  | {
      readonly field: 'validFrom';
      readonly code: 'NOT_A_DAY' | 'NOT_AFTER_TODAY' | 'IN_THE_PAST' | 'TOO_FAR';
    };

/** What setting a tariff does to the tariffs that are there. */
export interface TariffPlan {
  readonly tariff: Tariff;
  /** The tariff in force just before, with its new last day. */
  readonly shortened: { readonly validFrom: Day; readonly validTo: Day } | null;
  /** A planned tariff from that same day, which the new one takes the place of. */
  readonly replaces: Day | null;
}

/**
 * Plans a tariff from a day on, without overlap: the one before ends the day before, a later planned one stays.
 * Only from tomorrow on: the price of a day never changes once that day has begun, so a quote of today holds. A first
 * tariff may start today: nobody was quoted a price there.
 */
export function planTariff(
  tariffs: readonly Tariff[],
  wanted: Omit<Tariff, 'validTo'>,
  today: Day,
): Result<TariffPlan, readonly TariffProblem[]> {
  const problems: TariffProblem[] = [];
  const { amount, validFrom } = wanted;
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > HIGHEST_TARIFF)
    problems.push({ field: 'amountCents', code: 'OUT_OF_RANGE' });
  if (!isDay(validFrom)) problems.push({ field: 'validFrom', code: 'NOT_A_DAY' });
  else if (tariffs.length > 0 && validFrom <= today)
    problems.push({ field: 'validFrom', code: 'NOT_AFTER_TODAY' });
  else if (validFrom < today) problems.push({ field: 'validFrom', code: 'IN_THE_PAST' });
  else if (validFrom > addDays(today, FURTHEST_AHEAD)) problems.push({ field: 'validFrom', code: 'TOO_FAR' });
  if (problems.length > 0) return refuse(problems);

  const sameDay = tariffs.find((tariff) => tariff.validFrom === validFrom);
  const next = tariffs
    .filter((tariff) => tariff.validFrom > validFrom)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
  const before = sameDay ? null : tariffOn(tariffs, validFrom);
  return accept({
    tariff: { ...wanted, validTo: next ? addDays(next.validFrom, -1) : null },
    shortened: before && { validFrom: before.validFrom, validTo: addDays(validFrom, -1) },
    replaces: sameDay?.validFrom ?? null,
  });
}
