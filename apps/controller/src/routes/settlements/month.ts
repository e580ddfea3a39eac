/** `2026-04` as people say it: "april 2026". */
export const monthName = (month: string, language: string): string =>
  new Intl.DateTimeFormat(`${language}-BE`, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** The same, where it begins a line. */
export const monthTitle = (month: string, language: string): string => {
  const name = monthName(month, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

/** `2026-01`, two months back: `2025-11`. */
const monthsBefore = (month: string, count: number): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7);
};

export interface MonthTally {
  readonly month: string;
  readonly dossiers: number;
  readonly running: boolean;
}

/** The twelve months up to the newest settlement, oldest first; a month without one had no dossiers. */
export function lastTwelve(
  settlements: readonly {
    readonly month: string;
    readonly status: string;
    readonly lines: readonly unknown[];
  }[],
): readonly MonthTally[] {
  const newest = settlements
    .map(({ month }) => month)
    .toSorted()
    .at(-1);
  if (!newest) return [];
  return Array.from({ length: 12 }, (_, index) => monthsBefore(newest, 11 - index)).map((month) => {
    const settlement = settlements.find((one) => one.month === month);
    return { month, dossiers: settlement?.lines.length ?? 0, running: settlement?.status === 'RUNNING' };
  });
}
