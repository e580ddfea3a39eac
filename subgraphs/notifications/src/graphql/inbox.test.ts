import type { Caller, FactType } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFact, aHouse, PEOPLE, type House } from '../testing/a-house.ts';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house.close());

interface Inbox {
  inbox: {
    unread: number;
    nodes: { id: string; kind: string; title: string; link: string; read: boolean }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const INBOX =
  'query ($first: Int!, $after: String, $unreadOnly: Boolean) { inbox(first: $first, after: $after, unreadOnly: $unreadOnly) { unread nodes { id kind title link read } pageInfo { hasNextPage endCursor } } }';
const inboxOf = async (caller: Caller, variables: object = {}) =>
  (await house.ask<Inbox>(caller, INBOX, { first: 100, ...variables })).data.inbox;
/** Tells a fact and gives the id of the one notification that it made. */
async function told(type: FactType): Promise<string> {
  const fact = aFact(type);
  await house.tell(fact);
  const [row] = await house.rows<{ id: string }>('select id from notification where fact_id = ?', [
    fact.factId,
  ]);
  return row!.id;
}
const readers = async (id: string) => {
  const found = await Promise.all(
    Object.entries(PEOPLE)
      .filter(([name]) => name !== 'nobody')
      .map(async ([name, caller]) =>
        (await inboxOf(caller)).nodes.some((one) => one.id === id) ? [name] : [],
      ),
  );
  return found.flat();
};

describe('who reads what', () => {
  it.each<[FactType, string[]]>([
    ['request.submitted', ['sofie', 'colleague', 'software']],
    ['payment.paid', ['sofie', 'colleague', 'software']],
    ['dossier.validated', ['sofie', 'colleague', 'software']],
    ['invoice.issued', ['sofie', 'colleague', 'software']],
    ['credit.issued', ['sofie', 'colleague', 'software']],
    ['invoice.paid', ['sofie', 'colleague', 'software']],
    ['invoice.overdue', ['sofie', 'colleague', 'software']],
    ['request.payment-due', ['sofie', 'colleague', 'software']],
    ['dossier.refused', ['sofie', 'colleague', 'software']],
    ['dossier.correction-reopened', ['sofie', 'colleague', 'software']],
    ['dossier.correction-reported', ['sofie', 'colleague', 'software']],
    ['dossier.correction-rejected', ['sofie', 'colleague', 'software']],
    ['dossier.correction-requested', ['supplier', 'both', 'controller']],
    ['deadline.near', ['supplier', 'both', 'controller']],
    ['source.gave-up', ['supplier', 'both', 'controller']],
    ['dossier.returned', ['supplier', 'both']],
    ['item.change-found', ['sofie', 'colleague', 'software']],
    ['item.change-closed', ['sofie', 'colleague', 'software']],
    ['settlement.sent', ['finance']],
    ['settlement.paid', ['finance']],
    ['settlement.dispute-answered', ['finance']],
    ['settlement.disputed', ['admin']],
    ['settlement.dispute-withdrawn', ['admin']],
    ['payout.ordered', ['admin']],
  ])('%s: %o, and nobody else', async (fact, names) => {
    expect(await readers(await told(fact))).toEqual(names);
  });

  it('names the item that a silent source leaves to the municipality', async () => {
    const fact = aFact('source.gave-up');
    await house.tell({ ...fact, ids: { ...fact.ids, itemCodes: ['VOORKOOPRECHT'] } });
    const [row] = await house.rows<{ details: { item: string } }>(
      'select details from notification where fact_id = ?',
      [fact.factId],
    );
    expect(row!.details.item).toBe('Voorkooprecht');
  });

  it('is nothing for who is not signed in, who is asked to do so', async () => {
    expect(await house.ask(PEOPLE.nobody, INBOX, { first: 10 })).toMatchObject({
      data: null,
      codes: ['UNAUTHENTICATED'],
    });
  });

  it('is the same as an entity of another subgraph', async () => {
    const id = await told('dossier.validated');
    const entity = async (caller: Caller, key = id) =>
      (
        await house.ask<{ _entities: unknown[] }>(
          caller,
          'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Notification { id title } } }',
          { r: [{ __typename: 'Notification', id: key }] },
        )
      ).data._entities[0];
    expect(await entity(PEOPLE.sofie)).toEqual({ id, title: 'Dossier VIP-00014240 is klaar' });
    for (const caller of [PEOPLE.stranger, PEOPLE.controller, PEOPLE.auditor, PEOPLE.admin, PEOPLE.nobody])
      expect(await entity(caller)).toBeNull();
    expect(await entity(PEOPLE.sofie, 'nonsense')).toBeNull();
  });

  it('is the same as an event', async () => {
    const id = await told('dossier.validated');
    const [fact] = await house.rows<{ id: string }>(
      `select id from fact where type = 'notification.sent' and subject = ?`,
      [id],
    );
    const event = async (caller: Caller) =>
      (
        await house.ask<{ inboxEvent: unknown }>(
          caller,
          'query ($id: ID!) { inboxEvent(id: $id) { eventId notification { id } } }',
          { id: fact!.id },
        )
      ).data.inboxEvent;
    expect(await event(PEOPLE.sofie)).toEqual({ eventId: fact!.id, notification: { id } });
    for (const caller of [PEOPLE.stranger, PEOPLE.supplier, PEOPLE.nobody])
      expect(await event(caller)).toBeNull();
  });
});

describe('a fact', () => {
  it('tells once, however often its job runs, and records that it did', async () => {
    const fact = aFact('dossier.validated');
    await house.tell(fact);
    await house.tell(fact);
    const [made] = await house.rows<{ id: string }>('select id from notification where fact_id = ?', [
      fact.factId,
    ]);
    expect(await house.rows('select 1 from notification where fact_id = ?', [fact.factId])).toHaveLength(1);
    expect(
      await house.rows(`select type, ids->>'audience' as audience from fact where subject = ?`, [made!.id]),
    ).toEqual([{ type: 'notification.sent', audience: 'owner:0428315871' }]);
    expect(
      await house.rows('select address, language, attempts from mail where notification_id = ?', [made!.id]),
    ).toEqual([{ address: 'sofie@peeters-claes.example', language: 'nl', attempts: 0 }]);
    expect(
      await house.rows(
        `select data->>'mailId' is not null as keyed from pgboss.job where name = 'notifications.send-mail' and data::text like '%' || (select id from mail where notification_id = ?) || '%'`,
        [made!.id],
      ),
    ).toEqual([{ keyed: true }]);
  });

  it('sends mail for officers to the address of their municipality', async () => {
    expect(
      await house.rows('select address from mail where notification_id = ?', [
        await told('dossier.returned'),
      ]),
    ).toEqual([{ address: 'vastgoed@gent.example' }]);
  });

  it('of a settlement says all it needs itself, and leads to the month', async () => {
    const fact = aFact('settlement.sent');
    const ids = {
      nisCode: '44021',
      month: '2026-02',
      settlementNumber: 'AFR-2026-02-44021',
      disputableUntil: '2026-03-17',
      payableOn: '2026-04-01',
    };
    await house.tell({ ...fact, ids });
    const { data } = await house.ask<{ inbox: { nodes: { title: string; body: string; link: string }[] } }>(
      PEOPLE.finance,
      '{ inbox(first: 100) { nodes { title body link } } }',
    );
    expect(data.inbox.nodes).toContainEqual({
      title: 'Afrekening AFR-2026-02-44021 is opgemaakt',
      body: expect.stringContaining('tot en met 17/03/2026 betwisten') as string,
      link: '/controller/settlements?month=2026-02',
    });
  });

  it('for who runs the platform is mailed to its address', async () => {
    const id = await told('payout.ordered');
    expect(await house.rows('select address from mail where notification_id = ?', [id])).toEqual([
      { address: 'beheer@platform.example' },
    ]);
  });

  it('is told in the language of the reader, with the reason', async () => {
    await told('dossier.correction-requested');
    const { data } = await house.ask<{
      inbox: { nodes: { kind: string; title: string; body: string; link: string }[] };
    }>({ ...PEOPLE.controller, language: 'en' }, '{ inbox(first: 100) { nodes { kind title body link } } }');
    expect(data.inbox.nodes.find(({ kind }) => kind === 'CORRECTION_REQUESTED')).toMatchObject({
      title: 'Correction requested in VIP-00014240',
      body: 'The requester asks for a correction of "Voorkooprecht" for Veldstraat 12, 9000 Gent. Reason: Het jaartal klopt niet.',
      link: expect.stringMatching(/^\/controller\/dossiers\//),
    });
  });
});

describe('reading', () => {
  it('is of the person in that capacity: a colleague still has it unread', async () => {
    const id = await told('payment.paid');
    const before = (await inboxOf(PEOPLE.sofie)).unread;
    expect(
      (
        await house.ask(
          PEOPLE.sofie,
          'mutation ($ids: [ID!]!) { markRead(input: { ids: $ids }) { ... on MarkReadSuccess { unread } } }',
          { ids: [id] },
        )
      ).data,
    ).toEqual({ markRead: { unread: before - 1 } });
    expect((await inboxOf(PEOPLE.sofie)).nodes.find((one) => one.id === id)!.read).toBe(true);
    expect((await inboxOf(PEOPLE.sofie, { unreadOnly: true })).nodes.some((one) => one.id === id)).toBe(
      false,
    );
    expect((await inboxOf(PEOPLE.colleague)).nodes.find((one) => one.id === id)!.read).toBe(false);
  });

  it('of somebody else’s is refused as if it were not there, and marks nothing', async () => {
    const [mine, theirs] = [await told('payment.paid'), await told('deadline.near')];
    const mark =
      'mutation ($ids: [ID!]!) { markRead(input: { ids: $ids }) { __typename ... on NotFound { code } } }';
    for (const ids of [[mine, theirs], ['nonsense']])
      expect((await house.ask(PEOPLE.sofie, mark, { ids })).data).toEqual({
        markRead: { __typename: 'NotFound', code: 'NOT_FOUND' },
      });
    expect(
      await house.rows('select 1 from notification_read where notification_id in (?, ?)', [mine, theirs]),
    ).toEqual([]);
  });

  it('of all leaves none', async () => {
    await told('deadline.near');
    expect(
      (
        await house.ask(
          PEOPLE.both,
          'mutation { markRead(input: { ids: [], all: true }) { ... on MarkReadSuccess { unread } } }',
        )
      ).data,
    ).toEqual({ markRead: { unread: 0 } });
  });

  it('goes page by page, newest first, without a gap', async () => {
    for (let i = 0; i < 5; i++) await told('request.submitted');
    const all = (await inboxOf(PEOPLE.colleague)).nodes.map(({ id }) => id);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Inbox['inbox'] = await inboxOf(PEOPLE.colleague, { first: 2, after });
      paged.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(all);
  });

  it.each([0, 101])('of %i at once is refused', async (first) => {
    expect((await house.ask(PEOPLE.sofie, INBOX, { first })).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('preferences', () => {
  const SET =
    'mutation ($input: NotificationPreferenceInput!) { setNotificationPreference(input: $input) { __typename ... on SetPreferenceSuccess { preferences { kind inApp email } } ... on InvalidInput { fields { path code } } } }';

  it('are yes for each kind that comes to the caller, until they say otherwise', async () => {
    expect(
      (await house.ask(PEOPLE.controller, '{ notificationPreferences { kind inApp email } }')).data,
    ).toEqual({
      notificationPreferences: [
        { kind: 'CORRECTION_REQUESTED', inApp: true, email: true },
        { kind: 'DEADLINE_NEAR', inApp: true, email: true },
        { kind: 'SOURCE_TASK', inApp: true, email: true },
        { kind: 'DISPUTE_ANSWERED', inApp: true, email: true },
        { kind: 'ANSWER_CORRECTED', inApp: true, email: true },
      ],
    });
  });

  it('are no for mail that a change is gone, which asks nothing of anybody, until they say otherwise', async () => {
    const mailed = async (type: FactType) =>
      house.rows('select 1 from mail where notification_id = ?', [await told(type)]);
    expect([(await mailed('item.change-found')).length, (await mailed('item.change-closed')).length]).toEqual(
      [1, 0],
    );
    const { data } = await house.ask<{ notificationPreferences: { kind: string; email: boolean }[] }>(
      PEOPLE.sofie,
      '{ notificationPreferences { kind email } }',
    );
    expect(data.notificationPreferences).toContainEqual({ kind: 'CHANGE_CLOSED', email: false });
  });

  it('silence the inbox of one person and the mail of the organisation, and are recorded', async () => {
    const { stranger } = PEOPLE;
    await house.ask(stranger, SET, { input: { kind: 'DOSSIER_READY', inApp: false, email: false } });
    const fact = aFact('dossier.validated', {
      ids: { ...aFact('dossier.validated').ids, ownerId: '0999999922' },
    });
    await house.tell(fact);
    const [made] = await house.rows<{ id: string }>('select id from notification where fact_id = ?', [
      fact.factId,
    ]);
    expect((await inboxOf(stranger)).nodes).toEqual([]);
    expect((await inboxOf({ ...stranger, id: 'other' })).nodes.map(({ id }) => id)).toEqual([made!.id]);
    expect(await house.rows('select 1 from mail where notification_id = ?', [made!.id])).toEqual([]);
    expect(
      await house.rows(`select data from fact where type = 'preference.set' and subject = 'stranger'`),
    ).toEqual([{ data: { kind: 'DOSSIER_READY', inApp: false, email: false } }]);
  });

  it('of a kind that never comes to the caller are refused', async () => {
    expect(
      (await house.ask(PEOPLE.citizen, SET, { input: { kind: 'DEADLINE_NEAR', inApp: true, email: true } }))
        .data,
    ).toEqual({
      setNotificationPreference: {
        __typename: 'InvalidInput',
        fields: [{ path: ['input', 'kind'], code: 'NOT_FOR_YOU' }],
      },
    });
  });
});

it('costs as many statements for one notification as for all', async () => {
  for (let i = 0; i < 3; i++) await told('dossier.refused');
  const one = await house.statements(() => inboxOf(PEOPLE.colleague, { first: 1 }));
  const all = await house.statements(() => inboxOf(PEOPLE.colleague, { first: 100 }));
  expect(one).toHaveLength(2);
  expect(all).toHaveLength(2);
});
