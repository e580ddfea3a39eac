// Bundles what the image offers beside its processes, so that nothing has to be written when it runs.
import { build } from 'esbuild';
import { root } from '../tools/node.mjs';

/**
 * Packages stay outside, and those that nothing of the command uses are left out: it shares files with tests, whose packages a production
 * installation does not have.
 */
const usedPackagesOnly = {
  name: 'used-packages-only',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path }) =>
      path.startsWith('@vip/') || path.startsWith('tools/')
        ? undefined
        : { path, external: true, sideEffects: false },
    );
  },
};

await build({
  absWorkingDir: root,
  entryPoints: ['tools/deploy/prepare.ts'],
  outfile: 'dist/tools/deploy/prepare.mjs',
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  tsconfig: 'tsconfig.json',
  keepNames: true,
  sourcemap: 'linked',
  logLevel: 'warning',
  plugins: [usedPackagesOnly],
});
