declare const brand: unique symbol;
/** Whole euro cents, a safe integer, negative allowed. */
export type Cents = number & { readonly [brand]: 'Cents' };

/** @throws RangeError when it is not a whole, safe number. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not an amount in cents: ${value}`);
  return value as Cents;
}

export const addCents = (...amounts: readonly Cents[]): Cents =>
  cents(amounts.reduce((sum, amount) => sum + amount, 0));

/**
 * A share of an amount, half a cent away from zero: 242,50 at 21 % is 50,925, so 50,93.
 * @param basisPoints hundredths of a percent: 2100 is 21 %.
 */
export function percentOf(amount: Cents, basisPoints: number): Cents {
  const scaled = Math.abs(amount) * basisPoints;
  if (!Number.isSafeInteger(scaled)) throw new RangeError(`Too large: ${amount}`);
  const rounded = Math.floor((scaled + 5_000) / 10_000);
  return cents(amount < 0 ? -rounded : rounded);
}

/** `€ 1.234,56` in Dutch, German and French order of marks; `€1,234.56` in English. */
export function formatCents(amount: Cents, language: 'nl' | 'en' | 'fr' | 'de' = 'nl'): string {
  const whole = Math.floor(Math.abs(amount) / 100).toString();
  const [group, comma] = language === 'en' ? [',', '.'] : language === 'fr' ? ['\u202f', ','] : ['.', ','];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const text = `${grouped}${comma}${String(Math.abs(amount) % 100).padStart(2, '0')}`;
  const signed = amount < 0 ? `-${text}` : text;
  return language === 'en' ? `€${signed}` : language === 'nl' ? `€ ${signed}` : `${signed} €`;
}
