/** The languages of every screen; Dutch is the default. */
export const LANGUAGES = ['nl', 'en', 'fr', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Regional form, for dates and numbers: Belgium's where it exists. */
export const LOCALE: Record<Language, string> = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE', de: 'de-BE' };

/** Own name of each language, as it stands in the language menu. */
export const LANGUAGE_NAME: Record<Language, string> = {
  nl: 'Nederlands',
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
};

/** The language of this text if we have it, else null. Takes `fr-BE` as `fr`. */
export function languageOf(text: string | null | undefined): Language | null {
  const short = text?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === short) ?? null;
}
