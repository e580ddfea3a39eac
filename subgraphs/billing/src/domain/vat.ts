import { addCents, cents, percentOf, type Cents } from '@vip/domain-kit';

export const VAT_TREATMENTS = ['STANDARD_21', 'EXEMPT', 'OUT_OF_SCOPE', 'REVERSE_CHARGE'] as const;
/** How value added tax applies to a price component. Dated data, never assumed: the statute leaves room. */
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

/** Hundredths of a percent. */
const BASIS_POINTS = {
  STANDARD_21: 2100,
  EXEMPT: 0,
  OUT_OF_SCOPE: 0,
  REVERSE_CHARGE: 0,
} as const satisfies Record<VatTreatment, number>;

export interface VatAmount {
  readonly treatment: VatTreatment;
  /** Percent. */
  readonly rate: number;
  readonly base: Cents;
  readonly amount: Cents;
}

/**
 * The tax per treatment on the sum of its lines, half a cent up; never per line (EN 16931, BR-CO-17).
 * In the fixed order of `VAT_TREATMENTS`; a treatment without lines is not there.
 */
export function vatOf(
  lines: readonly { readonly amount: Cents; readonly vatTreatment: VatTreatment }[],
): readonly VatAmount[] {
  return VAT_TREATMENTS.flatMap((treatment) => {
    const own = lines.filter((line) => line.vatTreatment === treatment);
    if (own.length === 0) return [];
    const base = addCents(...own.map(({ amount }) => amount));
    const points = BASIS_POINTS[treatment];
    return [
      { treatment, rate: points / 100, base, amount: points === 0 ? cents(0) : percentOf(base, points) },
    ];
  });
}
