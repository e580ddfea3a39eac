import { addCents, cents, type Cents, type Day } from '@vip/domain-kit';
import { groupParcels } from './grouping.ts';
import {
  exemptionFor,
  feesOf,
  MUNICIPAL_VAT,
  type Buyer,
  type Dated,
  type Exemption,
  type PriceList,
} from './price-list.ts';
import { tariffOn, type Tariff, type TariffBasis } from './tariff.ts';
import { vatOf, type VatAmount, type VatTreatment } from './vat.ts';

/** A parcel or drawn area as the register knows it, as far as its price depends on it. */
export interface PricedParcel {
  /** Of a drawn area its area key. */
  readonly capakey: string;
  /** A drawn area counts as one parcel and never shares a fee: it is nobody's neighbour. */
  readonly drawn?: true;
  /** Why the register says that it cannot be ordered; null when it can. */
  readonly notOrderable: { readonly code: string; readonly message: string } | null;
  readonly municipality: {
    readonly nisCode: string;
    readonly name: string;
    readonly connected: boolean;
    /** First day on which one can order there, also when that is still to come; unknown when it is not told. */
    readonly connectedFrom?: Day | null;
  } | null;
  readonly hasBuildingUnits: boolean;
  readonly adjacent: readonly string[];
}

export type QuoteProblemCode =
  | 'CAPAKEY_MALFORMED'
  | 'PARCEL_UNKNOWN'
  | 'PARCEL_NOT_ORDERABLE'
  | 'AREA_NOT_ORDERABLE'
  | 'MUNICIPALITY_UNKNOWN'
  | 'MUNICIPALITY_NOT_CONNECTED'
  | 'TARIFF_MISSING'
  | 'PLATFORM_FEE_MISSING';

export interface QuoteProblem {
  readonly capakey: string;
  readonly code: QuoteProblemCode;
  /** What the register itself said, in the language of the question; for `PARCEL_NOT_ORDERABLE`. */
  readonly detail?: string;
  readonly municipalityName?: string;
  /** First day on which it can be ordered, for a municipality that is connected in a later wave. */
  readonly connectedFrom?: Day;
}

export interface QuoteLine {
  readonly kind: 'MUNICIPAL' | 'PLATFORM';
  readonly basis: TariffBasis | null;
  readonly nisCode: string | null;
  readonly municipalityName: string | null;
  readonly quantity: number;
  readonly unit: Cents;
  readonly amount: Cents;
  readonly vatTreatment: VatTreatment;
  readonly capakeys: readonly string[];
  readonly exemption: string | null;
}

export type GroupReason = 'PER_PARCEL' | 'TOGETHER' | 'ALONE' | 'AREA';

/** Parcels that one municipal fee covers. */
export interface ParcelGroup {
  readonly nisCode: string;
  readonly municipalityName: string;
  readonly capakeys: readonly string[];
  /** Without VAT; 0 when the buyer is exempt. */
  readonly fee: Cents;
  readonly reason: GroupReason;
  /** How many of the parcels have building units: 0 or 1 in a group. */
  readonly withBuildingUnits: number;
}

/** A price without words, so that it can be told in any language and kept as a snapshot. */
export interface Quote {
  readonly on: Day;
  readonly lines: readonly QuoteLine[];
  readonly totalExclVat: Cents;
  readonly vat: readonly VatAmount[];
  readonly total: Cents;
  readonly groups: readonly ParcelGroup[];
  /** Kind of exempt body that the buyer is. */
  readonly exemption: string | null;
  /** What the exemption rests on, as it was on the day; not in what was kept before exemptions were rows. */
  readonly exemptionBasis?: string;
  readonly problems: readonly QuoteProblem[];
}

const inForce = <T extends Dated>(rows: readonly T[], day: Day): T | null => tariffOn(rows, day);

/**
 * The price of parcels on a day: per municipality its own part per parcel or per group, and the platform's
 * part per parcel; VAT per treatment on the sum. A parcel without a price is a problem and is left out.
 */
export function priceOf(
  parcels: readonly PricedParcel[],
  { on, buyer, tariffs, prices }: { on: Day; buyer: Buyer; tariffs: readonly Tariff[]; prices: PriceList },
): Quote {
  const fee = inForce(feesOf(prices.fees), on);
  const checked = parcels.map((parcel) => ({
    parcel,
    problem: problemOf(parcel, { on, tariffs, feeKnown: fee !== null }),
  }));
  const priced = checked.filter(({ problem }) => problem === null).map(({ parcel }) => parcel);
  const codes = [...new Set(priced.map(({ municipality }) => municipality!.nisCode))].sort();

  const perMunicipality = codes.map((nisCode) => {
    const own = priced.filter(({ municipality }) => municipality!.nisCode === nisCode);
    const tariff = tariffOn(
      tariffs.filter((row) => row.nisCode === nisCode),
      on,
    )!;
    return municipalPart(own, tariff, exemptionFor(buyer, { nisCode, day: on }, prices.exemptions));
  });
  const exempt = perMunicipality.find(({ exemption }) => exemption)?.exemption ?? null;
  const lines = perMunicipality.map(({ line }) => line);
  const platform = fee && priced.length > 0 ? [platformLine(priced, fee)] : [];
  const all = [...lines, ...platform];
  const vat = vatOf(all);
  const totalExclVat = addCents(...all.map(({ amount }) => amount));
  return {
    on,
    lines: all,
    totalExclVat,
    vat,
    total: addCents(totalExclVat, ...vat.map(({ amount }) => amount)),
    groups: perMunicipality.flatMap(({ groups }) => groups),
    exemption: exempt?.body.kind ?? null,
    ...(exempt ? { exemptionBasis: exempt.legalBasis } : {}),
    problems: checked.flatMap(({ problem }) => problem ?? []),
  };
}

function problemOf(
  { capakey, drawn, notOrderable, municipality }: PricedParcel,
  { on, tariffs, feeKnown }: { on: Day; tariffs: readonly Tariff[]; feeKnown: boolean },
): QuoteProblem | null {
  if (notOrderable) {
    const code = drawn ? 'AREA_NOT_ORDERABLE' : 'PARCEL_NOT_ORDERABLE';
    return { capakey, code, detail: notOrderable.message };
  }
  if (!municipality) return { capakey, code: 'MUNICIPALITY_UNKNOWN' };
  const { nisCode, name: municipalityName, connected, connectedFrom } = municipality;
  if (!connected)
    return {
      capakey,
      code: 'MUNICIPALITY_NOT_CONNECTED',
      municipalityName,
      ...(connectedFrom && connectedFrom > on ? { connectedFrom } : {}),
    };
  if (
    !tariffOn(
      tariffs.filter((row) => row.nisCode === nisCode),
      on,
    )
  )
    return { capakey, code: 'TARIFF_MISSING', municipalityName };
  return feeKnown ? null : { capakey, code: 'PLATFORM_FEE_MISSING' };
}

/** One municipality's line and groups. Groups never cross a municipal boundary, since this sees one municipality. */
function municipalPart(parcels: readonly PricedParcel[], tariff: Tariff, exemption: Exemption | null) {
  const { nisCode, name: municipalityName } = parcels[0]!.municipality!;
  const unit = exemption ? cents(0) : tariff.amount;
  const keys = parcels.map(({ capakey }) => capakey).sort();
  const divided = tariff.basis === 'PER_PARCEL' ? keys.map((key) => [key]) : groupParcels(parcels);
  const groups = divided.map((capakeys): ParcelGroup => ({
    nisCode,
    municipalityName,
    capakeys,
    fee: unit,
    reason: reasonOf(tariff.basis, capakeys, parcels),
    withBuildingUnits: parcels.filter(
      (parcel) => parcel.hasBuildingUnits && capakeys.includes(parcel.capakey),
    ).length,
  }));
  const line: QuoteLine = {
    kind: 'MUNICIPAL',
    basis: tariff.basis,
    nisCode,
    municipalityName,
    quantity: groups.length,
    unit,
    amount: cents(groups.length * unit),
    vatTreatment: tariff.vatTreatment,
    capakeys: keys,
    exemption: exemption?.body.kind ?? null,
  };
  return { line, groups, exemption };
}

function reasonOf(
  basis: TariffBasis,
  capakeys: readonly string[],
  parcels: readonly PricedParcel[],
): GroupReason {
  if (basis === 'PER_PARCEL') return 'PER_PARCEL';
  if (capakeys.length > 1) return 'TOGETHER';
  return parcels.some(({ capakey, drawn }) => drawn && capakey === capakeys[0]) ? 'AREA' : 'ALONE';
}

const platformLine = (
  parcels: readonly PricedParcel[],
  { amount, vatTreatment }: { amount: Cents; vatTreatment: VatTreatment },
): QuoteLine => ({
  kind: 'PLATFORM',
  basis: null,
  nisCode: null,
  municipalityName: null,
  quantity: parcels.length,
  unit: amount,
  amount: cents(parcels.length * amount),
  vatTreatment,
  capakeys: parcels.map(({ capakey }) => capakey).sort(),
  exemption: null,
});

/** The VAT treatment of a municipal tariff that starts on a day. */
export const municipalVatOn = (day: Day): VatTreatment =>
  inForce(MUNICIPAL_VAT, day)?.vatTreatment ?? 'STANDARD_21';
