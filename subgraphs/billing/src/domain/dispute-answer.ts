import { accept, addCents, cents, refuse, type Cents, type Result } from '@vip/domain-kit';
import { fits, type DisputeState } from './dispute.ts';
import { HIGHEST_TARIFF } from './tariff.ts';

export const DISPUTE_OUTCOMES = ['UPHELD', 'REJECTED'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** What the platform makes of one disputed line. */
export interface LineAnswer {
  readonly lineId: string;
  readonly outcome: DisputeOutcome;
  /** What the line should have been, without VAT; only when it is upheld. */
  readonly corrected: number | null;
  /** Asked when it is rejected, allowed when it is upheld. */
  readonly motivation: string | null;
}

export interface DisputedLine {
  readonly lineId: string;
  readonly amount: Cents;
  readonly state: DisputeState;
}

export type AnswerProblem = {
  /** Place in the list of answers. */
  readonly at: number;
} & (
  | { readonly field: 'answers'; readonly code: 'NO_ANSWERS' }
  | { readonly field: 'lineId'; readonly code: 'LINE_NOT_OPEN' | 'LINE_TWICE' }
  | { readonly field: 'correctedCents'; readonly code: 'CORRECTION_NEEDED' | 'CORRECTION_REFUSED' }
  | { readonly field: 'motivation'; readonly code: 'MOTIVATION_LENGTH' }
);

/** An answer that may be booked: a rejected line changes nothing, an upheld one by `difference`, never 0. */
export interface PlannedAnswer {
  readonly lineId: string;
  readonly outcome: DisputeOutcome;
  readonly corrected: Cents | null;
  readonly difference: Cents;
  readonly motivation: string | null;
}

/** Checks the answers to some open lines of a dispute. The document that was sent stays as it is: what is upheld is a difference. */
export function planAnswers(
  lines: readonly DisputedLine[],
  answers: readonly LineAnswer[],
): Result<readonly PlannedAnswer[], readonly AnswerProblem[]> {
  if (answers.length === 0) return refuse([{ at: 0, field: 'answers', code: 'NO_ANSWERS' }]);
  const problems: AnswerProblem[] = [];
  const planned: PlannedAnswer[] = [];
  for (const [at, { lineId, outcome, corrected, motivation }] of answers.entries()) {
    const line = lines.find((one) => one.lineId === lineId);
    if (line?.state !== 'OPEN') {
      problems.push({ at, field: 'lineId', code: 'LINE_NOT_OPEN' });
      continue;
    }
    if (answers.findIndex((one) => one.lineId === lineId) !== at)
      problems.push({ at, field: 'lineId', code: 'LINE_TWICE' });
    const said = motivation?.trim() ? motivation.trim() : null;
    if (said === null ? outcome === 'REJECTED' : !fits(said))
      problems.push({ at, field: 'motivation', code: 'MOTIVATION_LENGTH' });
    if (outcome === 'REJECTED' && corrected !== null)
      problems.push({ at, field: 'correctedCents', code: 'CORRECTION_REFUSED' });
    if (outcome === 'UPHELD' && !isCorrection(corrected, line.amount))
      problems.push({ at, field: 'correctedCents', code: 'CORRECTION_NEEDED' });
    else
      planned.push({
        lineId,
        outcome,
        corrected: outcome === 'UPHELD' ? cents(corrected!) : null,
        difference: outcome === 'UPHELD' ? cents(corrected! - line.amount) : cents(0),
        motivation: said,
      });
  }
  return problems.length > 0 ? refuse(problems) : accept(planned);
}

/** Another amount than the line had, up to the highest tariff; below zero only where the line itself was. */
const isCorrection = (corrected: number | null, amount: Cents): boolean =>
  corrected !== null &&
  Number.isSafeInteger(corrected) &&
  corrected !== amount &&
  corrected >= Math.min(0, amount) &&
  corrected <= HIGHEST_TARIFF;

interface AnsweredLine extends Pick<DisputedLine, 'amount' | 'state'> {
  readonly corrected?: Cents | null;
}

/** What is not paid before it is answered. */
export const heldOf = (lines: readonly AnsweredLine[]): Cents =>
  addCents(...lines.filter(({ state }) => state === 'OPEN').map(({ amount }) => amount));

/** What a municipality is owed more, or less, by the lines that were upheld. */
export const correctionOf = (lines: readonly AnsweredLine[]): Cents =>
  addCents(...lines.map(({ corrected, amount }) => cents((corrected ?? amount) - amount)));
