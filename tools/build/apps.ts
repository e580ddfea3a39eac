import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import babel from '@rolldown/plugin-babel';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { inRoot } from '../root.ts';
import type { Built } from './build.ts';
import { finishApp } from './finish-app.ts';
import { namedDocuments } from './named-documents.ts';
import { ownLanguagesOnly } from './own-languages.ts';
import { digestOf, unlessStamped } from './stamp.ts';

const FOLDERS = [
  'apps/requester',
  'apps/supplier',
  'apps/controller',
  'gateway/explorer',
  'libs/ui/showcase',
];
const SHARED = [
  'libs/domain-kit',
  'libs/ui',
  'libs/desk',
  'libs/catalogue',
  'lingui.config.ts',
  'tsconfig.base.json',
  'package-lock.json',
  'tools/build',
];

const BASE =
  /node_modules\/(?:react|react-dom|scheduler|react-router|@apollo\/client|graphql|graphql-ws|@wry|optimism|rxjs|@lingui|tslib)\//;

export const appFolders = (): readonly string[] =>
  FOLDERS.filter((folder) => existsSync(inRoot(folder, 'index.html')));
export const missingApps = (): readonly string[] =>
  FOLDERS.filter((folder) => !existsSync(inRoot(folder, 'index.html')));

/** Builds every app whose sources changed to `dist/apps/<name>`, one after the other: each takes all cores. */
export async function buildApps(): Promise<readonly Built[]> {
  const shared = digestOf(SHARED);
  const all: Built[] = [];
  for (const folder of appFolders()) {
    const name = basename(folder);
    const work = async (): Promise<void> => {
      await build(appConfig(folder));
      await finishApp(folder, inRoot('dist/apps', name));
    };
    all.push(
      await unlessStamped(name, `${shared}${digestOf([folder])}`, `dist/apps/${name}/index.html`, work),
    );
  }
  return all;
}

/** One set-up for all apps: served under `/<name>/`, one chunk per route, nothing fetched from elsewhere. */
export function appConfig(folder: string): InlineConfig {
  const name = basename(folder);
  return {
    configFile: false,
    root: inRoot(folder),
    base: `/${name}/`,
    logLevel: 'error', // every "use client" of a package is a warning
    // Babel expands Lingui's macros; its native transform is an optional package that npm under Node 20 leaves out.
    plugins: [
      react(),
      ownLanguagesOnly(),
      namedDocuments(),
      lingui({ cwd: inRoot() }),
      babel({ presets: [linguiTransformerBabelPreset(undefined, { cwd: inRoot() })] }),
    ],
    resolve: {
      alias: [
        ...['domain-kit', 'catalogue', 'ui'].map((lib) => ({
          find: new RegExp(`^@vip/${lib}$`),
          replacement: inRoot(`libs/${lib}/src/index.ts`),
        })),
        { find: '@vip/catalogue/schema', replacement: inRoot('libs/catalogue/src/schema.ts') },
        { find: /^@vip\/(ui|desk)\/(.*)$/, replacement: inRoot('libs/$1/src/$2') },
      ],
      dedupe: ['react', 'react-dom', 'graphql'],
    },
    build: {
      outDir: inRoot('dist/apps', name),
      emptyOutDir: true,
      sourcemap: true,
      manifest: true, // says which chunk imports which: tools/build/first-load.ts
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: {
        output: {
          codeSplitting: {
            // Each screen needs them: in one file they weigh less than in ten, which each compress alone.
            groups: [{ name: 'base', test: BASE }],
          },
        },
      },
    },
  };
}
