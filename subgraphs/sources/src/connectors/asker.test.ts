import { describe, expect, it, vi } from 'vitest';
import { createAsker } from './asker.ts';
import type { Answer } from './answer.ts';
import { digest } from './answer.ts';
import type { Connector, Reach } from './connector.ts';
import { NOON, SUBJECT } from './fixtures/local-source.ts';
import type { FailureReason } from './failure.ts';

const reach = { now: () => NOON } as unknown as Reach;
const none: Answer = {
  kind: 'none',
  proof: {
    askedAt: NOON,
    answeredAt: NOON,
    sourceVersion: null,
    requestDigest: '',
    responseDigest: digest(''),
    kept: { mediaType: 'text/plain', body: Buffer.alloc(0) },
  },
};
const failed = (reason: FailureReason): Answer => ({
  kind: 'failed',
  reason,
  detail: '',
  askedAt: NOON,
  answeredAt: NOON,
  requestDigest: '',
});

function aSource(answer: () => Answer | Promise<Answer>, more: Partial<Connector> = {}) {
  const counts = { asked: 0, atOnce: 0, mostAtOnce: 0 };
  const connector: Connector = {
    code: 'TEST',
    items: ['ITEM'],
    endpoint: null,
    sandboxPath: '/',
    concurrency: 2,
    validSeconds: 60,
    async ask(_subject, wanted) {
      counts.asked += 1;
      counts.atOnce += 1;
      counts.mostAtOnce = Math.max(counts.mostAtOnce, counts.atOnce);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const given = await answer();
      counts.atOnce -= 1;
      return new Map(wanted.map((item) => [item, given]));
    },
    ...more,
  };
  return { counts, asker: createAsker([connector], () => reach) };
}
const parcel = (capakey: string) => ({ ...SUBJECT, capakey });
const kindOf = (answers: ReadonlyMap<string, Answer>) => answers.get('ITEM')!.kind;

describe('what was asked', () => {
  it('is asked once when two ask it at the same time, and counts as one experience of the source', async () => {
    const { counts, asker } = aSource(() => none);
    const both = await Promise.all([
      asker.ask('TEST', SUBJECT, ['ITEM']),
      asker.ask('TEST', SUBJECT, ['ITEM']),
    ]);
    expect([counts.asked, both.filter(({ experience }) => experience !== null).length]).toEqual([1, 1]);
  });
  it('is asked for another parcel all the same, and again when the first flight has landed', async () => {
    const { counts, asker } = aSource(() => none);
    await Promise.all([
      asker.ask('TEST', SUBJECT, ['ITEM']),
      asker.ask('TEST', parcel('44021A0002/00A000'), ['ITEM']),
    ]);
    await asker.ask('TEST', SUBJECT, ['ITEM']);
    expect(counts.asked).toBe(3);
  });
});

it('asks a source no more questions at once than it bears', async () => {
  const { counts, asker } = aSource(() => none);
  await Promise.all(Array.from({ length: 12 }, (_, i) => asker.ask('TEST', parcel(`4402${i}`), ['ITEM'])));
  expect([counts.asked, counts.mostAtOnce]).toEqual([12, 2]);
});

describe('a source that is down', () => {
  it('gets a rest after five failures in a row, during which questions fail without being asked', async () => {
    const { counts, asker } = aSource(() => failed('http'));
    for (let i = 0; i < 5; i += 1) await asker.ask('TEST', SUBJECT, ['ITEM']);
    const { answers, experience } = await asker.ask('TEST', SUBJECT, ['ITEM']);
    expect([counts.asked, answers.get('ITEM'), experience]).toMatchObject([
      5,
      { kind: 'failed', reason: 'source-down' },
      null,
    ]);
    expect(asker.openUntil('TEST')!.getTime()).toBeGreaterThan(Date.now());
  });
  it('is given no room while it rests, and one question to try when the rest is over', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { asker } = aSource(() => failed('http'));
    expect(asker.room('TEST')).toBe(32);
    for (let i = 0; i < 5; i += 1) await asker.ask('TEST', SUBJECT, ['ITEM']);
    expect(asker.room('TEST')).toBe(0);
    vi.setSystemTime(Date.now() + 6_000);
    expect(asker.room('TEST')).toBe(1);
    vi.useRealTimers();
  });
  it('gets none for answers that are odd rather than absent', async () => {
    const { counts, asker } = aSource(() => failed('wrong-parcel'));
    for (let i = 0; i < 8; i += 1) await asker.ask('TEST', SUBJECT, ['ITEM']);
    expect([counts.asked, asker.openUntil('TEST')]).toEqual([8, null]);
  });
});

it('turns a mistake of a connector into a failure, not into silence', async () => {
  const { asker } = aSource(() => Promise.reject(new TypeError('x is undefined')));
  const { answers } = await asker.ask('TEST', SUBJECT, ['ITEM']);
  expect(kindOf(answers)).toBe('failed');
});
