import { describe, expect, it } from 'vitest';
import {
  addArea,
  addParcels,
  changeParcel,
  emptyCart,
  fromAddress,
  isEmpty,
  MOST_PARCELS,
  pricedPlaces,
  readKeys,
  removeParcel,
  removePlace,
  toAddress,
  toOrder,
} from './cart.ts';

const A = '24043B0215/00D000';
const B = '24043B0215/00E000';

describe('a cart', () => {
  it('takes a parcel once, and keeps the order in which they were chosen', () => {
    const cart = addParcels(addParcels(emptyCart('x'), [B, A]), [A]);
    expect(cart.parcels.map((parcel) => parcel.capakey)).toEqual([B, A]);
  });

  it('prices drawn areas after the parcels, and takes either away by the name in the price', () => {
    const area = {
      areaKey: 'GEBIED-0000000000000001',
      geometry: { type: 'Polygon' },
      areaM2: 12,
      municipality: { nisCode: '44021', name: 'Gent' },
      note: '',
    };
    const cart = addArea(addArea(addParcels(emptyCart('x'), [A]), area), { ...area, note: 'berm' });
    expect(pricedPlaces(cart)).toEqual([{ capakey: A }, { geometry: { type: 'Polygon' } }]);
    expect(cart.areas).toEqual([{ ...area, note: 'berm' }]);
    expect(isEmpty(removePlace(removePlace(cart, A), area.areaKey))).toBe(true);
  });

  it('lets a parcel go', () => {
    expect(
      removeParcel(addParcels(emptyCart('x'), [A, B]), A).parcels.map((parcel) => parcel.capakey),
    ).toEqual([B]);
  });

  it('orders no parcel of which we have a valid dossier, unless it is wanted again', () => {
    const cart = addParcels(emptyCart('x'), [A, B]);
    const ordered = (of: typeof cart) => pricedPlaces(toOrder(of, new Set([A])));
    expect(ordered(cart)).toEqual([{ capakey: B }]);
    expect(ordered(changeParcel(cart, A, { again: true }))).toEqual([{ capakey: A }, { capakey: B }]);
  });

  it(`holds at most ${MOST_PARCELS} parcels`, () => {
    const many = Array.from(
      { length: MOST_PARCELS + 5 },
      (_, index) => `24043B${String(index).padStart(4, '0')}/00D000`,
    );
    expect(addParcels(emptyCart('x'), many).parcels).toHaveLength(MOST_PARCELS);
  });
});

it('stands in the address bar and comes back from it', () => {
  expect(toAddress([A, B])).toBe('24043B0215-00D000,24043B0215-00E000');
  expect(fromAddress('24043B0215-00D000,24043B0215-00E000')).toEqual([A, B]);
  expect(fromAddress(null)).toEqual([]);
});

it('reads pasted keys in any notation and names what is none', () => {
  expect(readKeys(`24043b0215/00d000\n24043_B_0215_E_000_00; onzin\n\n${A}`)).toEqual({
    keys: [A, B],
    wrong: ['onzin'],
  });
});
