import type { Ask } from '@vip/subgraph-kit';
import { expect, it } from 'vitest';
import { enterpriseRegister } from './enterprise-register.ts';

const SEAT = {
  street: 'Kerkstraat',
  houseNumber: '1',
  box: null,
  postcode: '9000',
  city: 'Gent',
  country: 'BE',
};
/** Sources that answers in turn what it is given, and counts how often it was asked. */
function played(...answers: readonly object[]) {
  const clock = { now: new Date('2026-05-10T10:00:00Z') };
  let asked = 0;
  const ask = (() => Promise.resolve({ enterprise: answers[Math.min(asked++, answers.length - 1)] })) as Ask;
  return { register: enterpriseRegister(ask, () => clock.now), clock, asked: () => asked };
}
const KNOWN = { outcome: 'ACTIVE', hasVat: true, seat: SEAT };

it('knows the seat, and whether there is value added tax', async () => {
  const { register } = played(KNOWN);
  expect(await register.enterprise('0428315871')).toEqual({
    kind: 'known',
    enterprise: { hasVat: true, address: SEAT },
  });
});

it('tells a number that nobody has from a register that does not answer, and asks both again', async () => {
  const { register } = played({ outcome: 'UNAVAILABLE' }, { outcome: 'UNKNOWN_NUMBER' }, KNOWN);
  expect((await register.enterprise('0428315871')).kind).toBe('silent');
  expect((await register.enterprise('0428315871')).kind).toBe('none');
  expect((await register.enterprise('0428315871')).kind).toBe('known');
});

it('asks about an office once an hour', async () => {
  const { register, clock, asked } = played(KNOWN);
  await register.enterprise('0428315871');
  await register.enterprise('0428315871');
  expect(asked()).toBe(1);
  clock.now = new Date(clock.now.getTime() + 3_600_000);
  await register.enterprise('0428315871');
  expect(asked()).toBe(2);
});
