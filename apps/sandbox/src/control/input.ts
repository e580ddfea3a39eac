import { MODES, type Mode } from './controls.ts';

/** A form or a JSON body: all fields as they came. */
type Body = Readonly<Record<string, unknown>> | null | undefined;
export interface Problem {
  readonly problem: string;
}

const numberIn = (value: unknown, least: number, most: number): number | null => {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && value.trim() !== ''
        ? Number(value)
        : NaN;
  return Number.isFinite(number) && number >= least && number <= most ? number : null;
};

export function readSetting(body: Body): { readonly mode: Mode; readonly delayMs?: number } | Problem {
  const mode = MODES.find((known) => known === body?.['mode']);
  if (mode === undefined) return { problem: `Kies als "mode" één van: ${MODES.join(', ')}.` };
  const given = body?.['delayMs'];
  if (given === undefined || given === null || given === '') return { mode };
  const delayMs = numberIn(given, 0, 600_000);
  return delayMs === null
    ? { problem: 'Geef "delayMs" als een getal van 0 tot 600000 milliseconden.' }
    : { mode, delayMs };
}

export const DAY_MS = 86_400_000;

/** What the clock must do: the milliseconds to move on, or back to the system's time. */
export function readMove(body: Body): { readonly advanceMs: number } | { readonly reset: true } | Problem {
  if (body?.['reset'] === true || body?.['reset'] === 'true' || body?.['reset'] === '1')
    return { reset: true };
  const days = numberIn(body?.['advanceDays'], -3_650, 3_650);
  if (days !== null) return { advanceMs: Math.round(days * DAY_MS) };
  const ms = numberIn(body?.['advanceMs'], -3_650 * DAY_MS, 3_650 * DAY_MS);
  return ms === null
    ? { problem: 'Geef "advanceDays" (hoogstens 3650), "advanceMs" of "reset": true.' }
    : { advanceMs: Math.round(ms) };
}
