import type { AttributeDefinition } from './catalogue.ts';

/** Longest STRING and TEXT, in characters. */
export const STRING_LIMIT = 500;
export const TEXT_LIMIT = 10_000;
export const CODE_LIMIT = 40;
export const URI_LIMIT = 2_000;
/** Most records of an item, and most values of an attribute that takes several. */
export const RECORD_LIMIT = 100;
export const VALUE_LIMIT = 100;

/** Sane bounds: no register of this country holds a number outside them. MONEY is in cents. */
const RANGES = {
  INTEGER: [-1_000_000_000, 1_000_000_000],
  DECIMAL: [-1_000_000_000, 1_000_000_000],
  MONEY: [0, 100_000_000_000],
  PERCENT: [0, 100],
  AREA: [0, 1_000_000_000],
} as const;

type Range = readonly [number, number];

/** The bounds of a number attribute; null for the other types. */
export function rangeOf({ type, unit }: AttributeDefinition): Range | null {
  if (type !== 'INTEGER' && type !== 'DECIMAL' && type !== 'MONEY') return null;
  if (type === 'MONEY') return RANGES.MONEY;
  if (unit === '%') return RANGES.PERCENT;
  if (unit === 'm2' || unit === 'm') return RANGES.AREA;
  return RANGES[type];
}
