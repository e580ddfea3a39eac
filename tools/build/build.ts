import { mkdirSync } from 'node:fs';
import { inRoot } from '../root.ts';
import { buildApps, missingApps } from './apps.ts';
import { buildProcesses, missingPrograms } from './processes.ts';

/** Makes everything that `npm start` runs; what did not change since last time is left alone. */
export async function buildAll(say: (line: string) => void): Promise<void> {
  process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1';
  mkdirSync(inRoot('dist'), { recursive: true });
  for (const folder of [...missingPrograms(), ...missingApps()]) say(`not there yet, skipped: ${folder}`);
  const [processes, apps] = await Promise.all([buildProcesses(), buildApps()]);
  const made = [...processes, ...apps];
  if (made.length > 0) say(`built ${made.join(', ')}`);
}
