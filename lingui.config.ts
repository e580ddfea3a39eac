import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** One catalogue per app and one for the shared components; the text in the code is the Dutch one. */
const catalogue = (folder: string) => ({
  path: `<rootDir>/${folder}/src/locales/{locale}`,
  include: [`<rootDir>/${folder}/src`],
  exclude: ['**/gql/**', '**/*.test.*'],
});

export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'en', 'fr', 'de'],
  fallbackLocales: { default: 'nl' },
  catalogs: ['libs/ui', 'apps/requester', 'apps/supplier', 'apps/controller'].map(catalogue),
  format: formatter({ lineNumbers: false }),
});
