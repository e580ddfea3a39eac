import { isDay, unreachable } from '@vip/domain-kit';
import type { AttributeDefinition, Catalogue } from './catalogue.ts';
import { isGeometry } from './geometry.ts';
import { codeListOf } from './lookup.ts';
import { problem, type Problem } from './problem.ts';

/** Longest STRING and TEXT, in UTF-16 units. */
export const STRING_LIMIT = 500;
export const TEXT_LIMIT = 10_000;
const CODE_LIMIT = 40;
const URI_LIMIT = 2_000;

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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isDocument(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, name, digest } = value;
  return (
    [id, name].every((part) => typeof part === 'string' && part.length > 0 && part.length <= 255) &&
    typeof digest === 'string' &&
    /^[0-9a-f]{64}$/.test(digest)
  );
}

function isWebAddress(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > URI_LIMIT || !URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  // Credentials in an address end up in a printed document.
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

/** Why this single value does not suit the attribute; null when it does. */
export function problemOfValue(
  catalogue: Catalogue,
  attribute: AttributeDefinition,
  value: unknown,
  path: readonly string[],
): Problem | null {
  const say = (code: Parameters<typeof problem>[0], detail = '') =>
    problem(code, path, attribute.label, detail);
  const { type } = attribute;
  switch (type) {
    case 'STRING':
    case 'TEXT': {
      if (typeof value !== 'string') return say('WRONG_TYPE', type);
      if (value.trim() === '' && attribute.required) return say('REQUIRED');
      const limit = type === 'STRING' ? STRING_LIMIT : TEXT_LIMIT;
      return value.length > limit ? say('TOO_LONG', String(limit)) : null;
    }
    case 'BOOLEAN':
      return typeof value === 'boolean' ? null : say('WRONG_TYPE', type);
    case 'INTEGER':
    case 'DECIMAL':
    case 'MONEY': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return say('WRONG_TYPE', type);
      if (type !== 'DECIMAL' && !Number.isSafeInteger(value)) return say('WRONG_TYPE', type);
      const [least, most] = rangeOf(attribute)!;
      return value < least || value > most ? say('OUT_OF_RANGE', `${least} – ${most}`) : null;
    }
    case 'DATE':
      return typeof value === 'string' && isDay(value) ? null : say('NOT_A_DAY');
    case 'CODE': {
      if (typeof value !== 'string' || value === '' || value.length > CODE_LIMIT)
        return say('WRONG_TYPE', type);
      const list = codeListOf(catalogue, attribute.codeList ?? '');
      return list?.open || list?.values.some(({ code }) => code === value)
        ? null
        : say('NOT_IN_CODE_LIST', attribute.codeList);
    }
    case 'URI':
      return isWebAddress(value) ? null : say('NOT_A_WEB_ADDRESS');
    case 'DOCUMENT':
      return isDocument(value) ? null : say('NOT_A_DOCUMENT');
    case 'GEOMETRY':
      return isGeometry(value) ? null : say('NOT_A_GEOMETRY');
    default:
      return unreachable(type);
  }
}
