import { ANONYMOUS, type Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBilling, ADMIN, CITIZEN, NOTARY, officer, SERVICE, type ABilling } from '../a-billing.test-kit.ts';
import {
  act,
  dayComes,
  disputed,
  FINANCE,
  FINANCE_OF_GENT,
  settlementOf,
  validated,
} from '../a-settlement.test-kit.ts';

const EVERYBODY: Record<string, Caller> = {
  FINANCE,
  FINANCE_OF_GENT,
  CONTROLLER: officer('24043', 'CONTROLLER'),
  SUPPLIER: officer('24043', 'SUPPLIER'),
  SYSTEM: { ...officer('24043', 'MUNICIPAL_SYSTEM'), kind: 'client' },
  ADMIN,
  AUDITOR: { ...CITIZEN, id: 'dirk', roles: ['AUDITOR'] },
  NOTARY,
  CITIZEN,
  SERVICE,
  ANONYMOUS,
};
let world: ABilling;
let disputeId: string;
let settlementId: string;
let line: string;
beforeAll(async () => {
  world = await aBilling();
  await validated(world, [1, 3]);
  await dayComes(world, '2026-06-02');
  const settlement = await settlementOf(world, '2026-05');
  settlementId = settlement.id;
  line = settlement.lines[0]!.id;
  disputeId = (await disputed(world, '2026-05', [line])).id;
  await dayComes(world, '2026-07-02');
});
afterAll(() => world.close());

const names = async (sees: (caller: Caller) => Promise<boolean>) => {
  const seen: string[] = [];
  for (const [name, caller] of Object.entries(EVERYBODY)) if (await sees(caller)) seen.push(name);
  return seen;
};
const entity = async (caller: Caller, of: object, fields: string) =>
  (
    await world.ask<{ _entities: (Record<string, unknown> | null)[] }>(
      caller,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`,
      { of: [of] },
    )
  ).data?._entities[0] ?? null;

describe('who sees', () => {
  it('a dispute: the finance manager of that municipality and who runs the platform, on every road', async () => {
    const byList = await names(
      async (caller) =>
        (
          await world.ask<{ settlementDisputes: { totalCount: number; nodes: unknown[] } }>(
            caller,
            '{ settlementDisputes(first: 5) { totalCount nodes { id lines { id } } } }',
          )
        ).data.settlementDisputes.totalCount > 0,
    );
    const byReference = await names(
      async (caller) =>
        (await entity(
          caller,
          { __typename: 'SettlementDispute', id: disputeId },
          '... on SettlementDispute { id lines { dossierNumber } held { cents } }',
        )) !== null,
    );
    const bySettlement = await names(async (caller) => {
      const found = await entity(
        caller,
        { __typename: 'Settlement', id: settlementId },
        '... on Settlement { disputes { id } }',
      );
      return found !== null;
    });
    expect(byList).toEqual(['FINANCE', 'ADMIN']);
    expect(byReference).toEqual(['FINANCE', 'ADMIN']);
    expect(bySettlement).toEqual(['FINANCE']);
  });

  it('payouts: who runs the platform alone', async () => {
    const document = '{ payoutRuns(first: 5) { nodes { id payouts { id } } } waitingPayouts { reason } }';
    expect(
      await names(
        async (caller) =>
          (await world.ask<{ payoutRuns: { nodes: unknown[] } }>(caller, document)).data.payoutRuns.nodes
            .length > 0,
      ),
    ).toEqual(['ADMIN']);
  });

  it('the same in the tables', async () => {
    const rows = (table: string) =>
      names((caller) =>
        world.database.as(
          caller,
          async (em) => (await em.execute<unknown[]>(`select 1 from ${table}`)).length > 0,
        ),
      );
    expect(await rows('settlement_dispute')).toEqual(['FINANCE', 'ADMIN', 'SERVICE']);
    expect(await rows('settlement_dispute_line')).toEqual(['FINANCE', 'ADMIN', 'SERVICE']);
    expect(await rows('payout_run')).toEqual(['ADMIN', 'SERVICE']);
    expect(await rows('payout')).toEqual(['ADMIN', 'SERVICE']);
    expect(await rows('share')).toEqual(['FINANCE', 'SERVICE']);
  });
});

describe('who may', () => {
  const text = 'Dit dossier is niet van ons.';
  const may = (what: 'dispute' | 'withdraw' | 'answer', input: object) =>
    names(async (caller) => (await act(world, what, caller, input)).__typename !== 'NotFound');

  it('dispute and withdraw: the finance manager of that municipality', async () => {
    const wanted = { settlementId, lines: [line], reason: 'NOT_OURS', text, expectedVersion: 0 };
    expect(await may('dispute', wanted)).toEqual(['FINANCE']);
    expect(await may('withdraw', { disputeId, expectedVersion: 0 })).toEqual(['FINANCE']);
  });

  it('answer: who runs the platform', async () => {
    const answers = [{ lineId: line, outcome: 'REJECTED', motivation: text }];
    expect(await may('answer', { disputeId, answers, expectedVersion: 0 })).toEqual(['ADMIN']);
  });

  it('change what is disputed in the tables: nobody who only reads it', async () => {
    const change = (caller: Caller) =>
      world.database.as(caller, (em) => em.execute(`update settlement_dispute_line set motivation = 'x'`));
    await expect(change(ADMIN)).rejects.toThrow('row-level security');
    await change(FINANCE_OF_GENT);
    const { disputes } = await settlementOf(world, '2026-05');
    expect(disputes[0]!.lines[0]!.motivation).toBeNull();
  });
});

it('what is not theirs is the same as what is not there', async () => {
  const nowhere = '01990000-0000-7000-8000-00000000ffff';
  const fields = '... on SettlementDispute { id }';
  for (const id of [disputeId, nowhere, 'nonsense'])
    expect(await entity(FINANCE_OF_GENT, { __typename: 'SettlementDispute', id }, fields)).toBeNull();
  for (const id of [nowhere, 'nonsense'])
    expect(
      await act(world, 'answer', ADMIN, { disputeId: id, answers: [], expectedVersion: 1 }),
    ).toMatchObject({ __typename: 'NotFound' });
});
