/** An IBAN as machines write it: capitals, no spaces. */
export const compactIban = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();

/** Whether text is an IBAN by its form and its check digits (ISO 13616); spaces do not matter. */
export function isIban(text: string): boolean {
  const iban = compactIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((mark) => parseInt(mark, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
