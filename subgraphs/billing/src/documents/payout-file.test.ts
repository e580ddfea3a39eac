import { cents } from '@vip/domain-kit';
import { expect, it } from 'vitest';
import { ISSUER } from './issuer.ts';
import { payoutFile, type Transfer } from './payout-file.ts';

const order = {
  id: '01990000-0000-7000-8000-000000000001',
  at: new Date('2026-06-03T08:00:00.123Z'),
  onDay: '2026-06-03',
  issuer: ISSUER,
};
const transfer = (more: Partial<Transfer> = {}): Transfer => ({
  id: '01990000-0000-7000-8000-000000000002',
  name: 'Gent',
  iban: 'BE68 5390 0754 7034',
  amount: cents(123_405),
  numbers: ['AFR-2026-04-44021'],
  ...more,
});
const valuesOf = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, value]) => value);

it('says how many transfers there are and what they come to, for the message and for its one payment', () => {
  const xml = payoutFile(order, [transfer(), transfer({ amount: cents(5) })]);
  expect(valuesOf(xml, 'NbOfTxs')).toEqual(['2', '2']);
  expect(valuesOf(xml, 'CtrlSum')).toEqual(['1234.10', '1234.10']);
  expect(valuesOf(xml, 'InstdAmt')).toEqual(['1234.05', '0.05']);
});

it('pays on the day, from our account to theirs, with the number of the settlement', () => {
  const xml = payoutFile(order, [transfer()]);
  expect(valuesOf(xml, 'Dt')).toEqual(['2026-06-03']);
  expect(valuesOf(xml, 'CreDtTm')).toEqual(['2026-06-03T08:00:00Z']);
  expect(valuesOf(xml, 'IBAN')).toEqual(['BE68539007547034', 'BE68539007547034']);
  expect(valuesOf(xml, 'Ustrd')).toEqual(['AFR-2026-04-44021']);
});

it('keeps to the lengths and the characters that banks take', () => {
  const numbers = Array.from({ length: 12 }, (_, place) => `AFR-2026-${10 + place}-44021`);
  const xml = payoutFile(order, [transfer({ name: `Liège & <Zoon> ${'x'.repeat(90)}`, numbers })]);
  expect(valuesOf(xml, 'Nm').at(-1)).toMatch(/^Liege Zoon x{59}$/);
  expect(valuesOf(xml, 'Ustrd')[0]!.length).toBeLessThanOrEqual(140);
  expect(valuesOf(xml, 'Ustrd')[0]).toMatch(/ AFR-2026-16-44021$/);
  for (const id of [...valuesOf(xml, 'MsgId'), ...valuesOf(xml, 'EndToEndId')])
    expect(id!.length).toBeLessThanOrEqual(35);
});
