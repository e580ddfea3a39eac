const quoted = (value: string | number): string => {
  const text = String(value);
  // A cell that starts like a formula must stay text when a spreadsheet opens it.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows for a spreadsheet as people here use it: semicolons, decimal comma, a mark that says UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
