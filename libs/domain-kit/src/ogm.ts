/**
 * A Belgian structured communication for a base number: 10 digits and two check digits, remainder 0 being 97.
 * @param base 0 to 9,999,999,999.
 * @returns the 12 digits, without marks.
 */
export function ogmDigits(base: number): string {
  if (!Number.isSafeInteger(base) || base < 0 || base > 9_999_999_999)
    throw new RangeError(`Not a base for a structured communication: ${base}`);
  const check = base % 97 || 97;
  return String(base).padStart(10, '0') + String(check).padStart(2, '0');
}

/** `+++000/0014/24078+++`. */
export const formatOgm = (digits: string): string =>
  `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`;

/** The 12 digits of a communication in any notation, or null when the check digits are wrong. */
export function parseOgm(text: string): string | null {
  const digits = text.replace(/[^0-9]/g, '');
  if (digits.length !== 12) return null;
  const base = Number(digits.slice(0, 10));
  return ogmDigits(base) === digits ? digits : null;
}
