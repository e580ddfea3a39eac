import type { MapParcel } from '@vip/ui';
import type { CartArea } from '../../cart/cart.ts';
import type { ParcelToOrder } from '../../parcels/useParcels.ts';

/** A parcel or drawn area beside its price. */
export interface ShownPlace {
  /** As the price calls it. */
  readonly key: string;
  /** Null for a drawn area. */
  readonly capakey: string | null;
  readonly geometry: MapParcel['geometry'];
  readonly address: string | null;
  readonly municipalityName: string | null;
}

export const shownPlaces = (
  parcels: readonly ParcelToOrder[],
  areas: readonly CartArea[],
): readonly ShownPlace[] => [
  ...parcels.map(({ capakey, geometry, addresses, municipality }) => ({
    key: capakey,
    capakey,
    geometry: (geometry ?? null) as MapParcel['geometry'],
    address: addresses[0]?.fullAddress ?? null,
    municipalityName: municipality?.name ?? null,
  })),
  ...areas.map(({ areaKey, geometry, municipality }) => ({
    key: areaKey,
    capakey: null,
    geometry: geometry as MapParcel['geometry'],
    address: null,
    municipalityName: municipality.name,
  })),
];
