/** How often a watched dossier is looked at, and how long a look may take before it is told as it stands. Milliseconds. */
export interface Watching {
  readonly everyMs: number;
  readonly windowMs: number;
}

/**
 * When a dossier is looked at next: strictly after `after`, always at its own moment of the interval. The moment follows
 * from its id, so that the looks of all dossiers are spread over the day and a source gets no rush at midnight.
 * @param everyMs of the interval.
 */
export function nextLook(dossierId: string, after: Date, everyMs: number): Date {
  const own = Number.parseInt(dossierId.replaceAll('-', '').slice(-8), 16) % everyMs;
  const turn = Math.floor((after.getTime() - own) / everyMs) + 1;
  return new Date(turn * everyMs + own);
}

/** A source that could not be asked during a look, with the items that nothing is known of by it. */
export interface Unanswered {
  readonly sourceCode: string;
  readonly itemCodes: readonly string[];
  /** Kind of the failure; null when it was not reached before the look ended. */
  readonly reason: string | null;
}

interface Asked {
  readonly itemCode: string;
  readonly sourceCode: string;
  readonly outcome: string;
  readonly reason: string | null;
}

/** The sources that owe an answer when a look ends, in order of their code. That a source failed is never an answer. */
export function unansweredOf(evidence: readonly Asked[]): readonly Unanswered[] {
  const owing = evidence.filter(({ outcome }) => outcome === 'PENDING' || outcome === 'FAILED');
  return [...Map.groupBy(owing, ({ sourceCode }) => sourceCode)]
    .map(([sourceCode, rows]) => ({
      sourceCode,
      itemCodes: rows.map(({ itemCode }) => itemCode).toSorted(),
      reason: rows.find(({ reason }) => reason !== null)?.reason ?? null,
    }))
    .toSorted((a, b) => (a.sourceCode < b.sourceCode ? -1 : 1));
}
