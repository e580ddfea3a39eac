import { cpus, loadavg } from 'node:os';

export interface Figure {
  readonly what: string;
  readonly value: string;
  /** How it was taken, in a few words. */
  readonly how: string;
}

export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** Set when the figures could not be taken. */
  readonly failed?: boolean;
}

const MARK = '<!-- figures: written by npm run bench -->';

/** The figures as a page; what stands above the mark is written by people and kept. */
export function page(before: string, sections: readonly Section[], takenOn: string): string {
  const words = before.split(MARK)[0]!.trimEnd();
  const machine = `Taken on ${takenOn}: ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, load before the start ${loadavg()[0]!.toFixed(1)}.`;
  const tables = sections.map(
    ({ title, figures }) =>
      `## ${title}\n\n| what | figure | how |\n|---|---|---|\n${figures.map(({ what, value, how }) => `| ${what} | ${value} | ${how} |`).join('\n')}`,
  );
  return `${words}\n\n${MARK}\n\n${machine}\n\n${tables.join('\n\n')}\n`;
}

/** The value that `share` of the sorted values stay under, e.g. 0.95. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const ms = (value: number): string =>
  value >= 10_000 ? `${(value / 1_000).toFixed(1)} s` : `${Math.round(value)} ms`;
