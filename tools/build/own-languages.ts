import type { Plugin } from 'vite';

/** The controls' own words come in thirty-four languages; these are the ones a person can choose. */
const OURS: ReadonlySet<string> = new Set(['nl-NL', 'en-US', 'fr-FR', 'de-DE']);
const WORDS = /react-(?:aria|stately)\/.*\/intl\/.*\/([a-z]{2}-[A-Z]{2})\.(?:mjs|js)$/;

/** Leaves the words of other languages out of the browser's bundle: about 6 kB of every first visit. */
export function ownLanguagesOnly(): Plugin {
  return {
    name: 'vip-own-languages',
    enforce: 'pre',
    load(id) {
      const language = WORDS.exec(id.split('?')[0]!)?.[1];
      return language === undefined || OURS.has(language) ? null : 'export default {};';
    },
  };
}
