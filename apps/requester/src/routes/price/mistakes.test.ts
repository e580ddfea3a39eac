import { expect, it } from 'vitest';
import { emptyForm } from '../../cart/cart.ts';
import { mistakesOf } from './mistakes.ts';

it('asks for the purpose and an address to write to, and for nothing else', () => {
  expect(Object.keys(mistakesOf(emptyForm))).toEqual(['purpose', 'contactEmail']);
  expect(mistakesOf({ ...emptyForm, purpose: 'SALE', contactEmail: ' sofie@kantoor.example ' })).toEqual({});
});

it.each(['sofie', 'sofie@kantoor', 'sofie kantoor@be.example', '@kantoor.example'])(
  'takes %j for no address',
  (contactEmail) => {
    expect(Object.keys(mistakesOf({ ...emptyForm, purpose: 'SALE', contactEmail }))).toEqual([
      'contactEmail',
    ]);
  },
);

it('lets the address for the invoice be empty, not wrong', () => {
  const form = { ...emptyForm, purpose: 'SALE' as const, contactEmail: 'a@b.example' };
  expect(Object.keys(mistakesOf({ ...form, invoiceEmail: 'boekhouding' }))).toEqual(['invoiceEmail']);
});
