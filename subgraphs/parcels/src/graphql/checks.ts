import { parseCapakey, type Day, type Language } from '@vip/domain-kit';
import { fault } from '@vip/subgraph-kit';
import { crsByPlace } from '../domain/crs.ts';
import type { Box } from '../domain/geometry.ts';
import { plain } from '../domain/plain-text.ts';
import { KNOWN_SINCE } from '../domain/municipality-history.ts';
import { SEARCH_LIMIT } from '../domain/search-text.ts';

type Texts = Record<Language, string>;

const KEY: Texts = {
  nl: 'Dit is geen CaPaKey. Een CaPaKey ziet eruit als 44021A0215/00D000.',
  en: 'This is not a CaPaKey. A CaPaKey looks like 44021A0215/00D000.',
  fr: 'Ceci n’est pas un CaPaKey. Un CaPaKey ressemble à 44021A0215/00D000.',
  de: 'Dies ist kein CaPaKey. Ein CaPaKey sieht aus wie 44021A0215/00D000.',
};
const LONG: Texts = {
  nl: `Zoek met hoogstens ${SEARCH_LIMIT} tekens.`,
  en: `Search with at most ${SEARCH_LIMIT} characters.`,
  fr: `Cherchez avec ${SEARCH_LIMIT} caractères au plus.`,
  de: `Suchen Sie mit höchstens ${SEARCH_LIMIT} Zeichen.`,
};
const STREET: Texts = {
  nl: 'Kies een straat uit de lijst van de gemeente (streets).',
  en: 'Choose a street from the list of the municipality (streets).',
  fr: 'Choisissez une rue dans la liste de la commune (streets).',
  de: 'Wählen Sie eine Straße aus der Liste der Gemeinde (streets).',
};
const PLACE: Texts = {
  nl: 'Geef een plaats in Lambert 72 (EPSG:31370), in meter.',
  en: 'Give a place in Lambert 72 (EPSG:31370), in metres.',
  fr: 'Donnez un endroit en Lambert 72 (EPSG:31370), en mètres.',
  de: 'Geben Sie einen Ort in Lambert 72 (EPSG:31370) in Metern an.',
};

const BEFORE: Texts = {
  nl: 'Welke gemeenten er voor 1 januari 2019 waren, weten we hier niet. Geef een latere dag.',
  en: 'Which municipalities there were before 1 January 2019 is not known here. Give a later day.',
  fr: 'Les communes d’avant le 1er janvier 2019 ne sont pas connues ici. Donnez un jour ultérieur.',
  de: 'Welche Gemeinden es vor dem 1. Januar 2019 gab, ist hier nicht bekannt. Geben Sie einen späteren Tag an.',
};

/** @throws Fault BAD_USER_INPUT when it lies before what is known of municipalities. */
export function checkKnownDay(on: Day | null | undefined, language: Language): Day | null {
  if (on && on < KNOWN_SINCE) throw fault('BAD_USER_INPUT', BEFORE[language]);
  return on ?? null;
}

/** @throws Fault BAD_USER_INPUT when it is not a CaPaKey in any notation. */
export function checkKey(text: string, language: Language): string {
  const key = parseCapakey(text.slice(0, 60));
  if (!key.ok) throw fault('BAD_USER_INPUT', KEY[language]);
  return key.value;
}

/** @throws Fault BAD_USER_INPUT when it is longer than a search can be. */
export function checkText(text: string, language: Language): string {
  if (text.length > SEARCH_LIMIT) throw fault('BAD_USER_INPUT', LONG[language]);
  return text;
}

/** The beginning of a name as names are compared; nothing begins every name. @throws as `checkText`. */
export const checkStart = (text: string | null | undefined, language: Language): string =>
  plain(checkText(text ?? '', language));

/** @throws Fault BAD_USER_INPUT when it is no id of a street. */
export function checkStreet(id: string, language: Language): number {
  if (!/^\d{1,9}$/.test(id)) throw fault('BAD_USER_INPUT', STREET[language]);
  return Number(id);
}

/** @throws Fault BAD_USER_INPUT when a box is empty, not in Lambert 72, or no numbers. */
export function checkBox({ minX, minY, maxX, maxY }: Box, language: Language): void {
  const sound = [minX, minY, maxX, maxY].every(Number.isFinite) && minX <= maxX && minY <= maxY;
  // Degrees fit in Lambert's range too, as metres at its far corner: they are told apart by being small.
  if (!sound || crsByPlace({ minX, minY, maxX, maxY }) !== 'EPSG:31370')
    throw fault('BAD_USER_INPUT', PLACE[language]);
}

/** @throws Fault BAD_USER_INPUT when a point is not in Lambert 72. */
export const checkPoint = (x: number, y: number, language: Language): void =>
  checkBox({ minX: x, minY: y, maxX: x, maxY: y }, language);
