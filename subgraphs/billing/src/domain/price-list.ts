import { addDays, type Cents, type Day, type PartyKind } from '@vip/domain-kit';
import type { VatTreatment } from './vat.ts';

/** Something that holds between two days, both included; `validTo` null while no end is known. */
export interface Dated {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** The platform's part. */
export interface PlatformFee {
  /** Without VAT, per parcel, always: each parcel is its own dossier. */
  readonly amount: Cents;
  readonly vatTreatment: VatTreatment;
  readonly validFrom: Day;
  /** The act, decision or agreement that it rests on, for people. */
  readonly legalBasis: string;
}
/** A decision on the fee from a day on. Decisions stay: a later one about the same day takes its place, or withdraws it. */
export interface FeeDecision extends PlatformFee {
  /** Order of the decisions. */
  readonly sequence: number;
  readonly isWithdrawn: boolean;
}

/** The fees that hold, oldest first, each until the day before the next. */
export function feesOf(decisions: readonly FeeDecision[]): readonly (PlatformFee & Dated)[] {
  const byDay = new Map<Day, FeeDecision>();
  for (const decision of decisions.toSorted((a, b) => a.sequence - b.sequence))
    byDay.set(decision.validFrom, decision);
  const held = [...byDay.values()]
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return held.map(({ amount, vatTreatment, validFrom, legalBasis }, at) => {
    const next = held[at + 1];
    return {
      amount,
      vatTreatment,
      validFrom,
      legalBasis,
      validTo: next ? addDays(next.validFrom, -1) : null,
    };
  });
}

/**
 * The VAT treatment of the municipal part. The statute speaks of a "retributie", yet the platform buys and
 * resells it in its own name: 21 % as Flemish municipalities publish it. A new treatment is a new row.
 */
export const MUNICIPAL_VAT: readonly (Dated & { readonly vatTreatment: VatTreatment })[] = [
  { vatTreatment: 'STANDARD_21', validFrom: '2024-01-01', validTo: null },
];

/** Who orders, as far as the price depends on it. */
export interface Buyer {
  /** Municipality that the buyer is, by NIS code; null for anybody else. */
  readonly municipality: string | null;
  /** The organisation that orders, by KBO number or OVO code; null for a citizen. */
  readonly organisation: { readonly id: string; readonly kind: PartyKind } | null;
}
export const ANYBODY: Buyer = { municipality: null, organisation: null };

export const EXEMPT_BODIES = ['OWN_MUNICIPALITY', 'ORGANISATION', 'PARTY_KIND'] as const;
/** Who is exempt: a municipality over its own territory, one organisation, or a whole kind of buyer. From the most to the least particular. */
export type ExemptBody =
  | { readonly kind: 'OWN_MUNICIPALITY' }
  | { readonly kind: 'ORGANISATION'; readonly organisationId: string }
  | { readonly kind: 'PARTY_KIND'; readonly partyKind: PartyKind };

/** A row of the uniform list: its buyer pays no municipal fee. The platform fee stays, for everybody. */
export interface Exemption extends Dated {
  readonly id: string;
  readonly body: ExemptBody;
  readonly legalBasis: string;
}

/** All that a price depends on beside the municipalities' tariffs. */
export interface PriceList {
  readonly fees: readonly FeeDecision[];
  readonly exemptions: readonly Exemption[];
}

/** The exemption that a buyer has in a municipality on a day, the most particular one; null for none. */
export const exemptionFor = (
  buyer: Buyer,
  { nisCode, day }: { nisCode: string; day: Day },
  list: readonly Exemption[],
): Exemption | null =>
  list
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
    .filter(({ body }) => isBody(buyer, nisCode, body))
    .toSorted((a, b) => EXEMPT_BODIES.indexOf(a.body.kind) - EXEMPT_BODIES.indexOf(b.body.kind))[0] ?? null;

function isBody({ municipality, organisation }: Buyer, nisCode: string, body: ExemptBody): boolean {
  if (body.kind === 'OWN_MUNICIPALITY') return municipality === nisCode;
  if (body.kind === 'ORGANISATION') return organisation?.id === body.organisationId;
  return organisation?.kind === body.partyKind;
}
