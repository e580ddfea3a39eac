import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { inRoot, root } from '../root.ts';
import type { Built } from './build.ts';
import { sourceAddresses, workerBundle } from './source-addresses.ts';
import { digestOf, unlessStamped } from './stamp.ts';

/** A program that Node runs: a process of the platform, or a command that belongs to one (`import-main.ts`). */
interface Program {
  readonly name: string;
  readonly folder: string;
}

const FOLDERS = [
  'gateway',
  'subgraphs/parcels',
  'subgraphs/dossiers',
  'subgraphs/sources',
  'subgraphs/billing',
  'subgraphs/audit',
  'subgraphs/notifications',
  'apps/sandbox',
];
const SHARED = [
  'libs/domain-kit',
  'libs/subgraph-kit',
  'libs/catalogue',
  'tsconfig.base.json',
  'package-lock.json',
  'tools/build',
];

export const programs = (): readonly Program[] =>
  FOLDERS.filter((folder) => existsSync(inRoot(folder, 'src/main.ts'))).map((folder) => ({
    name: basename(folder),
    folder,
  }));

export const missingPrograms = (): readonly string[] =>
  FOLDERS.filter((folder) => !existsSync(inRoot(folder, 'src/main.ts')));

/** Bundles every process whose sources changed. */
export function buildProcesses(): Promise<readonly Built[]> {
  const shared = digestOf(SHARED);
  return Promise.all(
    programs().map(({ name, folder }) =>
      unlessStamped(name, `${shared}${digestOf([folder])}`, `dist/${name}/main.mjs`, () =>
        bundle(name, folder),
      ),
    ),
  );
}

async function bundle(name: string, folder: string): Promise<void> {
  const outFolder = inRoot('dist', name);
  const commands = globSync('src/*-main.ts', { cwd: inRoot(folder) }).map(
    (file) => [basename(file, '-main.ts'), inRoot(folder, file)] as const,
  );
  const workers = new Set<string>();
  await bundleInto(
    outFolder,
    Object.fromEntries([['main', inRoot(folder, 'src/main.ts')], ...commands]),
    workers,
  );
  const done = new Set<string>();
  for (const worker of workers) {
    if (done.has(worker)) continue;
    done.add(worker);
    await bundleInto(outFolder, { [workerBundle(worker).replace(/\.mjs$/, '')]: worker }, workers); // a worker may start workers
  }
}

/** Class names reach the public graph, so they are kept as written: esbuild renames those that clash. */
async function bundleInto(
  outFolder: string,
  entryPoints: Record<string, string>,
  workers: Set<string>,
): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: outFolder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    keepNames: true,
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [sourceAddresses(outFolder, workers)],
  });
}
