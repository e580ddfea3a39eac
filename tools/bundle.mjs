// Plain JavaScript: it is what turns the TypeScript tools into something that runs.
import { join } from 'node:path';
import { root } from './node.mjs';

/** Bundles one TypeScript tool to `dist/tools/<path>.mjs` (packages stay outside) and returns where it is. */
export async function bundleTool(file) {
  const { build } = await import('esbuild');
  const outfile = join(root, 'dist/tools', file.replace(/^tools\//, '').replace(/\.ts$/, '.mjs'));
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    keepNames: true,
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return outfile;
}
