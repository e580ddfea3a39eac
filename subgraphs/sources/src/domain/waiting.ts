/** An item of a dossier that a source has not answered yet, because it failed. */
export interface WaitingItem {
  readonly dossierId: string;
  readonly itemCode: string;
  readonly sourceCode: string;
  readonly askedAt: Date;
  /** Null: the platform stopped asking; it is a task for the municipality. */
  readonly nextAttemptAt: Date | null;
  readonly attempts: number;
  readonly reason: string | null;
}

/** A source that a dossier waits for. */
export interface WaitedFor {
  readonly sourceCode: string;
  readonly itemCodes: readonly string[];
  /** When it is asked again first; null when only a person asks it again. */
  readonly nextAttemptAt: Date | null;
  readonly attempts: number;
  readonly lastAskedAt: Date;
  readonly reason: string | null;
}

/** One line per source, the one that is asked again first on top; those that nobody asks again by themselves at the end. */
export function waitedFor(items: readonly WaitingItem[]): readonly WaitedFor[] {
  const FAR = Number.MAX_SAFE_INTEGER;
  return [...Map.groupBy(items, ({ sourceCode }) => sourceCode)]
    .map(([sourceCode, list]): WaitedFor => {
      const times = list.flatMap(({ nextAttemptAt }) => (nextAttemptAt ? [nextAttemptAt.getTime()] : []));
      return {
        sourceCode,
        itemCodes: list.map(({ itemCode }) => itemCode).toSorted(),
        nextAttemptAt: times.length > 0 ? new Date(Math.min(...times)) : null,
        attempts: Math.max(...list.map(({ attempts }) => attempts)),
        lastAskedAt: new Date(Math.max(...list.map(({ askedAt }) => askedAt.getTime()))),
        reason: list[0]!.reason,
      };
    })
    .toSorted(
      (a, b) =>
        (a.nextAttemptAt?.getTime() ?? FAR) - (b.nextAttemptAt?.getTime() ?? FAR) ||
        a.sourceCode.localeCompare(b.sourceCode),
    );
}
