import { expect, it } from 'vitest';
import type { EnterpriseAnswer } from '../asking/enterprise-register.ts';
import type { Billing } from '../context.ts';
import { findCustomer } from './find-customer.ts';

const SUBMITTED = new Date('2026-05-10T10:00:00Z');
const SEAT = {
  street: 'Kerkstraat',
  houseNumber: '1',
  box: null,
  postcode: '9000',
  city: 'Gent',
  country: 'BE',
};
const PRICE = {
  buyer: { id: '0428315871', kind: 'NOTARY', name: 'Peeters & Claes' },
  number: 'AV-00000001',
  invoiceEmail: 'boekhouding@peeters.example',
  pricedAt: SUBMITTED,
} as const;
const find = (answer: EnterpriseAnswer, minutes = 0, price: Parameters<typeof findCustomer>[1] = PRICE) =>
  findCustomer(
    {
      enterprises: { enterprise: () => Promise.resolve(answer) },
      now: () => new Date(SUBMITTED.getTime() + minutes * 60_000),
    } as Partial<Billing> as Billing,
    price,
  );

it('is the enterprise as the crossroads bank knows it, with the address for invoices that was given', async () => {
  expect(await find({ kind: 'known', enterprise: { hasVat: true, address: SEAT } })).toMatchObject({
    vatNumber: 'BE0428315871',
    address: SEAT,
    email: 'boekhouding@peeters.example',
  });
});

it('waits a quarter of an hour for a crossroads bank that does not answer, then goes on with what is known', async () => {
  await expect(find({ kind: 'silent' }, 14)).rejects.toThrow('AV-00000001 waits');
  expect(await find({ kind: 'silent' }, 15)).toMatchObject({ name: 'Peeters & Claes', address: null });
});

it('does not wait for an enterprise that is not known, nor asks about a citizen', async () => {
  expect(await find({ kind: 'none' })).toMatchObject({ address: null, vatNumber: null });
  const citizen = { ...PRICE, buyer: { id: '0428315871', kind: 'CITIZEN', name: 'Jan' } } as const;
  expect(await find({ kind: 'silent' }, 0, citizen)).toMatchObject({ name: 'Jan', enterpriseNumber: null });
});
