import { describe, expect, it } from 'vitest';
import { addressLines, customerOf, showVatNumber, type Address } from './customer.ts';

const OFFICE = { id: '0428315871', kind: 'NOTARY', name: 'Notariskantoor Peeters & Claes' } as const;
const SEAT: Address = {
  street: 'Naamsestraat',
  houseNumber: '63',
  box: '2',
  postcode: '3000',
  city: 'Leuven',
  country: 'BE',
};

describe('the customer of an invoice', () => {
  it('is an enterprise with its number, that of value added tax and its seat', () => {
    expect(customerOf(OFFICE, { hasVat: true, address: SEAT }, 'boekhouding@peeters.example')).toEqual({
      name: 'Notariskantoor Peeters & Claes',
      kind: 'NOTARY',
      enterpriseNumber: '0428315871',
      vatNumber: 'BE0428315871',
      address: SEAT,
      email: 'boekhouding@peeters.example',
    });
  });

  it('has no number of value added tax without a running activity for it', () => {
    expect(customerOf(OFFICE, { hasVat: false, address: SEAT }).vatNumber).toBeNull();
  });

  it('has neither address nor number of value added tax when nobody told them', () => {
    expect(customerOf(OFFICE)).toMatchObject({
      enterpriseNumber: '0428315871',
      vatNumber: null,
      address: null,
      email: null,
    });
  });

  it.each([
    ['a citizen, whose id may look like one', { id: '0428315871', kind: 'CITIZEN', name: 'Jan' } as const],
    ['a government known by its OVO code', { id: 'OVO002949', kind: 'GOVERNMENT', name: 'DV' } as const],
  ])('has no enterprise number when it is %s', (_who, party) => {
    expect(customerOf(party, { hasVat: true, address: null })).toMatchObject({
      enterpriseNumber: null,
      vatNumber: null,
    });
  });
});

it('writes a number of value added tax with its country and its dots', () => {
  expect(showVatNumber('BE0428315871')).toBe('BE 0428.315.871');
});

it.each([
  [SEAT, ['Naamsestraat 63 bus 2', '3000 Leuven']],
  [{ ...SEAT, houseNumber: null, box: null }, ['Naamsestraat', '3000 Leuven']],
  [
    { ...SEAT, box: null, postcode: '1017', city: 'Amsterdam', country: 'NL' },
    ['Naamsestraat 63', '1017 Amsterdam', 'NL'],
  ],
])('writes an address as on an envelope', (address, lines) => {
  expect(addressLines(address)).toEqual(lines);
});
