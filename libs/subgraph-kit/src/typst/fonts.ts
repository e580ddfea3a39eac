import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { coverageOf } from './coverage.ts';

const FONTS = [
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

/**
 * What our PDFs are set in, from npm, so that a document looks the same on every machine. Templates name the
 * families and switch `fallback` off: a font of the machine would change the bytes.
 */
export function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return FONTS.map((path) => require.resolve(path));
}

/** Characters that every weight of the text font, or the emoji font, can draw. */
export const loadCoverage = (): ReadonlySet<number> => {
  const [regular, italic, semibold, bold, emoji] = fontFiles().map((path) => coverageOf(readFileSync(path)));
  const text = [...regular!].filter((point) => [italic!, semibold!, bold!].every((font) => font.has(point)));
  return new Set([...text, ...emoji!]);
};
