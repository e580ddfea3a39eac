import type { Ask } from '@vip/subgraph-kit';
import { parseCapakey, type Language } from '@vip/domain-kit';
import { askAreas } from './drawn-areas.ts';
import type { PricedPlace } from '../domain/place.ts';
import type { PricedParcel } from '../domain/quote.ts';

/** What the register says of parcels and drawn areas, as far as their price depends on it. */
export interface ParcelRegister {
  /** In the order asked, parcels before areas. A key that is none, or is not in the register, comes back as not orderable. */
  parcels(places: readonly PricedPlace[], language: Language): Promise<readonly RegisteredParcel[]>;
}
export type RegisteredParcel =
  | { readonly kind: 'known'; readonly parcel: PricedParcel }
  | { readonly kind: 'malformed' | 'unknown'; readonly capakey: string };

interface Wire {
  readonly capakey: string;
  readonly orderable: {
    readonly orderable: boolean;
    readonly code: string | null;
    readonly message: string | null;
  };
  readonly municipality: {
    readonly nisCode: string;
    readonly name: string;
    readonly connected: boolean;
    readonly connectedFrom: string | null;
  } | null;
  readonly buildingUnits: readonly { readonly id: string }[];
  readonly adjacentParcels: readonly { readonly capakey: string }[];
}

const FIELDS = `fragment Priced on Parcel {
  capakey
  orderable { orderable code message }
  municipality { nisCode name connected connectedFrom }
  buildingUnits { id }
  adjacentParcels { capakey }
}`;

/** All parcels in one question, under aliases: a price of fifty costs one round trip. */
const questionFor = (count: number): string => {
  const places = Array.from({ length: count }, (_, index) => index);
  const variables = places.map((index) => `$k${index}: ID!`).join(', ');
  const fields = places.map((index) => `p${index}: parcel(capakey: $k${index}) { ...Priced }`).join('\n  ');
  return `query BillingParcels(${variables}) {\n  ${fields}\n}\n${FIELDS}`;
};

export const parcelRegister = (ask: Ask): ParcelRegister => ({
  async parcels(places, language) {
    const [parcels, areas] = await Promise.all([
      askParcels(
        ask,
        places.flatMap((place) => (place.kind === 'parcel' ? [place.capakey] : [])),
        language,
      ),
      askAreas(
        ask,
        places.flatMap((place) => (place.kind === 'area' ? [place] : [])),
        language,
      ),
    ]);
    return [...parcels, ...areas];
  },
});

async function askParcels(
  ask: Ask,
  capakeys: readonly string[],
  language: Language,
): Promise<readonly RegisteredParcel[]> {
  const read = capakeys.map((text) => ({ text, key: parseCapakey(text) }));
  const keys = [...new Set(read.flatMap(({ key }) => (key.ok ? [key.value as string] : [])))];
  const answers =
    keys.length === 0
      ? {}
      : await ask<Record<string, Wire | null>>(
          questionFor(keys.length),
          Object.fromEntries(keys.map((key, index) => [`k${index}`, key])),
          { language },
        );
  const known = new Map(keys.map((key, index) => [key, answers[`p${index}`] ?? null]));
  const seen = new Set<string>();
  return read.flatMap(({ text, key }): RegisteredParcel[] => {
    const capakey = key.ok ? key.value : text.slice(0, 100);
    // A parcel that is named twice is one parcel, and is paid once.
    if (seen.has(capakey)) return [];
    seen.add(capakey);
    if (!key.ok) return [{ kind: 'malformed', capakey }];
    const wire = known.get(key.value);
    return [wire ? { kind: 'known', parcel: asPriced(wire) } : { kind: 'unknown', capakey }];
  });
}

const asPriced = ({
  capakey,
  orderable,
  municipality,
  buildingUnits,
  adjacentParcels,
}: Wire): PricedParcel => ({
  capakey,
  notOrderable: orderable.orderable
    ? null
    : { code: orderable.code ?? 'NOT_ORDERABLE', message: orderable.message ?? '' },
  municipality,
  hasBuildingUnits: buildingUnits.length > 0,
  adjacent: adjacentParcels.map((other) => other.capakey),
});
