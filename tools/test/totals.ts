import { existsSync, readFileSync } from 'node:fs';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

export const sum = (parts: readonly Totals[]): Totals => ({
  passed: parts.reduce((all, { passed }) => all + passed, 0),
  failed: parts.reduce((all, { failed }) => all + failed, 0),
});

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** A file that does not even load has no tests to fail: it counts as one failure itself. */
export function vitestTotals(text: string): Totals {
  const report = JSON.parse(text) as VitestReport;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles };
}

interface PlaywrightReport {
  /** A story that passed at its second try is "flaky": counted as failed, for it fails sometimes. */
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

export function playwrightTotals(text: string): Totals {
  const { stats, errors } = JSON.parse(text) as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** The totals of a report; a run that left none, or ended badly without a failure in it, is one failure. */
export function totalsOf(file: string, read: (text: string) => Totals, endedWell: boolean): Totals {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const totals = read(readFileSync(file, 'utf8'));
  return endedWell || totals.failed > 0 ? totals : { ...totals, failed: 1 };
}
