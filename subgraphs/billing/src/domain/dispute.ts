import { accept, daysBetween, refuse, type Cents, type Day, type Result } from '@vip/domain-kit';
import { lastDayToDispute } from './settlement.ts';

export const DISPUTE_REASONS = [
  'AMOUNT_WRONG',
  'WRONGLY_EXEMPT',
  'WRONGLY_GROUPED',
  'NOT_OURS',
  'OTHER',
] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** Where the dispute of one line stands. What is upheld or rejected stays so; what was withdrawn may be disputed again. */
export const DISPUTE_STATES = ['OPEN', 'UPHELD', 'REJECTED', 'WITHDRAWN'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/** Characters of what a municipality writes, and of what is answered, once the spaces around it are gone. */
export const DISPUTE_TEXT = { least: 10, most: 2_000 } as const;

export type DisputeWindow =
  | { readonly kind: 'not-sent' }
  /** `daysLeft` after today: 0 on the last day. */
  | { readonly kind: 'open'; readonly until: Day; readonly daysLeft: number }
  | { readonly kind: 'over'; readonly until: Day };

/** Whether a settlement may be disputed on a day, and until when. Calendar days in Brussels. */
export function disputeWindow(sentOn: Day | null | undefined, today: Day): DisputeWindow {
  if (!sentOn) return { kind: 'not-sent' };
  const until = lastDayToDispute(sentOn);
  const daysLeft = daysBetween(today, until);
  return daysLeft < 0 ? { kind: 'over', until } : { kind: 'open', until, daysLeft };
}

/** A line of a settlement, as far as disputing it goes. */
export interface DisputableLine {
  readonly id: string;
  readonly amount: Cents;
  readonly paid: boolean;
  /** Of its dispute; null when it was never disputed, or that was withdrawn. */
  readonly state: DisputeState | null;
}

/** What a municipality says of a settlement that was sent: some lines, or all that can still be disputed. */
export interface WantedDispute {
  readonly lines: readonly string[];
  readonly whole: boolean;
  readonly text: string;
}

export type DisputeProblem =
  | { readonly field: 'text'; readonly code: 'TEXT_LENGTH' }
  | { readonly field: 'lines'; readonly code: 'LINES_OR_WHOLE' | 'LINE_UNKNOWN' };

export type NotDisputable =
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'over'; readonly until: Day }
  | { readonly kind: 'paid' }
  | { readonly kind: 'disputed' };

export type DisputeRefusal =
  NotDisputable | { readonly kind: 'invalid'; readonly problems: readonly DisputeProblem[] };

/**
 * The lines that a dispute is about, or why there can be none. A settlement as a whole means every line that is neither paid
 * nor disputed already; a line by name must be one of those.
 */
export function planDispute<Line extends DisputableLine>(
  { sentOn, lines }: { readonly sentOn: Day | null | undefined; readonly lines: readonly Line[] },
  wanted: WantedDispute,
  today: Day,
): Result<readonly Line[], DisputeRefusal> {
  const window = disputeWindow(sentOn, today);
  if (window.kind !== 'open') return refuse(window);
  const problems = problemsOf(wanted, lines);
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const meant = wanted.whole ? lines : lines.filter(({ id }) => wanted.lines.includes(id));
  const free = meant.filter(({ paid, state }) => !paid && state === null);
  if (wanted.whole ? free.length > 0 : free.length === meant.length) return accept(free);
  return refuse({ kind: meant.some(({ state }) => state !== null) ? 'disputed' : 'paid' });
}

function problemsOf(
  { lines: ids, whole, text }: WantedDispute,
  lines: readonly DisputableLine[],
): DisputeProblem[] {
  const problems: DisputeProblem[] = [];
  if (whole ? ids.length > 0 : ids.length === 0) problems.push({ field: 'lines', code: 'LINES_OR_WHOLE' });
  else if (ids.some((id) => !lines.some((line) => line.id === id)))
    problems.push({ field: 'lines', code: 'LINE_UNKNOWN' });
  if (!fits(text)) problems.push({ field: 'text', code: 'TEXT_LENGTH' });
  return problems;
}

export const fits = (text: string): boolean => {
  const { length } = text.trim();
  return length >= DISPUTE_TEXT.least && length <= DISPUTE_TEXT.most;
};
