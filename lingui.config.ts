import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** One catalogue per app, one for what the apps share and one for the components; the text in the code is the Dutch one. */
const catalogue = (folder: string) => ({
  path: `<rootDir>/${folder}/src/locales/{locale}`,
  include: [`<rootDir>/${folder}/src`],
  exclude: ['**/gql/**', '**/*.test.*'],
});

export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'en', 'fr', 'de'],
  fallbackLocales: { default: 'nl' },
  catalogs: ['libs/ui', 'libs/desk', 'apps/requester', 'apps/supplier', 'apps/controller'].map(catalogue),
  format: formatter({ lineNumbers: false }),
});
