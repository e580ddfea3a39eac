import type { Language } from '@vip/domain-kit';

const BECAME: Record<Language, (capakey: string) => string> = {
  nl: (capakey) => `${capakey} bestaat niet meer. Dit perceel kwam in de plaats.`,
  en: (capakey) => `${capakey} no longer exists. This parcel came in its place.`,
  fr: (capakey) => `${capakey} n’existe plus. Cette parcelle l’a remplacée.`,
  de: (capakey) => `${capakey} besteht nicht mehr. Diese Parzelle trat an ihre Stelle.`,
};
const GONE: Record<Language, (capakey: string) => string> = {
  nl: (capakey) =>
    `${capakey} bestaat niet meer. Welk perceel in de plaats kwam, is niet bekend in het register.`,
  en: (capakey) => `${capakey} no longer exists. The register does not know which parcel came in its place.`,
  fr: (capakey) => `${capakey} n’existe plus. Le registre ne sait pas quelle parcelle l’a remplacée.`,
  de: (capakey) =>
    `${capakey} besteht nicht mehr. Welche Parzelle an ihre Stelle trat, ist dem Register nicht bekannt.`,
};

/** What to tell beside a parcel that was found by the key of one before it. */
export const tellHistoric = (capakey: string, language: Language): string => BECAME[language](capakey);
export const tellWithoutSuccessor = (capakey: string, language: Language): string => GONE[language](capakey);
