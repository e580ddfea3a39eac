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
/** Validated in May, sent on 2 June: disputable up to 17 June. */
beforeAll(async () => {
  world = await aBilling();
  await validated(world, [1, 3, 5, 7, 9, 11]);
  await dayComes(world, '2026-06-02');
  sent = await settlementOf(world, '2026-05');
});
afterAll(() => world.close());

const TEXT = 'Het tarief was 90 euro.';
const dispute = async (more: object = {}) => {
  const { id, version } = await settlementOf(world, '2026-05');
  return act(world, 'dispute', FINANCE, {
    settlementId: id,
    lines: [],
    reason: 'AMOUNT_WRONG',
    text: TEXT,
    expectedVersion: version,
    ...more,
  });
};
const factsOf = async (type: string) => (await world.facts()).filter((fact) => fact.type === type);

describe('a month that is over', () => {
  it('is sent once, with a number, until when it may be disputed, and the fact that says so', async () => {
    expect(sent).toMatchObject({
      number: 'AFR-2026-05-24043',
      status: 'CLOSED',
      sentOn: '2026-06-02',
      disputableUntil: '2026-06-17',
      daysToDispute: 15,
      total: { cents: 36_000 },
      availableActions: ['DISPUTE'],
    });
    await dayComes(world, '2026-06-03');
    expect(await factsOf('settlement.sent')).toEqual([{ type: 'settlement.sent', subject: sent.id }]);
  });
});

describe('disputing', () => {
  it('a line holds it back, tells so in a fact and raises the version', async () => {
    const [line] = sent.lines;
    const { version } = await settlementOf(world, '2026-05');
    expect(await dispute({ lines: [line!.id] })).toMatchObject({
      __typename: 'DisputeSettlementSuccess',
      dispute: { openLines: 1, held: { cents: 6_000 }, availableActions: ['WITHDRAW'] },
    });
    expect(await settlementOf(world, '2026-05')).toMatchObject({
      version: version + 1,
      total: { cents: 36_000 },
      held: { cents: 6_000 },
      lines: expect.arrayContaining([
        expect.objectContaining({ id: line!.id, disputeState: 'OPEN' }),
      ]) as unknown,
    });
    expect(await factsOf('settlement.disputed')).toHaveLength(1);
  });

  it('goes by the number on the document too', async () => {
    expect(await dispute({ settlementId: sent.number, lines: [sent.lines[1]!.id] })).toMatchObject({
      __typename: 'DisputeSettlementSuccess',
    });
  });

  it.each([
    [{ expectedVersion: 1 }, { __typename: 'VersionConflict', code: 'VERSION_CONFLICT' }],
    [{ settlementId: 'AFR-2026-04-24043' }, { __typename: 'NotFound' }],
    [{ settlementId: 'AFR-2026-05-44021' }, { __typename: 'NotFound' }],
    [{ settlementId: 'nonsense' }, { __typename: 'NotFound' }],
    [
      { lines: ['01990000-0000-7000-8000-00000000ffff'], text: 'kort' },
      {
        __typename: 'InvalidInput',
        fields: [
          { path: ['input', 'lines'], code: 'LINE_UNKNOWN' },
          { path: ['input', 'text'], code: 'TEXT_LENGTH' },
        ],
      },
    ],
    [{}, { __typename: 'InvalidInput', fields: [{ path: ['input', 'lines'], code: 'LINES_OR_WHOLE' }] }],
  ])('is refused for %j and changes nothing', async (more, answer) => {
    const before = await settlementOf(world, '2026-05');
    const facts = await world.facts();
    expect(await dispute(more)).toMatchObject(answer);
    expect(await settlementOf(world, '2026-05')).toEqual(before);
    expect(await world.facts()).toEqual(facts);
  });

  it('a line that is in a dispute is refused until that is withdrawn', async () => {
    const line = sent.lines[2]!.id;
    const { id: disputeId, version: expectedVersion } = await disputed(world, '2026-05', [line]);
    expect(await dispute({ lines: [line] })).toMatchObject({
      __typename: 'DisputeNotPossible',
      code: 'ALREADY_DISPUTED',
    });
    expect(await act(world, 'withdraw', FINANCE, { disputeId, expectedVersion: 9 })).toMatchObject({
      __typename: 'VersionConflict',
      current: 1,
    });
    expect(await act(world, 'withdraw', FINANCE, { disputeId, expectedVersion })).toMatchObject({
      __typename: 'WithdrawSettlementDisputeSuccess',
      dispute: { version: 2, openLines: 0, lines: [{ state: 'WITHDRAWN' }], availableActions: [] },
    });
    expect(await act(world, 'withdraw', FINANCE, { disputeId, expectedVersion: 2 })).toMatchObject({
      code: 'ALREADY_ANSWERED',
    });
    expect(await dispute({ lines: [line] })).toMatchObject({ __typename: 'DisputeSettlementSuccess' });
  });

  it('of one line by eight at once is one dispute', async () => {
    const { id: settlementId, version: expectedVersion, lines } = await settlementOf(world, '2026-05');
    const free = lines.find(({ disputeState }) => disputeState === null)!;
    const input = { settlementId, expectedVersion, lines: [free.id], reason: 'OTHER', text: TEXT };
    const answers = await Promise.all(Array.from({ length: 8 }, () => act(world, 'dispute', FINANCE, input)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'DisputeSettlementSuccess',
      ...Array.from({ length: 7 }, () => 'VersionConflict'),
    ]);
  });

  it('all of it takes what is left, and then there is nothing more', async () => {
    const before = await settlementOf(world, '2026-05');
    const left = before.lines.filter(({ disputeState }) => disputeState === null);
    expect(await dispute({ whole: true })).toMatchObject({ dispute: { openLines: left.length } });
    expect((await settlementOf(world, '2026-05')).held).toEqual({ cents: 36_000 });
    expect(await dispute({ whole: true })).toMatchObject({ code: 'ALREADY_DISPUTED' });
  });

  it('after the last day is refused and says which day that was', async () => {
    world.clock.now = new Date('2026-06-17T21:59:00Z'); // one minute before midnight in Brussels
    expect((await settlementOf(world, '2026-05')).daysToDispute).toBe(0);
    world.clock.now = new Date('2026-06-17T22:01:00Z');
    expect(await settlementOf(world, '2026-05')).toMatchObject({ daysToDispute: null, availableActions: [] });
    expect(await dispute({ whole: true })).toEqual({
      __typename: 'DisputeNotPossible',
      code: 'DISPUTE_PERIOD_OVER',
      message: 'Betwisten kon tot en met 17/06/2026. De afrekening is nu aanvaard.',
      until: '2026-06-17',
    });
  });
});

it('a month that runs cannot be disputed yet', async () => {
  await validated(world, [13]);
  const { id, version, lines } = await settlementOf(world, '2026-06');
  expect(
    await act(world, 'dispute', FINANCE, {
      settlementId: id,
      lines: [lines[0]!.id],
      reason: 'OTHER',
      text: TEXT,
      expectedVersion: version,
    }),
  ).toMatchObject({ code: 'NOT_SENT_YET' });
});

it('an administrator cannot withdraw for a municipality, nor a finance manager answer', async () => {
  const { disputes } = await settlementOf(world, '2026-05');
  const { id: disputeId, version: expectedVersion, lines } = disputes.find(({ openLines }) => openLines > 0)!;
  expect(await act(world, 'withdraw', ADMIN, { disputeId, expectedVersion })).toMatchObject({
    __typename: 'NotFound',
  });
  const answers = [{ lineId: lines[0]!.id, outcome: 'UPHELD', correctedCents: 9_000 }];
  expect(await act(world, 'answer', FINANCE, { disputeId, expectedVersion, answers })).toMatchObject({
    __typename: 'NotFound',
  });
});
