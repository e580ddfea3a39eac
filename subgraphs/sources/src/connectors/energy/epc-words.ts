/** Kinds of certificate as VEKA names them; an unknown one is kept out by the reader, which then fails. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/gemeenschappelijke delen/i, 'EPC_GD'],
  [/kleine niet.?residenti/i, 'EPC_KNR'],
  [/niet.?residenti/i, 'EPC_NR'],
  [/publieke? gebouw/i, 'EPC_PUB'],
  [/bouw|EPB/i, 'EPC_BOUW'],
  [/bestaand|residenti/i, 'EPC_BESTAAND'],
];
export const epcTypeOf = (text: string | null): string | null =>
  KINDS.find(([words]) => text !== null && words.test(text))?.[1] ?? null;

/** Upper limits of the labels of a dwelling, kWh per m² and year: A+ up to 0, A under 100, … F from 500. */
const LIMITS: readonly (readonly [number, string])[] = [
  [100, 'A'],
  [200, 'B'],
  [300, 'C'],
  [400, 'D'],
  [500, 'E'],
];

/** Energy label of a dwelling. @param score kWh/(m²·year). */
export function labelOf(score: number): string {
  if (score <= 0) return 'A+';
  return LIMITS.find(([limit]) => score < limit)?.[1] ?? 'F';
}
