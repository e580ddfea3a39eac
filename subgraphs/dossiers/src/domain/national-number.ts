/** `85.07.**-***.**`: enough to recognise a birth year and month, not the person. */
export const masked = (nationalNumber: string): string =>
  `${nationalNumber.slice(0, 2)}.${nationalNumber.slice(2, 4)}.**-***.**`;

/**
 * A national register number as its eleven digits, however it is written; null when its check digits are wrong. A number of somebody born from 2000 on
 * is checked with a 2 before it.
 */
export function readNationalNumber(text: string): string | null {
  const digits = text.replaceAll(/[\s.-]/g, '');
  if (!/^\d{11}$/.test(digits)) return null;
  const serial = digits.slice(0, 9);
  const check = Number(digits.slice(9));
  return [serial, `2${serial}`].some((base) => 97 - (Number(base) % 97) === check) ? digits : null;
}
