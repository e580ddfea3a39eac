import { firstLoads, MOST_KB } from '../build/first-load.ts';
import type { Figure } from './report.ts';

/** What a browser fetches before an app's first screen can be used. */
export const sizes = (): readonly Figure[] =>
  firstLoads().map(({ app, kb, chunks }) => ({
    what: app,
    value: `${kb.toFixed(0)} kB`,
    how: `${chunks.length} files: the app, its first screen and its texts, gzip -9; ${MOST_KB} kB is the most`,
  }));
