import { expect, it } from 'vitest';
import type { Report } from './listeners.ts';
import { delaysOf } from './live.ts';

const report = (followers: number, ...events: [string, number, number[]][]): Report => ({
  followed: [{ followers, events }],
  lateMs: 0,
});

it('counts from the commit and from the instant, over all who listen', () => {
  const reports = [report(2, ['e1', 1_000, [1_150, 1_160]]), report(1, ['e1', 1_000, [1_170]])];
  expect(delaysOf(reports, new Map([['e1', 1_100]]), 1_000)).toEqual({
    sinceCommit: [50, 60, 70],
    sinceInstant: [150, 160, 170],
    missed: 0,
  });
});

it('says how many did not hear what another did who follows the same', () => {
  const committed = new Map([
    ['e1', 1_100],
    ['e2', 1_200],
  ]);
  const reports = [
    report(2, ['e1', 1_000, [1_150, 1_150]]),
    report(2, ['e1', 1_000, [1_150]], ['e2', 1_000, [1_250]]),
  ];
  expect(delaysOf(reports, committed, 1_000).missed).toBe(1 + 3);
});

it('leaves out what committed before everybody listened', () => {
  const committed = new Map([
    ['early', 900],
    ['e1', 1_100],
  ]);
  const reports = [report(2, ['early', 800, [950]], ['e1', 1_000, [1_150, 1_150]])];
  expect(delaysOf(reports, committed, 1_000)).toMatchObject({ sinceCommit: [50, 50], missed: 0 });
});
