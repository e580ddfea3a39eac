import { fileURLToPath } from 'node:url';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import { defineConfig } from 'vitest/config';

process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1'; // its native transform is an optional package that npm under Node 20 leaves out

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const alias = [
  // One copy of graphql for everybody: else "another module or realm".
  { find: /^graphql$/, replacement: path('./node_modules/graphql/index.js') },
  ...['domain-kit', 'subgraph-kit', 'catalogue', 'ui', 'test-kit'].map((lib) => ({
    find: new RegExp(`^@vip/${lib}$`),
    replacement: path(`./libs/${lib}/src/index.ts`),
  })),
  { find: '@vip/catalogue/schema', replacement: path('./libs/catalogue/src/schema.ts') },
  { find: '@vip/catalogue/testing', replacement: path('./libs/catalogue/src/testing/index.ts') },
  {
    find: '@vip/subgraph-kit/testing',
    replacement: path('./libs/subgraph-kit/src/watching/a-watcher.test-kit.ts'),
  },
  { find: '@vip/subgraph-kit/queues', replacement: path('./libs/subgraph-kit/src/queues.ts') },
  { find: /^@vip\/(ui|desk)\/(.*)$/, replacement: path('./libs/$1/src/$2') },
];

const WEB = ['libs/ui', 'libs/desk', 'apps/requester', 'apps/supplier', 'apps/controller'];
const ignored = ['**/node_modules/**', '**/dist/**', '**/.data/**'];
/** Facts in, answer out: nothing is left behind that another test could trip over, so these share a process. */
const PURE = ['subgraphs/*/src/domain', 'libs/domain-kit', 'libs/catalogue'];
const oxc = { decorator: { legacy: true, emitDecoratorMetadata: false } };
const setupFiles = [path('./libs/test-kit/src/node-setup.ts')];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        oxc,
        test: {
          name: 'pure',
          include: PURE.map((folder) => `${folder}/**/*.test.ts`),
          exclude: ignored,
          environment: 'node',
          setupFiles,
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        oxc,
        test: {
          name: 'node',
          include: ['{gateway,subgraphs,libs,apps,tools,.ci}/**/*.test.ts'],
          exclude: [...ignored, ...[...WEB, ...PURE].map((folder) => `${folder}/**`)],
          environment: 'node',
          globalSetup: [path('./libs/test-kit/src/test-server.ts')],
          setupFiles,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react(), lingui(), babel({ presets: [linguiTransformerBabelPreset()] })],
        resolve: { alias },
        test: {
          name: 'web',
          include: WEB.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: ignored,
          environment: 'jsdom',
          css: false,
          testTimeout: 20_000,
        },
      },
    ],
  },
});
