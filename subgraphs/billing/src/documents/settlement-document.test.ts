import { cents } from '@vip/domain-kit';
import { createTypst, templatesOf } from '@vip/subgraph-kit';
import { afterAll, expect, it } from 'vitest';
import { ISSUER } from './issuer.ts';
import { settlementDocument } from './settlement-document.ts';

const typst = createTypst({ templatesDir: templatesOf('billing') });
afterAll(() => typst.close());

const share = (dossierNumber: string, place: number, amount: number, automatic = false) => ({
  firstValidatedOn: '2026-04-30',
  dossierNumber,
  capakey: '24043B0001/00A000',
  place,
  groupSize: 2,
  amount: cents(amount),
  automatic,
});
const document = settlementDocument(
  { month: '2026-04', nisCode: '24043', status: 'CLOSED', closedOn: '2026-05-02', payableOn: '2026-06-01' },
  [share('VIP-00000001', 1, 6_000), share('VIP-00000002', 2, 0)],
  { total: cents(6_000), recipient: 'Gemeente Holsbeek', issuer: ISSUER },
);

it('names the month, the days, every dossier and the total, in Dutch', () => {
  expect(document).toMatchObject({
    title: 'Afrekeningsstuk',
    number: 'AFR-2026-04-24043',
    month: 'april 2026',
    recipient: 'Gemeente Holsbeek',
    closedOn: '02/05/2026',
    payableOn: '01/06/2026',
    lines: [
      { day: '30/04/2026', dossier: 'VIP-00000001', amount: '€ 60,00' },
      { day: '30/04/2026', dossier: 'VIP-00000002', amount: '€ 0,00' },
    ],
    total: '€ 60,00',
  });
});

it('marks what was validated without a person, and explains the mark only then', () => {
  const marked = settlementDocument(
    { month: '2026-04', nisCode: '24043', status: 'CLOSED', closedOn: '2026-05-02', payableOn: null },
    [share('VIP-00000001', 1, 6_000, true), share('VIP-00000002', 2, 0)],
    { total: cents(6_000), recipient: 'Gemeente Holsbeek', issuer: ISSUER },
  );
  expect(marked.lines.map(({ day }) => day)).toEqual(['30/04/2026 *', '30/04/2026']);
  expect(marked.footnote).toContain('volgens haar beleid');
  expect(document.footnote).toBe('');
});

it('lists a correction apart, with the settlement that it corrects, also below zero', () => {
  const corrected = settlementDocument(
    { month: '2026-05', nisCode: '24043', status: 'CLOSED', closedOn: '2026-06-02', payableOn: '2026-07-02' },
    [{ ...share('VIP-00000001', 1, -6_000), correctsNumber: 'AFR-2026-04-24043' }],
    { total: cents(-6_000), recipient: 'Gemeente Holsbeek', issuer: ISSUER },
  );
  expect(corrected).toMatchObject({
    lines: [],
    corrections: [{ dossier: 'VIP-00000001', group: 'Correctie op AFR-2026-04-24043', amount: '€ -60,00' }],
  });
});

it('is called provisional while its month runs', () => {
  const running = settlementDocument(
    { month: '2026-04', nisCode: '24043', status: 'RUNNING', closedOn: null, payableOn: null },
    [],
    { total: cents(0), recipient: 'Gemeente Holsbeek', issuer: ISSUER },
  );
  expect(running).toMatchObject({ title: 'Voorlopige afrekening', closedOn: '', payableOn: '' });
});

it('prints as a tagged PDF', async () => {
  const pdf = Buffer.from(
    await typst.render({ template: 'settlement.typ', data: document, standard: 'ua-1' }),
  );
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toContain('/MarkInfo');
});
