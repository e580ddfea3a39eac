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
