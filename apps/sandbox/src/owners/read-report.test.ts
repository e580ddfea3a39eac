import { expect, it } from 'vitest';
import { readMail, readReport } from './read-report.ts';

const mail = {
  to: ['ovam-dov@bron.example'],
  at: '2026-03-01T12:00:00Z',
  text: `Goedendag,

Een gebruiker van het Vastgoedinformatieplatform betwist een antwoord van uw bron.

Bron: OVAM - uitspraak (open data) (OVAM_DOV)
Inlichting: Bodemverontreiniging (BODEMVERONTREINIGING)
Perceel: 44021A0001/00A000
Wat er scheelt: het gegeven is fout
Bijlagen: geen

De uitspraak is van het perceel ernaast.

Laat weten wat u ermee doet:
https://vip.example/requester/source-feedback#abc_DEF-123

--
Vastgoedinformatieplatform
Kenmerk: 0198f0a0-0000-7000-8000-000000000001
`,
};

it('reads a report out of the mail to an owner', () => {
  expect(readMail(mail)).toEqual({
    id: '0198f0a0-0000-7000-8000-000000000001',
    channel: 'MAIL',
    source: 'OVAM_DOV',
    item: 'Bodemverontreiniging',
    capakey: '44021A0001/00A000',
    kind: 'het gegeven is fout',
    text: 'De uitspraak is van het perceel ernaast.',
    at: '2026-03-01T12:00:00Z',
    attachments: [],
    link: 'https://vip.example/requester/source-feedback#abc_DEF-123',
  });
});

it('names the files that came along', () => {
  expect(readMail({ ...mail, text: mail.text.replace('geen', 'plan.pdf, foto.jpg') })?.attachments).toEqual([
    'plan.pdf',
    'foto.jpg',
  ]);
  const attachments = [
    { name: 'plan.pdf', content: 'JVBERg==' },
    { name: 'te-groot.pdf', content: null },
  ];
  expect(readReport('API', { id: '1', source: { code: 'RVV' }, attachments })?.attachments).toEqual([
    'plan.pdf',
  ]);
});

it('takes no other mail for a report', () => {
  expect(readMail({ ...mail, to: ['gent@gemeente.example'] })).toBeNull();
  expect(readMail({ ...mail, text: 'Reclame' })).toBeNull();
});

it.each([null, 'x', {}, { id: '1' }, { id: 1, source: { code: 'RVV' } }])(
  'refuses %j as a report',
  (body) => {
    expect(readReport('API', body)).toBeNull();
  },
);
