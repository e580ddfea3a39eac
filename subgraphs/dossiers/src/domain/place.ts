/** What a requester asks about: a cadastral parcel by its key, or a drawn area of public domain. */
export type WantedPlace =
  | { readonly kind: 'parcel'; readonly capakey: string }
  /** Not checked yet: the register says what it is and whether it can be ordered. */
  | { readonly kind: 'area'; readonly geometry: unknown };

/** A place as it is kept: it has exactly one of the two keys. */
export interface KeptPlace {
  readonly capakey: string | null;
  readonly areaKey: string | null;
}

/** What a place is called in a price, an invoice and a list: its CaPaKey, or the key of the drawn area. */
export const placeKey = ({ capakey, areaKey }: KeptPlace): string => capakey ?? areaKey!;

/** A place that is kept, as it would be asked for again. */
export const wantedAgain = ({ capakey, geometry }: KeptPlace & { readonly geometry: object }): WantedPlace =>
  capakey === null ? { kind: 'area', geometry } : { kind: 'parcel', capakey };
