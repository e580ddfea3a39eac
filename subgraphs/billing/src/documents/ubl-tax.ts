import { addCents, type Cents } from '@vip/domain-kit';
import type { VatAmount, VatTreatment } from '../domain/vat.ts';

/** The categories of EN 16931. Whatever is not taxed says why; out of scope has no rate. */
const CATEGORIES = {
  STANDARD_21: { code: 'S', percent: 21, reason: null },
  EXEMPT: { code: 'E', percent: 0, reason: 'Vrijgesteld van btw' },
  OUT_OF_SCOPE: { code: 'O', percent: null, reason: 'Buiten het toepassingsgebied van de btw' },
  REVERSE_CHARGE: { code: 'AE', percent: 0, reason: 'Btw verlegd' },
} as const satisfies Record<
  VatTreatment,
  { readonly code: string; readonly percent: number | null; readonly reason: string | null }
>;

/** `1234.56`: a point, two decimals, no marks between thousands. */
export const euro = (cents: Cents): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;

export const amount = (cents: Cents) => ({ '@currencyID': 'EUR', '#text': euro(cents) });

/** The category of a line; the reason stands with the total alone. */
export const taxCategory = (treatment: VatTreatment) => category(treatment, false);

function category(treatment: VatTreatment, withReason: boolean) {
  const { code, percent, reason } = CATEGORIES[treatment];
  return {
    'cbc:ID': code,
    ...(percent === null ? {} : { 'cbc:Percent': percent }),
    ...(withReason && reason ? { 'cbc:TaxExemptionReason': reason } : {}),
    'cac:TaxScheme': { 'cbc:ID': 'VAT' },
  };
}

/** The tax as the invoice says it, per treatment: never reckoned again here. */
export const taxTotal = (vat: readonly VatAmount[]) => ({
  'cbc:TaxAmount': amount(addCents(...vat.map((row) => row.amount))),
  'cac:TaxSubtotal': vat.map((row) => ({
    'cbc:TaxableAmount': amount(row.base),
    'cbc:TaxAmount': amount(row.amount),
    'cac:TaxCategory': category(row.treatment, true),
  })),
});
