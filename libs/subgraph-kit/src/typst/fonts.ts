import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { coverageOf } from './coverage.ts';

/** In the order in which a letter is looked for; templates get it as `fonts`. */
export const FONT_FAMILIES: readonly string[] = ['Atkinson Hyperlegible Next', 'Noto Sans', 'Noto Emoji'];

const FONTS = [
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

/**
 * What our PDFs are set in, from npm, so that a document looks the same on every machine. Templates set
 * `font: fonts, fallback: false`; a font of the machine would change the bytes.
 */
export function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return FONTS.map((path) => require.resolve(path));
}

/** Characters that can be drawn in every weight: by the text font, or by the ones behind it. */
export const loadCoverage = (): ReadonlySet<number> => {
  const [regular, italic, semibold, bold, wide, wideBold, emoji] = fontFiles().map((path) =>
    coverageOf(readFileSync(path)),
  );
  const inAll = (first: ReadonlySet<number>, ...others: readonly ReadonlySet<number>[]): number[] =>
    [...first].filter((point) => others.every((font) => font.has(point)));
  return new Set([...inAll(regular!, italic!, semibold!, bold!), ...inAll(wide!, wideBold!), ...emoji!]);
};
