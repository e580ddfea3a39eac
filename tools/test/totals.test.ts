import { writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { playwrightTotals, sum, totalsOf, vitestTotals } from './totals.ts';

const folder = mkdtempSync(join(tmpdir(), 'totals-'));
const fileWith = (text: string): string => {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, text);
  return file;
};

it('counts what vitest counted, and a file that did not load as one failure', () => {
  const report = {
    numPassedTests: 12,
    numFailedTests: 2,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ],
  };

  expect(vitestTotals(JSON.stringify(report))).toEqual({ passed: 12, failed: 3 });
});

it('counts a flaky story as failed', () => {
  expect(
    playwrightTotals(JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [] })),
  ).toEqual({ passed: 5, failed: 2 });
});

it('counts a run that left no report as one failure', () => {
  expect(totalsOf(join(folder, 'nothing.json'), vitestTotals, true)).toEqual({ passed: 0, failed: 1 });
});

it('never calls a run that ended badly a success', () => {
  const file = fileWith(JSON.stringify({ numPassedTests: 3, numFailedTests: 0, testResults: [] }));

  expect(totalsOf(file, vitestTotals, false)).toEqual({ passed: 3, failed: 1 });
  expect(totalsOf(file, vitestTotals, true)).toEqual({ passed: 3, failed: 0 });
});

it('adds the parts up', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});
