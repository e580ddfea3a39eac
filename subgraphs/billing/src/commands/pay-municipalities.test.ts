import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBilling, ADMIN, type ABilling } from '../a-billing.test-kit.ts';
import {
  act,
  dayComes,
  disputed,
  FINANCE,
  FINANCE_OF_GENT,
  settlementOf,
  validated,
} from '../a-settlement.test-kit.ts';

let world: ABilling;
beforeAll(async () => {
  world = await aBilling();
});
afterAll(() => world.close());

interface Run {
  readonly on: string;
  readonly transfers: number;
  readonly total: { readonly cents: number };
  readonly file: string | null;
  readonly payouts: readonly { readonly settlementNumbers: readonly string[]; readonly account: string }[];
}
const runs = async () =>
  (
    await world.ask<{ payoutRuns: { nodes: Run[] } }>(
      ADMIN,
      '{ payoutRuns(first: 10) { nodes { on transfers total { cents } file payouts { settlementNumbers account } } } }',
    )
  ).data.payoutRuns.nodes;
const waiting = async () =>
  (
    await world.ask<{ waitingPayouts: object[] }>(
      ADMIN,
      '{ waitingPayouts { municipality { nisCode } amount { cents } settlementNumbers reason } }',
    )
  ).data.waitingPayouts;

describe('thirty days after a settlement was sent', () => {
  it('what is not disputed is ordered, once; what is disputed is held back', async () => {
    await validated(world, [1, 3]);
    await dayComes(world, '2026-06-02');
    const { lines } = await settlementOf(world, '2026-05');
    await disputed(world, '2026-05', [lines[0]!.id]);

    await dayComes(world, '2026-07-01');
    expect(await runs()).toEqual([]);
    await dayComes(world, '2026-07-02');
    await dayComes(world, '2026-07-02');
    expect(await runs()).toEqual([
      {
        on: '2026-07-02',
        transfers: 1,
        total: { cents: 6_000 },
        file: expect.stringMatching(/^\/payouts\/.{36}\.xml$/) as string,
        payouts: [{ settlementNumbers: ['AFR-2026-05-24043'], account: 'BE68539007547034' }],
      },
    ]);
    expect(await settlementOf(world, '2026-05')).toMatchObject({
      status: 'CLOSED',
      held: { cents: 6_000 },
      paid: { cents: 6_000 },
      paidOn: null,
    });
    expect(await world.balance('550000')).toBe(-6_000);
    expect(await world.ledgerSum()).toBe(0);
  });

  it('a line is paid as it was sent once its dispute is answered, and the settlement is paid out then', async () => {
    const { disputes } = await settlementOf(world, '2026-05');
    const { id: disputeId, version: expectedVersion, lines } = disputes[0]!;
    await act(world, 'answer', ADMIN, {
      disputeId,
      expectedVersion,
      answers: [{ lineId: lines[0]!.id, outcome: 'UPHELD', correctedCents: 9_000 }],
    });
    await dayComes(world, '2026-07-10');
    expect((await runs())[0]).toMatchObject({ on: '2026-07-10', total: { cents: 6_000 } });
    expect(await settlementOf(world, '2026-05')).toMatchObject({
      status: 'PAID',
      paidOn: '2026-07-10',
      paid: { cents: 12_000 },
      held: { cents: 0 },
    });
  });

  it('the correction is paid with the month in which it was given', async () => {
    await dayComes(world, '2026-08-02');
    await dayComes(world, '2026-09-01');
    expect((await runs())[0]).toMatchObject({
      total: { cents: 3_000 },
      payouts: [{ settlementNumbers: ['AFR-2026-07-24043'] }],
    });
    expect(await world.balance('489100')).toBe(0);
    expect(await world.ledgerSum()).toBe(0);
  });

  it('what was paid cannot be disputed any more, also within the days', async () => {
    await validated(world, [21]);
    await dayComes(world, '2026-10-02');
    await world.database.asService((em) =>
      em.execute(`update settlement set payable_on = '2026-10-05' where month = '2026-09'`),
    );
    await dayComes(world, '2026-10-05');
    const { id, version, lines } = await settlementOf(world, '2026-09');
    expect(
      await act(world, 'dispute', FINANCE, {
        settlementId: id,
        lines: [lines[0]!.id],
        reason: 'OTHER',
        text: 'Dit dossier is niet van ons.',
        expectedVersion: version,
      }),
    ).toMatchObject({ __typename: 'DisputeNotPossible', code: 'ALREADY_PAID' });
  });

  it('a municipality without an account waits, is named, and is paid once it has one', async () => {
    world.clock.now = new Date('2026-10-10T08:00:00Z');
    await validated(world, [101]);
    await dayComes(world, '2026-11-02');
    await dayComes(world, '2026-12-02');
    expect(await waiting()).toEqual([
      {
        municipality: { nisCode: '44021' },
        amount: { cents: 7_500 },
        settlementNumbers: ['AFR-2026-10-44021'],
        reason: 'NO_ACCOUNT',
      },
    ]);
    await world.database.asService((em) =>
      em.execute(`update municipality set iban = 'BE68539007547034' where nis_code = '44021'`),
    );
    await dayComes(world, '2026-12-03');
    expect(await waiting()).toEqual([]);
    expect(await settlementOf(world, '2026-10', FINANCE_OF_GENT)).toMatchObject({ status: 'PAID' });
  });
});

it('two replicas that pay at once pay once', async () => {
  const other = await aBilling();
  await validated(other, [1]);
  await dayComes(other, '2026-06-02');
  await Promise.all(Array.from({ length: 6 }, () => dayComes(other, '2026-07-02')));
  expect(await other.balance('550000')).toBe(-6_000);
  await other.close();
});
