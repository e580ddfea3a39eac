import { addCents, cents, type Cents } from '@vip/domain-kit';
import type { Amounts } from './ledger.ts';
import type { ParcelGroup, Quote, QuoteLine } from './quote.ts';
import { vatOf } from './vat.ts';

/** What a quote comes to per payee. */
export function amountsOf(quote: Pick<Quote, 'lines' | 'vat'>): Amounts {
  const of = (kind: QuoteLine['kind']) => quote.lines.filter((line) => line.kind === kind);
  return {
    municipal: of('MUNICIPAL').map(({ nisCode, amount }) => ({ nisCode: nisCode!, amount })),
    platform: addCents(...of('PLATFORM').map(({ amount }) => amount)),
    vat: addCents(...quote.vat.map(({ amount }) => amount)),
  };
}

/** The group that a parcel shares its municipal fee with, and its place in it; null for a parcel not charged. */
export function groupOf(
  quote: Pick<Quote, 'groups'>,
  capakey: string,
): { group: ParcelGroup; place: number } | null {
  const group = quote.groups.find(({ capakeys }) => capakeys.includes(capakey));
  return group ? { group, place: group.capakeys.indexOf(capakey) + 1 } : null;
}

/**
 * The part of the municipal fee that the first validation of a parcel's dossier makes due: the whole fee of
 * its group for the first dossier of the group, nothing for the others.
 * @param alreadyOwed the parcels of the request whose dossier was validated before.
 */
export function shareDue(
  quote: Pick<Quote, 'groups'>,
  capakey: string,
  alreadyOwed: readonly string[],
): Cents {
  const found = groupOf(quote, capakey);
  if (!found) return cents(0);
  return found.group.capakeys.some((key) => alreadyOwed.includes(key)) ? cents(0) : found.group.fee;
}

/** The lines that remain charged when some parcels were credited: a group's fee stays while one of its parcels does. */
export function linesWithout(
  quote: Pick<Quote, 'lines' | 'groups'>,
  credited: readonly string[],
): readonly QuoteLine[] {
  const gone = new Set(credited);
  return quote.lines.flatMap((line) => {
    const capakeys = line.capakeys.filter((key) => !gone.has(key));
    const quantity =
      line.kind === 'PLATFORM'
        ? capakeys.length
        : quote.groups.filter(
            (group) => group.nisCode === line.nisCode && group.capakeys.some((key) => !gone.has(key)),
          ).length;
    return quantity === 0 ? [] : [{ ...line, capakeys, quantity, amount: cents(quantity * line.unit) }];
  });
}

/** What a credit note takes back. */
export interface Credit {
  readonly lines: readonly QuoteLine[];
  readonly amounts: Amounts;
}

/**
 * What crediting one parcel takes back, given those credited before. The VAT is the difference between the
 * tax on what was left and on what is left now, so that all credits together never drift a cent from the invoice.
 */
export function creditOf(
  quote: Pick<Quote, 'lines' | 'groups'>,
  capakey: string,
  before: readonly string[],
): Credit {
  const was = linesWithout(quote, before);
  const is = linesWithout(quote, [...before, capakey]);
  const lines = was.flatMap((line) => {
    const left = is.find((other) => other.kind === line.kind && other.nisCode === line.nisCode);
    const quantity = line.quantity - (left?.quantity ?? 0);
    return quantity === 0
      ? []
      : [{ ...line, quantity, amount: cents(quantity * line.unit), capakeys: [capakey] }];
  });
  const taxOf = (rows: readonly QuoteLine[]) => addCents(...vatOf(rows).map(({ amount }) => amount));
  return { lines, amounts: { ...amountsOf({ lines, vat: [] }), vat: cents(taxOf(was) - taxOf(is)) } };
}
