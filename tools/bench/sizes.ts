import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from '../root.ts';
import type { Figure } from './report.ts';

/** What a browser fetches before an app's first screen can show: what its page names, as it is sent (brotli). */
export function firstLoads(): readonly Figure[] {
  return globSync('dist/apps/*/index.html', { cwd: inRoot() }).map((file) => {
    const folder = inRoot(dirname(file));
    const name = dirname(file).split('/').at(-1)!;
    const html = readFileSync(inRoot(file), 'utf8');
    const named = [...html.matchAll(/(?:src|href)="\/[^/"]+\/([^"]+\.(?:js|css))"/g)].map((match) =>
      join(folder, match[1]!),
    );
    const bytes = named.reduce((all, asset) => all + sizeOf(asset), 0);
    return {
      what: name,
      value: `${(bytes / 1_000).toFixed(0)} kB`,
      how: `${named.length} files that its page names, brotli`,
    };
  });
}

const sizeOf = (asset: string): number => statSync(existsSync(`${asset}.br`) ? `${asset}.br` : asset).size;
