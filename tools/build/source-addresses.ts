import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from '../root.ts';

const WORKER = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+)\.ts\1\s*,\s*import\.meta\.url\s*\)/g;

/**
 * Keeps `import.meta.url` meaning "this source file" inside a bundle, so that migrations, templates and data are
 * found where they are checked in. A worker (`new URL('./x.ts', import.meta.url)`) becomes a bundle of its own.
 *
 * @param workers collects the source files of the workers that were met.
 */
export function sourceAddresses(outFolder: string, workers: Set<string>): Plugin {
  return {
    name: 'source-addresses',
    setup(build) {
      build.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
        if (path.includes('/node_modules/')) return undefined;
        const source = readFileSync(path, 'utf8');
        if (!source.includes('import.meta.')) return undefined;
        const withWorkers = source.replace(WORKER, (_all, _quote, name: string) => {
          const worker = resolve(dirname(path), `${name}.ts`);
          workers.add(worker);
          return `new URL('./${workerBundle(worker)}', import.meta.url)`;
        });
        const address = `new URL(${JSON.stringify(relative(outFolder, path))}, import.meta.url)`;
        // What is left of import.meta.url points at the source; the worker addresses above are already taken.
        const contents = withWorkers
          .replace(/(?<!\.mjs', )\bimport\.meta\.url\b/g, `${address}.href`)
          .replace(
            /\bimport\.meta\.(filename|dirname)\b/g,
            (_all, what: string) =>
              `(process.getBuiltinModule('node:url').fileURLToPath(new URL(${what === 'dirname' ? `'.', ${address}` : address}.href)))`,
          );
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** File name of a worker's bundle, unique within one process: `src/delivery/pdf-worker.ts` → `delivery-pdf-worker.mjs`. */
export function workerBundle(source: string): string {
  const inside = relative(root, source).replace(/^.*?\/src\//, '');
  return inside.replaceAll('/', '-').replace(/\.ts$/, '.mjs');
}
