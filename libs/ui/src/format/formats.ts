import { cents, formatCents } from '@vip/domain-kit';
import { LOCALE, type Language } from '../texts/language.ts';

const ZONE = 'Europe/Brussels';

/** How amounts, days and times are written for one language. Days are `YYYY-MM-DD`, instants are ISO texts or dates. */
export interface Formats {
  /** Whole euro cents: `€ 1.234,56`. */
  readonly money: (cents: number) => string;
  /** `19/05/2026`, for tables and facts. */
  readonly date: (at: string | Date) => string;
  /** `19/05/2026 om 10:42`. */
  readonly dateTime: (at: string | Date) => string;
  /** `10:42`. */
  readonly time: (at: string | Date) => string;
  /** `dinsdag 19 mei`, with the year only when it is not this one. */
  readonly longDay: (day: string | Date, today?: Date) => string;
  /** `19 mei`. */
  readonly shortDay: (day: string | Date) => string;
  /** Square metres: `1.211 m²`; with decimals below 1000 when it has them. */
  readonly area: (m2: number) => string;
  readonly number: (value: number, decimals?: number) => string;
  /** A share 0 to 1: `23 %`. */
  readonly share: (value: number) => string;
}

const AT: Record<Language, string> = { nl: 'om', en: 'at', fr: 'à', de: 'um' };

/** A day without a time is read at noon UTC, so that no time zone can move it. */
const instant = (at: string | Date): Date =>
  typeof at === 'string' ? new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T12:00:00Z` : at) : at;

export function formats(language: Language): Formats {
  const locale = LOCALE[language];
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
  const long = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const longYear = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const short = new Intl.DateTimeFormat(locale, { timeZone: ZONE, day: 'numeric', month: 'long' });
  const year = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, year: 'numeric' });
  const number = (value: number, decimals = 0) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value);

  return {
    money: (amount) => formatCents(cents(amount), language),
    date: (at) => day.format(instant(at)),
    dateTime: (at) => `${day.format(instant(at))} ${AT[language]} ${clock.format(instant(at))}`,
    time: (at) => clock.format(instant(at)),
    longDay: (at, today = new Date()) =>
      (year.format(instant(at)) === year.format(today) ? long : longYear).format(instant(at)),
    shortDay: (at) => short.format(instant(at)),
    area: (m2) => `${number(m2, m2 < 1000 && !Number.isInteger(m2) ? 1 : 0)} m²`,
    number,
    share: (value) => `${number(value * 100)} %`,
  };
}

/** `2026-05-19` from what a person typed as `19/05/2026`, `19-5-2026` or `19.05.2026`; null when it is no day. */
export function readDay(text: string): string | null {
  const match = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/.exec(text);
  if (!match) return null;
  const [, day, month, year] = match as unknown as [string, string, string, string];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** The calendar day in Brussels at this instant. */
export function dayOf(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
}
