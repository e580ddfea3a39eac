import { ANONYMOUS, type Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aBilling,
  ADMIN,
  CITIZEN,
  NOTARY,
  officer,
  OTHER_CITIZEN,
  SERVICE,
  type ABilling,
} from '../a-billing.test-kit.ts';
import type { OrderedRequest } from '../asking/request-book.ts';
import { chargeRequest } from '../commands/charge-request.ts';
import { oweShare } from '../commands/owe-share.ts';
import { priceRequest } from '../commands/price-request.ts';

let world: ABilling;
let request: OrderedRequest;
let draft: OrderedRequest;
let number: string;
let settlementId: string;
beforeAll(async () => {
  world = await aBilling();
  request = world.aRequest([1, 2], NOTARY);
  draft = world.aRequest([3], NOTARY, { status: 'DRAFT', submittedAt: null });
  const price = await priceRequest(world.billing, request);
  await world.store.asService((desk) => chargeRequest(desk, { price, now: world.clock.now }));
  for (const place of [1, 2])
    await world.store.asService((desk) =>
      oweShare(desk, { dossier: world.aDossier(request, place), now: world.clock.now }),
    );
  number = (await world.store.asService(({ invoices }) => invoices.ofRequests([request.id])))[0]!.number;
  settlementId = (
    await world.store.asService(({ settlements }) =>
      settlements.page('24043', {}, { first: 1, before: null }),
    )
  )[0]!.id;
});
afterAll(() => world.close());

const FINANCE = officer('24043', 'FINANCE_MANAGER');
const OTHER_FINANCE = officer('44021', 'FINANCE_MANAGER');
const CONTROLLER = officer('24043', 'CONTROLLER');
const AUDITOR: Caller = { ...CITIZEN, id: 'dirk', roles: ['AUDITOR'] };
/** Someone of the notary's office, but in a capacity that does not order. */
const SAME_OFFICE: Caller = { ...NOTARY, roles: ['SUPPLIER'] };
const EVERYBODY: Record<string, Caller> = {
  NOTARY,
  CITIZEN,
  OTHER_CITIZEN,
  FINANCE,
  OTHER_FINANCE,
  CONTROLLER,
  ADMIN,
  AUDITOR,
  SAME_OFFICE,
  SERVICE,
  ANONYMOUS,
};

const REFERENCE =
  'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Request { quote { total { cents } } invoices { number } payments { id } } ... on Invoice { number } ... on Settlement { month lines { amount { cents } } } } }';
const entity = async (caller: Caller, of: object) => {
  const { data, errors } = await world.ask<{ _entities: unknown[] } | null>(caller, REFERENCE, { of: [of] });
  return { found: data?._entities?.[0] ?? null, code: errors?.[0]?.extensions.code };
};
const names = async (sees: (caller: Caller) => Promise<boolean>) => {
  const seen: string[] = [];
  for (const [name, caller] of Object.entries(EVERYBODY)) if (await sees(caller)) seen.push(name);
  return seen;
};

describe('who sees', () => {
  it('an invoice: its buyer and our services, on every road', async () => {
    const byQuery = await names(
      async (caller) =>
        (
          await world.ask<{ invoice: object | null }>(
            caller,
            'query ($n: ID!) { invoice(number: $n) { number } }',
            { n: number },
          )
        ).data.invoice !== null,
    );
    const byReference = await names(
      async (caller) => (await entity(caller, { __typename: 'Invoice', number })).found !== null,
    );
    const byList = await names(
      async (caller) =>
        (
          await world.ask<{ invoices: { totalCount: number } }>(
            caller,
            '{ invoices(first: 5) { totalCount nodes { number } } }',
          )
        ).data.invoices.totalCount > 0,
    );
    expect(byQuery).toEqual(['NOTARY', 'SERVICE']);
    expect(byReference).toEqual(['NOTARY', 'SERVICE']);
    expect(byList).toEqual(['NOTARY']); // a service has no list of its own
  });

  it('the price of a request, submitted or draft: its buyer and our services', async () => {
    for (const id of [request.id, draft.id])
      expect(
        await names(async (caller) => (await entity(caller, { __typename: 'Request', id })).found !== null),
      ).toEqual(['NOTARY', 'SERVICE']);
  });

  it("a municipality's settlement: its own finance manager, nobody else", async () => {
    const byList = await names(
      async (caller) =>
        (
          await world.ask<{ settlements: { totalCount: number } }>(
            caller,
            '{ settlements(first: 5) { totalCount } }',
          )
        ).data.settlements.totalCount > 0,
    );
    const byReference = await names(
      async (caller) => (await entity(caller, { __typename: 'Settlement', id: settlementId })).found !== null,
    );
    expect(byList).toEqual(['FINANCE']);
    expect(byReference).toEqual(['FINANCE']);
  });

  it('the ledger: administrator and auditor', async () => {
    expect(
      await names(
        async (caller) => !(await world.ask(caller, '{ ledger { entries sum { cents } } }')).errors,
      ),
    ).toEqual(['ADMIN', 'AUDITOR']);
  });

  it('nothing in the tables either: row-level security says the same as the policy', async () => {
    const rows = (table: string) =>
      names((caller) =>
        world.database.as(
          caller,
          async (em) => (await em.execute<unknown[]>(`select 1 from ${table}`)).length > 0,
        ),
      );
    expect(await rows('invoice')).toEqual(['NOTARY', 'SERVICE']);
    expect(await rows('charge')).toEqual(['NOTARY', 'SERVICE']);
    expect(await rows('settlement')).toEqual(['FINANCE', 'SERVICE']);
    expect(await rows('share')).toEqual(['FINANCE', 'SERVICE']);
  });

  it('what is not his: the same as what is not there', async () => {
    const nowhere = '01990000-0000-7000-8000-00000000ffff';
    expect(await entity(OTHER_CITIZEN, { __typename: 'Request', id: request.id })).toEqual(
      await entity(OTHER_CITIZEN, { __typename: 'Request', id: nowhere }),
    );
    expect(await entity(OTHER_FINANCE, { __typename: 'Settlement', id: settlementId })).toEqual(
      await entity(OTHER_FINANCE, { __typename: 'Settlement', id: nowhere }),
    );
  });
});

describe('the settlement', () => {
  it('carries the group fee on the first dossier and names the place of the others', async () => {
    const { data } = await world.ask<{
      settlements: {
        nodes: {
          month: string;
          total: { formatted: string };
          lines: { amount: { cents: number }; group: string }[];
        }[];
      };
    }>(
      FINANCE,
      '{ settlements(first: 5, filter: { month: "2026-05" }) { nodes { month status total { formatted } lines { amount { cents } group capakey } } } }',
    );
    const [settlement] = data.settlements.nodes;
    expect(settlement).toMatchObject({
      month: '2026-05',
      status: 'RUNNING',
      total: { formatted: '€ 60,00' },
    });
    expect(settlement!.lines.map(({ amount, group }) => [amount.cents, group]).sort()).toEqual([
      [0, '2 van 2, in groep'],
      [6000, '1 van 2'],
    ]);
  });
});

describe('a list', () => {
  it('of twelve requests with price, invoices and payments costs as many statements as of one', async () => {
    const requests = Array.from({ length: 12 }, (_, place) => world.aRequest([20 + place], NOTARY));
    for (const one of requests) {
      const price = await priceRequest(world.billing, one);
      await world.store.asService((desk) => chargeRequest(desk, { price, now: world.clock.now }));
    }
    const connection = world.database.orm.em.getConnection() as unknown as {
      executeQuery: (...args: unknown[]) => unknown;
    };
    const real = connection.executeQuery;
    const statements = async (count: number) => {
      let made = 0;
      connection.executeQuery = function (this: unknown, ...args: unknown[]) {
        made += 1;
        return real.apply(this, args);
      };
      const of = requests.slice(0, count).map(({ id }) => ({ __typename: 'Request', id }));
      const { data, errors } = await world.ask<{ _entities: { invoices: unknown[] }[] }>(NOTARY, REFERENCE, {
        of,
      });
      connection.executeQuery = real;
      expect(errors).toBeUndefined();
      expect(data._entities.every(({ invoices }) => invoices.length === 1)).toBe(true);
      return made;
    };
    const one = await statements(1);
    expect(one).toBeGreaterThanOrEqual(3);
    expect(await statements(12)).toBe(one);
  });
});
