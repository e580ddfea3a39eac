import { cents } from '@vip/domain-kit';
import { expect, it } from 'vitest';
import { openOf, type Owed } from './receivable.ts';

const invoice: Owed = {
  number: '2026-000001',
  kind: 'INVOICE',
  status: 'OPEN',
  total: cents(20_000),
  received: cents(0),
  corrects: null,
  lines: [{ vatTreatment: 'STANDARD_21' }],
};
const note = (more: Partial<Owed> = {}): Owed => ({
  ...invoice,
  number: '2026-000002',
  kind: 'CREDIT_NOTE',
  status: 'CREDITED',
  total: cents(5_000),
  corrects: '2026-000001',
  ...more,
});

it.each([
  ['its total while nothing came', invoice, [], 20_000],
  ['what did not come yet', { ...invoice, received: cents(15_000) }, [], 5_000],
  ['less what was credited', { ...invoice, received: cents(5_000) }, [note()], 10_000],
  ['as if nothing was credited of another', invoice, [note({ corrects: '2026-000009' })], 20_000],
  [
    'less a credit note that names no invoice but has such lines',
    invoice,
    [note({ corrects: null })],
    15_000,
  ],
  [
    'as if nothing was credited by one with lines of the other kind',
    invoice,
    [note({ corrects: null, lines: [{ vatTreatment: 'OUT_OF_SCOPE' }] })],
    20_000,
  ],
  ['nothing once it is paid', { ...invoice, status: 'PAID' }, [], 0],
  ['never below nothing', { ...invoice, received: cents(18_000) }, [note()], 0],
] as const)('is %s', (_what, one, notes, open) => {
  expect(openOf(one, [one, ...notes])).toBe(open);
});
