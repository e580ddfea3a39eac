import type { Catalogues } from '@vip/ui';

/** The texts of what the apps share, beside each app's own. */
export const DESK_TEXTS: Catalogues = {
  nl: () => import('./locales/nl.po'),
  en: () => import('./locales/en.po'),
  fr: () => import('./locales/fr.po'),
  de: () => import('./locales/de.po'),
};
