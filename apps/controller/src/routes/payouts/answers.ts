import { accept, refuse, type Result } from '@vip/domain-kit';
import type { SettlementDisputeAnswerInput } from '../../gql/graphql.ts';

/** What somebody chose and wrote for one line; nothing is chosen at first. */
export interface Draft {
  readonly outcome: 'UPHELD' | 'REJECTED' | null;
  /** `NaN` while nothing is filled in. */
  readonly euro: number;
  readonly motivation: string;
}
export const EMPTY: Draft = { outcome: null, euro: Number.NaN, motivation: '' };

/** By the id of the line. */
export type Drafts = Readonly<Record<string, Draft>>;

interface Line {
  readonly id: string;
  readonly amount: { readonly cents: number };
}

const LEAST = 10;
const centsOf = ({ euro }: Draft): number => Math.round(euro * 100);

/** What a line's answer still lacks, as the server would say; null when it can go, or nothing is chosen. */
export function problemOf({ amount }: Line, draft: Draft): 'amount' | 'motivation' | null {
  const written = draft.motivation.trim().length;
  if (draft.outcome === 'UPHELD' && (Number.isNaN(draft.euro) || centsOf(draft) === amount.cents))
    return 'amount';
  const needed = draft.outcome === 'REJECTED' || written > 0;
  return draft.outcome && needed && written < LEAST ? 'motivation' : null;
}

/** The same answer for every line: a whole settlement is seldom disputed for a thousand reasons. */
export const forAll = (open: readonly Line[], draft: Draft): Drafts =>
  Object.fromEntries(open.map(({ id }) => [id, draft]));

/** The answers to the lines for which one was chosen; others stay open. */
export function answersOf(
  open: readonly Line[],
  drafts: Drafts,
): Result<SettlementDisputeAnswerInput[], 'none' | 'incomplete'> {
  const chosen = open.flatMap((line) => {
    const draft = drafts[line.id];
    return draft?.outcome ? [{ line, draft, outcome: draft.outcome }] : [];
  });
  if (chosen.length === 0) return refuse('none');
  if (chosen.some(({ line, draft }) => problemOf(line, draft) !== null)) return refuse('incomplete');
  return accept(
    chosen.map(({ line, draft, outcome }) => ({
      lineId: line.id,
      outcome,
      correctedCents: outcome === 'UPHELD' ? centsOf(draft) : null,
      motivation: draft.motivation.trim() || null,
    })),
  );
}
