import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inRoot } from '../root.ts';

/** The most JavaScript that an app may fetch before its first screen can be used, gzipped, in kB (1,000 bytes). */
export const MOST_KB = 250;

/** Each app's first screen, and the texts that it is shown in; both are fetched at once with the app itself. */
const FIRST = {
  requester: 'src/routes/search/SearchScreen.tsx',
  supplier: 'src/routes/queue/QueueScreen.tsx',
  controller: 'src/routes/queue/QueueScreen.tsx',
} as const;
const TEXTS = ['src/locales/nl.po', '../../libs/desk/src/locales/nl.po'];

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

export interface FirstLoad {
  readonly app: string;
  readonly kb: number;
  /** What it consists of, biggest first; this is where to look when it is too much. */
  readonly chunks: readonly { readonly file: string; readonly kb: number }[];
}

/** Everything that these chunks import, themselves included: what a browser fetches for them. */
export function closureOf(
  manifest: Readonly<Record<string, Chunk>>,
  names: readonly string[],
): readonly string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const walk = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk)
      throw new Error(
        `The build has no chunk for ${name}: name the app's first screen in tools/build/first-load.ts.`,
      );
    if (seen.has(name)) return;
    seen.add(name);
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) walk(imported);
  };
  for (const name of names) walk(name);
  return [...files];
}

/** What each built app fetches before its first screen: the app, the screen, the texts, and all that they import. */
export function firstLoads(): readonly FirstLoad[] {
  return Object.entries(FIRST)
    .filter(([app]) => existsSync(manifestOf(app)))
    .map(([app, screen]) => {
      const manifest = JSON.parse(readFileSync(manifestOf(app), 'utf8')) as Record<string, Chunk>;
      const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry)!;
      const chunks = closureOf(manifest, [entry, screen, ...TEXTS])
        .map((file) => ({
          file,
          kb: gzipSync(readFileSync(inRoot('dist/apps', app, file)), { level: 9 }).length / 1_000,
        }))
        .sort((one, other) => other.kb - one.kb);
      return { app, kb: chunks.reduce((all, { kb }) => all + kb, 0), chunks };
    });
}

/** @throws Error that names the app which is too heavy, and its biggest chunks. */
export function refuseHeavyApps(loads: readonly FirstLoad[] = firstLoads()): void {
  const heavy = loads.filter(({ kb }) => kb > MOST_KB);
  if (heavy.length > 0)
    throw new Error(
      heavy
        .map(
          ({ app, kb, chunks }) =>
            `${app} fetches ${kb.toFixed(0)} kB before its first screen, ${MOST_KB} is the most; its biggest parts: ${chunks
              .slice(0, 8)
              .map((chunk) => `${chunk.file} ${chunk.kb.toFixed(1)}`)
              .join(', ')}. Load what the first screen does not show with lazy(() => import(…)).`,
        )
        .join('\n'),
    );
}

const manifestOf = (app: string): string => inRoot('dist/apps', app, '.vite/manifest.json');
