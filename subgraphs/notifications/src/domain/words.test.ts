import { LANGUAGES } from '@vip/domain-kit';
import { QUEUES } from '@vip/subgraph-kit';
import { describe, expect, it } from 'vitest';
import { NOTIFICATION_KINDS, kindsFor, mailedByDefault, noticesOf } from './kinds.ts';
import { linkOf } from './link.ts';
import { messageId, writeMail } from './mail.ts';
import { writeMessage } from './message.ts';
import { cloudEvent, kindsOfScope, pauseAfter } from './webhook.ts';

const factsOf = (queue: string) => QUEUES.find(({ name }) => name === queue)!.facts;
const details = {
  number: 'VIP-00014240',
  requestNumber: 'AV-1',
  place: 'Veldstraat 12, 9000 Gent',
  parcels: 2,
  item: 'Voorkooprecht',
  reason: 'Het jaartal klopt niet.',
  deadline: '2026-03-31',
  amount: 16_093,
  open: 6_093,
  paymentReference: '+++202/6000/00192+++',
  municipality: 'Gent',
  month: '2026-03',
  disputableUntil: '2026-04-17',
  payableOn: '2026-05-02',
  lines: 1,
  upheld: 1,
  rejected: 2,
  transfers: 3,
};

describe('which fact tells whom', () => {
  it('is known for every fact that comes in', () => {
    for (const fact of factsOf('notifications.notify'))
      expect(noticesOf({ type: fact }), fact).not.toEqual([]);
  });

  it.each([
    ['request.submitted', 'REQUEST_RECEIVED', 'owner'],
    ['dossier.validated', 'DOSSIER_READY', 'owner'],
    ['dossier.correction-requested', 'CORRECTION_REQUESTED', 'officers'],
    ['dossier.returned', 'DOSSIER_RETURNED', 'suppliers'],
    ['deadline.near', 'DEADLINE_NEAR', 'officers'],
    ['source.gave-up', 'SOURCE_TASK', 'officers'],
    ['invoice.issued', 'INVOICE_ISSUED', 'owner'],
    ['credit.issued', 'CREDIT_ISSUED', 'owner'],
    ['invoice.paid', 'INVOICE_PAID', 'owner'],
    ['invoice.overdue', 'INVOICE_OVERDUE', 'owner'],
    ['request.payment-due', 'PAYMENT_DUE', 'owner'],
    ['settlement.sent', 'SETTLEMENT_SENT', 'finance'],
    ['settlement.paid', 'SETTLEMENT_PAID', 'finance'],
    ['settlement.disputed', 'SETTLEMENT_DISPUTED', 'platform'],
    ['settlement.dispute-answered', 'SETTLEMENT_DISPUTE_ANSWERED', 'finance'],
    ['payout.ordered', 'PAYOUT_ORDERED', 'platform'],
  ] as const)('%s: %s to the %s', (fact, kind, side) => {
    expect(noticesOf({ type: fact })).toMatchObject([{ kind, side }]);
  });

  it('tells what a source made of a report to who reported it, and a corrected answer to both', () => {
    const sides = (type: 'item.dispute-answered' | 'item.answer-corrected', ids = {}) =>
      noticesOf({ type, ids }).map(({ side }) => side);
    expect(sides('item.dispute-answered', { side: 'owner' })).toEqual(['owner']);
    expect(sides('item.dispute-answered', { side: 'officers' })).toEqual(['officers']);
    expect(sides('item.answer-corrected')).toEqual(['owner', 'officers']);
  });

  it('does not tell a correction that a source proposes as one that the requester asks', () => {
    expect(noticesOf({ type: 'dossier.correction-requested', ids: { feedbackId: 'f' } })).toEqual([]);
  });

  it('gives a controller the preferences of officers only', () => {
    expect(kindsFor(['officers'])).toEqual([
      'CORRECTION_REQUESTED',
      'DEADLINE_NEAR',
      'SOURCE_TASK',
      'DISPUTE_ANSWERED',
      'ANSWER_CORRECTED',
    ]);
  });
});

describe('a message', () => {
  it.each(NOTIFICATION_KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
    '%s in %s names the number and leaves no gap',
    (kind, language) => {
      const { title, body } = writeMessage(kind, details, language);
      expect(title).toContain('VIP-00014240');
      expect(`${title} ${body}`).not.toMatch(/undefined|null|NaN| {2}/);
    },
  );

  it('says a day as people here write it', () => {
    expect(writeMessage('DEADLINE_NEAR', details, 'nl').title).toBe(
      'Dossier VIP-00014240 moet klaar zijn op 31/03/2026',
    );
  });

  it.each(LANGUAGES)('never says in %s that somebody checked what nobody looked at', (language) => {
    const ready = (automatic: boolean) =>
      writeMessage('DOSSIER_READY', { ...details, automatic, municipality: 'Gent' }, language).body;
    expect(ready(true)).toContain('Gent');
    expect(ready(true)).toMatch(/automati/);
    expect(ready(false)).not.toMatch(/automati/);
  });

  it.each(LANGUAGES)('says in %s that the municipality found a mistake itself, and why', (language) => {
    const own = writeMessage('CORRECTION_RESOLVED', { ...details, own: true }, language);
    const asked = writeMessage('CORRECTION_RESOLVED', { ...details, reopened: true }, language);
    expect(own.body).toContain('Het jaartal klopt niet.');
    expect(own.body).not.toBe(asked.body);
    expect(own.title).toBe(asked.title);
  });

  it('says until when a settlement may be disputed, and when it is paid', () => {
    const { body } = writeMessage('SETTLEMENT_SENT', details, 'nl');
    expect(body).toContain('tot en met 17/04/2026 betwisten');
    expect(body).toContain('betalen wij op 02/05/2026');
  });

  it('counts one line as one', () => {
    expect(writeMessage('SETTLEMENT_DISPUTED', details, 'nl')).toEqual({
      title: 'Gent betwist VIP-00014240',
      body: '1 lijn is betwist en wordt niet uitbetaald voor u antwoordt.',
    });
    expect(writeMessage('SETTLEMENT_DISPUTE_ANSWERED', details, 'en').body).toContain(
      '1 line was upheld and 2 lines were rejected',
    );
  });

  it('tells a correction taken up from one turned down', () => {
    expect(writeMessage('CORRECTION_RESOLVED', { ...details, reopened: true }, 'nl').title).toBe(
      'De gemeente verbetert VIP-00014240',
    );
    expect(writeMessage('CORRECTION_RESOLVED', { ...details, reopened: false }, 'nl').title).toBe(
      'De gemeente verbetert VIP-00014240 niet',
    );
  });
});

describe('an invoice, told', () => {
  it('says how much, by when and with which communication, while it is to be paid', () => {
    expect(writeMessage('INVOICE_ISSUED', { ...details, number: '2026-000001' }, 'nl')).toEqual({
      title: 'Factuur 2026-000001 voor aanvraag AV-1',
      body: 'De factuur van € 160,93 staat voor u klaar. Betaal ten laatste op 31/03/2026 met de gestructureerde mededeling +++202/6000/00192+++. Het rekeningnummer staat op de factuur.',
    });
  });

  it('asks for no money that came already', () => {
    const { body } = writeMessage('INVOICE_ISSUED', { ...details, paid: true }, 'nl');
    expect(body).toContain('Ze is betaald');
    expect(body).not.toContain('+++');
  });

  it('reminds of what is open, and says whether it is the last time', () => {
    const told = (stage: number) => writeMessage('INVOICE_OVERDUE', { ...details, stage }, 'nl');
    expect(told(1).title).toBe('Herinnering: factuur VIP-00014240 is niet betaald');
    expect(told(3).title).toBe('Laatste herinnering: factuur VIP-00014240 is niet betaald');
    expect(told(2).body).toContain('nog € 60,93 open');
  });

  it('says until when a request waits for its payment', () => {
    expect(writeMessage('PAYMENT_DUE', details, 'nl').body).toContain('ten laatste op 31/03/2026');
  });

  it('names the invoice that a credit note takes back from', () => {
    expect(writeMessage('CREDIT_ISSUED', { ...details, corrects: '2026-000001' }, 'nl').body).toContain(
      'van factuur 2026-000001',
    );
  });
});

describe('what a watch found', () => {
  const change = {
    item: 'Ongeschikt of onbewoonbaar verklaard',
    source: 'VLOK',
    before: 'Ongeschikt',
    after: 'Niet ongeschikt of onbewoonbaar verklaard',
  };
  const told = (count: number) => ({
    ...details,
    changes: Object.fromEntries(
      LANGUAGES.map((language) => [language, Array.from({ length: count }, () => change)]),
    ) as unknown as Record<(typeof LANGUAGES)[number], (typeof change)[]>,
  });

  it('is told with its source, what it was and what it is', () => {
    const { title, body } = writeMessage('CHANGE_FOUND', told(1), 'nl');
    expect(title).toBe('Er is iets gewijzigd in dossier VIP-00014240');
    expect(body).toContain(
      'Ongeschikt of onbewoonbaar verklaard (VLOK): was "Ongeschikt", is nu "Niet ongeschikt of onbewoonbaar verklaard".',
    );
  });

  it.each(LANGUAGES)('leaves no gap in %s, and counts what is too much to tell', (language) => {
    const { body } = writeMessage('CHANGE_FOUND', told(7), language);
    expect(body).not.toMatch(/undefined|null| {2}/);
    expect(body).toContain('3');
    expect(writeMessage('CHANGE_CLOSED', told(1), language).body).toContain(change.item);
  });

  it('is mailed; that a change is gone is told in the app alone, unless somebody asks', () => {
    expect([mailedByDefault('CHANGE_FOUND'), mailedByDefault('CHANGE_CLOSED')]).toEqual([true, false]);
  });

  it('is told to the municipality as a request to refresh, not as a mistake that somebody read', () => {
    expect(writeMessage('CORRECTION_REQUESTED', { ...details, refresh: true }, 'nl').body).toContain(
      'vraagt om het bij te werken: Voorkooprecht',
    );
  });
});

describe('where it leads', () => {
  const dossier = { kind: 'DEADLINE_NEAR', dossierId: 'd1', requestId: 'r1' } as const;
  it('is the app of who reads it', () => {
    expect(linkOf({ ...dossier, audience: 'owner:1' }, { isController: false })).toBe(
      '/requester/dossiers/d1',
    );
    expect(linkOf({ ...dossier, audience: 'municipality:44021:OFFICERS' }, { isController: true })).toBe(
      '/controller/dossiers/d1',
    );
    expect(linkOf({ ...dossier, audience: 'municipality:44021:OFFICERS' }, { isController: false })).toBe(
      '/supplier/dossiers/d1',
    );
    expect(linkOf({ ...dossier, dossierId: null, audience: 'owner:1' }, { isController: false })).toBe(
      '/requester/requests/r1',
    );
    const settlement = { kind: 'SETTLEMENT_SENT', dossierId: null, requestId: null, details } as const;
    expect(linkOf({ ...settlement, audience: 'municipality:44021:FINANCE' }, { isController: true })).toBe(
      '/controller/settlements?month=2026-03',
    );
    expect(linkOf({ ...settlement, audience: 'platform:ADMIN' }, { isController: false })).toBe(
      '/controller/payouts',
    );
  });

  it('is the list of invoices for an invoice, which every reader of it may see', () => {
    const invoice = { kind: 'INVOICE_ISSUED', dossierId: null, requestId: 'r1' } as const;
    expect(linkOf({ ...invoice, audience: 'owner:1' }, { isController: false })).toBe('/requester/invoices');
  });
});

describe('a mail', () => {
  const mail = writeMail(
    { title: 'Dossier <1>\r\nBcc: x@y.example', body: 'Reden: "<script>"' },
    new URL('http://localhost:4000/requester/dossiers/d1'),
    'nl',
  );
  it('says the same in plain text and in HTML of its language', () => {
    expect(mail.text).toContain('Reden: "<script>"');
    expect(mail.text).toContain('http://localhost:4000/requester/dossiers/d1');
    expect(mail.html).toContain('<html lang="nl">');
    expect(mail.html).toContain('href="http://localhost:4000/requester/dossiers/d1"');
  });

  it('lets no text of a person become markup or a header', () => {
    expect(mail.html).not.toContain('<script>');
    expect(mail.subject).toBe('Dossier <1> Bcc: x@y.example');
  });

  it('has an id that follows from its notification', () => {
    expect(messageId('n1', 'https://vip.example/')).toBe('<n1@vip.example>');
  });
});

describe('a webhook', () => {
  it('can be had for facts that come in only', () => {
    for (const scope of ['owner:1', 'municipality:44021']) {
      for (const kind of kindsOfScope(scope)) expect(factsOf('notifications.webhooks')).toContain(kind);
    }
  });

  it('tells no software of a settlement: it may not read one', () => {
    for (const scope of ['owner:1', 'municipality:44021'])
      expect(kindsOfScope(scope).filter((kind) => /^(settlement|payout)/.test(kind))).toEqual([]);
  });

  it('never tells a requester what an officer filled', () => {
    expect(kindsOfScope('owner:1')).not.toContain('item.filled');
    expect(kindsOfScope('owner:1')).not.toContain('dossier.returned');
  });

  it('carries keys only', () => {
    const ids = {
      dossierId: 'd1',
      requestId: 'r1',
      capakey: '44021A0001/00A000',
      nisCode: '44021',
      ownerId: '0428',
      itemCodes: ['X'],
    };
    expect(
      cloudEvent(
        { factId: 'f1', type: 'dossier.validated', subject: 'd1', ids },
        new Date('2026-03-01T12:00:00Z'),
        'https://vip.example',
      ),
    ).toEqual({
      specversion: '1.0',
      id: 'f1',
      source: 'https://vip.example',
      type: 'vip.dossier.validated',
      subject: 'd1',
      time: '2026-03-01T12:00:00.000Z',
      datacontenttype: 'application/json',
      data: { dossierId: 'd1', requestId: 'r1', capakey: '44021A0001/00A000', nisCode: '44021' },
    });
  });

  it('waits longer each time, and gives up after two days', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8].map((attempt) => pauseAfter(attempt)!);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(pauseAfter(9)).toBeNull();
  });
});
