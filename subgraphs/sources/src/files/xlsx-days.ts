import type { SaxesTagPlain } from 'saxes';

/** Formats of days that every workbook knows without saying. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);
const DAY_MS = 86_400_000;

/** Whether a format of one's own writes a day: a year or a day outside quotes and brackets. */
const writesDay = (code: string): boolean =>
  /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/general/i.test(code);

/** Which styles write their number as a day. @param read reads `xl/styles.xml`. */
export async function dateFormats(
  read: (handlers: { open: (tag: SaxesTagPlain) => void; close: (name: string) => void }) => Promise<void>,
): Promise<(style: number) => boolean> {
  const own = new Set<number>();
  const styles: number[] = [];
  let inCells = false;
  await read({
    open: ({ name, attributes }) => {
      if (name === 'numFmt' && writesDay(attributes['formatCode'] ?? ''))
        own.add(Number(attributes['numFmtId']));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return (style) => {
    const format = styles[style] ?? 0;
    return BUILT_IN.has(format) || own.has(format);
  };
}

/** A day as a workbook counts it: 45292 is 2024-01-01; with the 29th of February 1900 that never was. */
export function dayOfSerial(serial: number, from1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return String(serial);
  const days = Math.floor(serial) + (from1904 ? 1_462 : 0);
  const epoch = Date.UTC(1899, 11, days < 61 ? 31 : 30);
  return new Date(epoch + days * DAY_MS).toISOString().slice(0, 10);
}
