import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inRoot } from '../root.ts';
import { ms, percentile, type Figure } from './report.ts';

/** Time of each of the two PDFs of a dossier with the full catalogue, one after the other, in a process of its own. */
export async function pdfTimes(): Promise<readonly Figure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [inRoot('dist/dossiers/measure.mjs'), '20']);
  const { items, taken } = JSON.parse(stdout) as { items: number; taken: Record<string, number[]> };
  return Object.entries(taken).map(([standard, times]) => ({
    what: `PDF ${standard}, ${items} items`,
    value: `${ms(percentile(times, 0.5))} (half), ${ms(percentile(times, 0.95))} (95 %)`,
    how: `${times.length} dossiers with different answers, both PDFs of each one after the other, after a first one`,
  }));
}
