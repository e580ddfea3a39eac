import { mkdirSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { inRoot } from '../root.ts';
import { buildApps, missingApps } from './apps.ts';
import { buildProcesses, missingPrograms } from './processes.ts';

/** What became of one part: made anew, as it was, or broken (and why). */
export interface Built {
  readonly name: string;
  readonly state: 'made' | 'unchanged' | Error;
}

/**
 * Makes everything that `npm start` runs; what did not change since last time is left alone.
 * A part that breaks does not stop the others.
 *
 * @returns the names of the parts that could not be built; what is wrong with them has been said.
 */
export async function buildAll(say: (line: string) => void): Promise<readonly string[]> {
  process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1';
  mkdirSync(inRoot('dist'), { recursive: true });
  for (const folder of [...missingPrograms(), ...missingApps()]) say(`not there yet, skipped: ${folder}`);
  const all = (await Promise.all([buildProcesses(), buildApps()])).flat();
  const made = all.filter(({ state }) => state === 'made');
  if (made.length > 0) say(`built ${made.map(({ name }) => name).join(', ')}`);
  const broken = all.filter(({ state }) => state instanceof Error);
  for (const { name, state } of broken)
    say(
      `cannot build ${name}: ${stripVTControlCharacters((state as Error).message)
        .split('\n')
        .slice(0, 8)
        .join('\n')}`,
    );
  return broken.map(({ name }) => name);
}
