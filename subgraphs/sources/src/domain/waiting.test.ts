import { expect, it } from 'vitest';
import { waitedFor, type WaitingItem } from './waiting.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const item = (sourceCode: string, itemCode: string, next: Date | null): WaitingItem => ({
  dossierId: 'd',
  itemCode,
  sourceCode,
  askedAt: NOON,
  nextAttemptAt: next,
  attempts: 2,
  reason: 'http',
});

it('names each source once, with its items and its first next attempt', () => {
  expect(
    waitedFor([item('OE_WFS', 'B', later(15)), item('OE_WFS', 'A', later(5)), item('RVV', 'C', later(1))]),
  ).toMatchObject([
    { sourceCode: 'RVV', itemCodes: ['C'], nextAttemptAt: later(1) },
    { sourceCode: 'OE_WFS', itemCodes: ['A', 'B'], nextAttemptAt: later(5) },
  ]);
});
it('puts what nobody asks again by itself at the end, and does not make up a moment for it', () => {
  expect(
    waitedFor([item('RVV', 'C', null), item('OE_WFS', 'B', later(60))]).map((one) => one.nextAttemptAt),
  ).toEqual([later(60), null]);
});
it('is empty when nothing failed', () => {
  expect(waitedFor([])).toEqual([]);
});
