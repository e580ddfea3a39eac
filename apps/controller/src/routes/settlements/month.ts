/** `2026-04` as people say it: "april 2026". */
export const monthName = (month: string, language: string): string =>
  new Intl.DateTimeFormat(`${language}-BE`, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
