import { parseCapakey } from '@vip/domain-kit';

export type Purpose =
  | 'SALE'
  | 'LONG_LEASE'
  | 'LEASEHOLD'
  | 'SUPERFICIES'
  | 'GIFT'
  | 'EXCHANGE'
  | 'CONTRIBUTION'
  | 'DIVISION'
  | 'OTHER';

export interface CartParcel {
  readonly capakey: string;
  readonly buildingUnits: readonly string[];
  readonly partitions: readonly string[];
  readonly note: string;
  /** True: ordered anew although a valid dossier of our own is there. Without this choice nobody pays twice. */
  readonly again: boolean;
}

/** A drawn area of public domain, as the register saw it when it was added. */
export interface CartArea {
  readonly areaKey: string;
  /** GeoJSON, EPSG:31370. */
  readonly geometry: object;
  readonly areaM2: number;
  readonly municipality: {
    readonly nisCode: string;
    readonly name: string;
    readonly leadTime?: { readonly p90Days: number } | null;
  };
  readonly note: string;
}

export interface CartForm {
  readonly purpose: Purpose | null;
  readonly reference: string;
  readonly contactEmail: string;
  readonly invoiceEmail: string;
}

/** What a person gathers before it becomes a request. It survives a reload and signing in. */
export interface Cart {
  readonly parcels: readonly CartParcel[];
  readonly areas: readonly CartArea[];
  readonly form: CartForm;
  /** The draft that an earlier attempt left with us, to change instead of making a second one. */
  readonly draft: { readonly id: string; readonly version: number } | null;
  /** Name of this attempt: pressing twice, or again after a lost answer, makes one request. */
  readonly attempt: string;
}

export const emptyForm: CartForm = { purpose: null, reference: '', contactEmail: '', invoiceEmail: '' };

export const emptyCart = (attempt: string): Cart => ({
  parcels: [],
  areas: [],
  form: emptyForm,
  draft: null,
  attempt,
});

/** Most parcels of one request. */
export const MOST_PARCELS = 100;

const parcelOf = (capakey: string): CartParcel => ({
  capakey,
  buildingUnits: [],
  partitions: [],
  note: '',
  again: false,
});

/** Adds what is not there yet, in the order given, at most `MOST_PARCELS`. */
export function addParcels(cart: Cart, capakeys: readonly string[]): Cart {
  const known = new Set(cart.parcels.map((parcel) => parcel.capakey));
  const fresh = [...new Set(capakeys)].filter((capakey) => !known.has(capakey));
  return fresh.length === 0
    ? cart
    : { ...cart, parcels: [...cart.parcels, ...fresh.map(parcelOf)].slice(0, MOST_PARCELS) };
}

export const removeParcel = (cart: Cart, capakey: string): Cart => ({
  ...cart,
  parcels: cart.parcels.filter((parcel) => parcel.capakey !== capakey),
});

/** Adds a drawn area, or puts it in the place of the same one. */
export const addArea = (cart: Cart, area: CartArea): Cart => ({
  ...cart,
  areas: [...cart.areas.filter(({ areaKey }) => areaKey !== area.areaKey), area],
});

export const removeArea = (cart: Cart, areaKey: string): Cart => ({
  ...cart,
  areas: cart.areas.filter((area) => area.areaKey !== areaKey),
});

export const changeArea = (cart: Cart, areaKey: string, note: string): Cart => ({
  ...cart,
  areas: cart.areas.map((area) => (area.areaKey === areaKey ? { ...area, note } : area)),
});

/** Takes a place out by the name that a price calls it: a CaPaKey or the key of an area. */
export const removePlace = (cart: Cart, key: string): Cart => removeArea(removeParcel(cart, key), key);

export const isEmpty = (cart: Cart): boolean => cart.parcels.length === 0 && cart.areas.length === 0;

export const changeParcel = (
  cart: Cart,
  capakey: string,
  change: Partial<Omit<CartParcel, 'capakey'>>,
): Cart => ({
  ...cart,
  parcels: cart.parcels.map((parcel) => (parcel.capakey === capakey ? { ...parcel, ...change } : parcel)),
});

/** What is ordered and paid: not the parcels of which a valid dossier of our own is there, unless it is wanted again. */
export const toOrder = (cart: Cart, owned: ReadonlySet<string>): Cart => ({
  ...cart,
  parcels: cart.parcels.filter(({ capakey, again }) => again || !owned.has(capakey)),
});

/** What a price is asked for: the parcels, then the drawn areas. */
export const pricedPlaces = (
  cart: Cart,
): readonly ({ readonly capakey: string } | { readonly geometry: object })[] => [
  ...cart.parcels.map(({ capakey }) => ({ capakey })),
  ...cart.areas.map(({ geometry }) => ({ geometry })),
];

/** Keys in the address bar: `24043B0215-00D000,24043B0215-00E000`. */
export const toAddress = (capakeys: readonly string[]): string =>
  capakeys.map((capakey) => capakey.replace('/', '-')).join(',');

/** The keys in an address; what is no key is left out. */
export const fromAddress = (text: string | null): string[] => readKeys((text ?? '').replace(/,/g, '\n')).keys;

/** Reads pasted text, a key per line or between commas, in any notation; says which pieces are no keys. */
export function readKeys(text: string): { readonly keys: string[]; readonly wrong: string[] } {
  const keys = new Set<string>();
  const wrong: string[] = [];
  for (const piece of text.split(/[\n,;\t]+/)) {
    if (piece.trim() === '') continue;
    const parsed = parseCapakey(piece);
    if (parsed.ok) keys.add(parsed.value);
    else wrong.push(piece.trim());
  }
  return { keys: [...keys], wrong };
}
