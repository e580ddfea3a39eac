/** What is priced: a parcel by its key, or a drawn area that is nobody's parcel. */
export type PricedPlace =
  | { readonly kind: 'parcel'; readonly capakey: string }
  /** `areaKey` when dossiers keeps it already; the register gives it otherwise. */
  | { readonly kind: 'area'; readonly geometry: unknown; readonly areaKey: string | null };

/**
 * What a price, an invoice and a settlement call a place: its CaPaKey, or the key of the drawn area. Both fit
 * in the same column, and an area key can never be read as a CaPaKey.
 */
export const placeKey = (place: {
  readonly capakey: string | null;
  readonly areaKey: string | null;
}): string => place.capakey ?? place.areaKey!;

/** A place of a request as dossiers keeps it. */
export const keptPlace = (place: {
  readonly capakey: string | null;
  readonly areaKey: string | null;
  readonly geometry: unknown;
}): PricedPlace =>
  place.capakey === null
    ? { kind: 'area', geometry: place.geometry, areaKey: place.areaKey }
    : { kind: 'parcel', capakey: place.capakey };
