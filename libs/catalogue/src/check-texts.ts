import { LANGUAGES } from '@vip/domain-kit';
import type { Text } from './catalogue.ts';

export const emptyTexts = (where: string, text: Text | undefined): string[] =>
  LANGUAGES.filter((language) => typeof text?.[language] !== 'string' || text[language].trim() === '').map(
    (language) => `${where}: no text in ${language}`,
  );

export const doubles = (where: string, codes: readonly string[]): string[] =>
  codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `${where}: ${code} is there twice`);
