import { isDay } from '@vip/domain-kit';

export type Properties = Readonly<Record<string, unknown>>;

/** A property by any of its names, in any case: Mercator writes `naam`, geo.api writes `NAAM`. Empty is absent. */
export function field(properties: Properties, ...names: readonly string[]): string | null {
  for (const name of names) {
    const key =
      name in properties
        ? name
        : Object.keys(properties).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    const value = key === undefined ? undefined : properties[key];
    if (value === undefined || value === null) continue;
    if (typeof value === 'object') continue;
    const text = (typeof value === 'string' ? value : JSON.stringify(value)).trim();
    if (text !== '' && !/^(null|<null>)$/i.test(text)) return text;
  }
  return null;
}

/** A property as a list of one, for attributes that take several values; empty when it is absent. */
export const listField = (properties: Properties, ...names: readonly string[]): readonly string[] => {
  const value = field(properties, ...names);
  return value === null ? [] : [value];
};

/** A day as services write it: `2020-01-31`, `2020-01-31Z`, `2020-01-31T00:00:00Z`, `31/01/2020`; null when it is none. */
export function dayField(properties: Properties, ...names: readonly string[]): string | null {
  const text = field(properties, ...names);
  if (text === null) return null;
  const [, d, m, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  const day = y ? `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}` : text.slice(0, 10);
  return isDay(day) ? day : null;
}

export function numberField(properties: Properties, ...names: readonly string[]): number | null {
  const text = field(properties, ...names);
  if (text === null) return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** A web address, or null: a source's text never becomes a link by itself. */
export function uriField(properties: Properties, ...names: readonly string[]): string | null {
  const text = field(properties, ...names);
  const url = text === null ? null : URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** A record without its absent attributes. */
export const recordOf = (attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(attributes).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** Percent with one decimal of a share from 0 to 1. */
export const percent = (share: number): number => Math.round(share * 1000) / 10;
