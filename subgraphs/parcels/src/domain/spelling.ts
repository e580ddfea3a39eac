import { mistakes } from './plain-text.ts';

const together = (plainName: string): string => plainName.replaceAll(' ', '');

/** A text, and all that is left of it when one letter is dropped. */
function withOneDropped(text: string): string[] {
  return [text, ...Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1))];
}

/** Last words shorter than this (`ter`, `hof`) say too little to be looked for alone. */
const SHORTEST_WORD = 5;
const lastWord = (plainName: string): string | null => {
  const words = plainName.split(' ');
  const last = words.at(-1)!;
  return words.length > 1 && last.length >= SHORTEST_WORD ? last : null;
};

/**
 * What a street is kept under, and looked for under: two names with at most one typing mistake between them
 * (a letter added, dropped, changed, two swapped, a space) have one of these in common. An index over them
 * finds a misspelt name among millions as fast as a right one.
 */
export function spellingsOf(plainName: string): readonly string[] {
  const last = lastWord(plainName);
  return [...new Set([...withOneDropped(together(plainName)), ...(last ? withOneDropped(last) : [])])];
}

/** As `spellingsOf`, for what was typed. */
export const spellingsTyped = (typed: string): readonly string[] => withOneDropped(together(typed));

/** How well a street answers to what was typed, 0 to 1. */
export function likeness(typed: string, plainName: string): number {
  const [a, b] = [together(typed), together(plainName)];
  const wrong = mistakes(a, b, 3);
  const whole = wrong > 3 ? 0 : 1 - wrong * 0.12;
  const last = lastWord(plainName);
  const ofLast = last ? (mistakes(a, last, 1) > 1 ? 0 : 0.9 - mistakes(a, last, 1) * 0.12) : 0;
  const begun = b.startsWith(a) ? 0.7 + 0.2 * (a.length / b.length) : 0;
  // More mistakes than a third of the letters is another name.
  return Math.max(wrong * 3 > a.length ? 0 : whole, ofLast, begun);
}
