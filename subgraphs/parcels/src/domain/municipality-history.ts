import type { Day } from '@vip/domain-kit';
import { FORMER, formerMunicipality } from './former-municipalities.ts';

/** Before this day we do not know which municipalities there were; since then they only changed on 1 January 2025. */
export const KNOWN_SINCE: Day = '2019-01-01';

/** Municipalities that took others in and kept their own code. */
const KEPT_THEIR_CODE = new Set(['11002']);

export interface Life {
  /** First day; null: it was there before we know. */
  readonly from: Day | null;
  /** Last day; null: it is there still. */
  readonly until: Day | null;
}

/** NIS codes of the municipalities that became this one, or part of it. */
export const mergedFrom = (nisCode: string): readonly string[] =>
  FORMER.filter(({ mergedInto }) => mergedInto === nisCode).map((former) => former.nisCode);

/** From when until when a municipality of this code is there. */
export function lifeOf(nisCode: string): Life {
  const until = formerMunicipality(nisCode)?.until ?? null;
  const made = !KEPT_THEIR_CODE.has(nisCode) && mergedFrom(nisCode).length > 0;
  return { from: made ? '2025-01-01' : null, until };
}

/** Whether there was a municipality of this code on a day. */
export function wasThere(nisCode: string, on: Day): boolean {
  const { from, until } = lifeOf(nisCode);
  return (from === null || from <= on) && (until === null || on <= until);
}
