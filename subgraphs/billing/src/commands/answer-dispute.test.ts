import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBilling, ADMIN, type ABilling } from '../a-billing.test-kit.ts';
import {
  act,
  dayComes,
  disputed,
  FINANCE,
  settlementOf,
  validated,
  type SettlementSeen,
} from '../a-settlement.test-kit.ts';

let world: ABilling;
let sent: SettlementSeen;
beforeAll(async () => {
  world = await aBilling();
  await validated(world, [1, 3, 5, 7]);
  await dayComes(world, '2026-06-02');
  sent = await settlementOf(world, '2026-05');
});
afterAll(() => world.close());

const answer = (disputeId: string, answers: readonly object[], expectedVersion = 1) =>
  act(world, 'answer', ADMIN, { disputeId, answers, expectedVersion });
const ledgerOf = async () => ({
  owed: await world.balance('489100'),
  corrections: await world.balance('643000'),
  sum: await world.ledgerSum(),
});

describe('a line that is upheld', () => {
  it('stays as it was sent; the difference is a line of the month that runs, and in the ledger', async () => {
    const line = sent.lines[0]!;
    const { id } = await disputed(world, '2026-05', [line.id]);
    const before = await ledgerOf();
    expect(await answer(id, [{ lineId: line.id, outcome: 'UPHELD', correctedCents: 9_000 }])).toMatchObject({
      __typename: 'AnswerSettlementDisputeSuccess',
      dispute: {
        version: 2,
        openLines: 0,
        correction: { cents: 3_000 },
        lines: [{ state: 'UPHELD', corrected: { cents: 9_000 } }],
        availableActions: [],
      },
    });
    const now = await settlementOf(world, '2026-05');
    expect(now.total).toEqual(sent.total);
    expect(now.lines.find(({ id: own }) => own === line.id)).toMatchObject({
      amount: { cents: 6_000 },
      disputeState: 'UPHELD',
    });
    expect(await settlementOf(world, '2026-06')).toMatchObject({
      status: 'RUNNING',
      total: { cents: 3_000 },
      lines: [
        {
          dossierNumber: line.dossierNumber,
          amount: { cents: 3_000 },
          correctsSettlement: 'AFR-2026-05-24043',
          group: 'Correctie op AFR-2026-05-24043',
        },
      ],
    });
    expect(await ledgerOf()).toEqual({
      owed: before.owed - 3_000,
      corrections: before.corrections + 3_000,
      sum: 0,
    });
  });

  it('to less is a line below zero', async () => {
    const line = sent.lines[1]!;
    const { id } = await disputed(world, '2026-05', [line.id]);
    await answer(id, [{ lineId: line.id, outcome: 'UPHELD', correctedCents: 0 }]);
    expect((await settlementOf(world, '2026-06')).total).toEqual({ cents: 3_000 - 6_000 });
    expect((await ledgerOf()).sum).toBe(0);
  });
});

describe('a line that is rejected', () => {
  it('changes no amount, and says why', async () => {
    const line = sent.lines[2]!;
    const { id } = await disputed(world, '2026-05', [line.id]);
    const before = await ledgerOf();
    expect(
      await answer(id, [
        { lineId: line.id, outcome: 'REJECTED', motivation: 'Het tarief van die dag was 60 euro.' },
      ]),
    ).toMatchObject({
      dispute: {
        correction: { cents: 0 },
        lines: [{ state: 'REJECTED', motivation: 'Het tarief van die dag was 60 euro.' }],
      },
    });
    expect(await ledgerOf()).toEqual(before);
  });

  it('cannot be disputed or answered again', async () => {
    const { id: settlementId, version: expectedVersion } = await settlementOf(world, '2026-05');
    const line = sent.lines[2]!.id;
    expect(
      await act(world, 'dispute', FINANCE, {
        settlementId,
        lines: [line],
        reason: 'OTHER',
        text: 'Toch wel, zie bijlage.',
        expectedVersion,
      }),
    ).toMatchObject({ code: 'ALREADY_DISPUTED' });
    const { disputes } = await settlementOf(world, '2026-05');
    const { id } = disputes.find(({ lines }) => lines.some((one) => one.id === line))!;
    expect(await answer(id, [{ lineId: line, outcome: 'UPHELD', correctedCents: 1 }], 2)).toMatchObject({
      code: 'ALREADY_ANSWERED',
    });
  });
});

describe('an answer', () => {
  it('that lacks something, or comes too late, changes nothing', async () => {
    const line = sent.lines[3]!.id;
    const { id } = await disputed(world, '2026-05', [line]);
    const facts = await world.facts();
    expect(await answer(id, [{ lineId: line, outcome: 'REJECTED' }])).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['input', 'answers', '0', 'motivation'], code: 'MOTIVATION_LENGTH' }],
    });
    expect(await answer(id, [])).toMatchObject({
      fields: [{ path: ['input', 'answers'], code: 'NO_ANSWERS' }],
    });
    expect(await answer(id, [{ lineId: line, outcome: 'UPHELD', correctedCents: 9_000 }], 7)).toMatchObject({
      __typename: 'VersionConflict',
      current: 1,
    });
    expect(await world.facts()).toEqual(facts);
  });

  it('given by eight at once corrects once', async () => {
    const { disputes } = await settlementOf(world, '2026-05');
    const { id, lines } = disputes.find(({ openLines }) => openLines > 0)!;
    const before = await ledgerOf();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        answer(id, [{ lineId: lines[0]!.id, outcome: 'UPHELD', correctedCents: 7_000 }]),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'AnswerSettlementDisputeSuccess')).toHaveLength(
      1,
    );
    expect((await ledgerOf()).owed).toBe(before.owed - 1_000);
  });
});
