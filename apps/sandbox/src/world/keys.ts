/** Letters of a cadastral exponent; I and O are left out, as they read like figures. */
const LETTERS = 'ABCDEFGHKLMNPRSTVWXYZ';

export interface KeyParts {
  readonly division: string;
  readonly section: string;
  readonly number: number;
  readonly bis?: number;
  /** Letter, or `_` for none. */
  readonly letter?: string;
  readonly power?: number;
}

/** A CaPaKey in its new form, 17 characters. */
export const writeKey = ({ division, section, number, bis = 0, letter = '_', power = 0 }: KeyParts): string =>
  `${division}${section}${String(number).padStart(4, '0')}/${String(bis).padStart(2, '0')}${letter}${String(power).padStart(3, '0')}`;

/** Letter and power of the n-th parcel under one ground number: A … Z, then A2 … Z2, and so on. */
export const exponentOf = (index: number): { letter: string; power: number } => ({
  letter: LETTERS[index % LETTERS.length]!,
  power: index < LETTERS.length ? 0 : Math.floor(index / LETTERS.length) + 1,
});

/** The number part as maps print it: `123B`, `16F2`, `213/2`. */
export function numberLabel(capakey: string): string {
  const [, number, bis, letter, power] = /^\d{5}[A-Z](\d{4})\/(\d{2})([A-Z_0])(\d{3})$/.exec(capakey)!;
  return `${Number(number)}${Number(bis) ? `/${Number(bis)}` : ''}${letter === '_' || letter === '0' ? '' : letter}${Number(power) || ''}`;
}
