/** What is counted per month, municipality, item and source. Days are of 24 hours, with a fraction. */
export interface Counts {
  /** Items of dossiers that were validated for the first time, and that a source had answered. */
  readonly automatic: number;
  /** The same, sent by the municipality's own software: nobody typed it here. */
  readonly ownSoftware: number;
  /** The same, filled in by an officer. */
  readonly byHand: number;
  /** From the making of the dossier to the answer. */
  readonly daysAutomatic: number;
  readonly daysOwnSoftware: number;
  readonly daysByHand: number;
  /** Answers of the source, and how many of them were failures. */
  readonly answered: number;
  readonly failed: number;
  readonly disputed: number;
  readonly upheld: number;
  readonly rejected: number;
}
export interface ScoreRow extends Counts {
  /** First day of the month, `YYYY-MM-01`. */
  readonly month: string;
  /** `FLANDERS` for all municipalities together. */
  readonly nisCode: string;
  readonly itemCode: string;
  /** The source that answered; for what was filled by hand, the one that could have. */
  readonly sourceCode: string;
}

export const FLANDERS = '*';
export const NOTHING_COUNTED: Counts = {
  automatic: 0,
  ownSoftware: 0,
  byHand: 0,
  daysAutomatic: 0,
  daysOwnSoftware: 0,
  daysByHand: 0,
  answered: 0,
  failed: 0,
  disputed: 0,
  upheld: 0,
  rejected: 0,
};
export const COUNTED = Object.keys(NOTHING_COUNTED) as readonly (keyof Counts)[];

export const sum = (rows: readonly Counts[]): Counts =>
  rows.reduce<Counts>(
    (total, row) =>
      Object.fromEntries(COUNTED.map((name) => [name, total[name] + row[name]])) as unknown as Counts,
    NOTHING_COUNTED,
  );

/** The same thing counted twice is one row; each municipality's row is in that of Flanders too. */
export function gathered(rows: readonly ScoreRow[]): readonly ScoreRow[] {
  const all = rows.flatMap((row) => [row, { ...row, nisCode: FLANDERS }]);
  const byKey = Map.groupBy(all, ({ month, nisCode, itemCode, sourceCode }) =>
    JSON.stringify([month, nisCode, itemCode, sourceCode]),
  );
  // Always in the same order: two processes must not wait for each other's rows.
  return [...byKey]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, list]) => ({ ...list[0]!, ...sum(list) }));
}

export interface Figures {
  readonly items: number;
  /** Share of items that a source answered, 0 to 1; null without items. */
  readonly automaticShare: number | null;
  /** Share that the municipality's own software sent. */
  readonly ownSoftwareShare: number | null;
  /** Share of answers that were failures; null without answers. */
  readonly errorRate: number | null;
  /** Days that dossiers waited for its answers, or for a human instead. */
  readonly daysLost: number;
  readonly disputesOpen: number;
  readonly disputesUpheld: number;
  readonly disputesRejected: number;
}

export function figuresOf(counts: Counts): Figures {
  const items = counts.automatic + counts.ownSoftware + counts.byHand;
  return {
    items,
    automaticShare: items === 0 ? null : counts.automatic / items,
    ownSoftwareShare: items === 0 ? null : counts.ownSoftware / items,
    errorRate: counts.answered === 0 ? null : counts.failed / counts.answered,
    daysLost: counts.daysAutomatic + counts.daysOwnSoftware + counts.daysByHand,
    // Counted by what happened in the period; what was reported before it may be settled in it.
    disputesOpen: Math.max(0, counts.disputed - counts.upheld - counts.rejected),
    disputesUpheld: counts.upheld,
    disputesRejected: counts.rejected,
  };
}

export interface ToDigitise {
  readonly itemCode: string;
  readonly byHand: number;
  /** Days that these answers cost together. */
  readonly days: number;
  readonly flandersByHand: number;
  readonly flandersDays: number;
}

/** What costs most by hand: how often times how long. What never was filled by hand is not in it. */
export function toDigitise(own: readonly ScoreRow[], flanders: readonly ScoreRow[]): readonly ToDigitise[] {
  const perItem = (rows: readonly ScoreRow[]) =>
    new Map([...Map.groupBy(rows, ({ itemCode }) => itemCode)].map(([code, list]) => [code, sum(list)]));
  const all = perItem(flanders);
  return [...perItem(own)]
    .filter(([, counts]) => counts.byHand > 0)
    .map(([itemCode, counts]) => ({
      itemCode,
      byHand: counts.byHand,
      days: counts.daysByHand,
      flandersByHand: all.get(itemCode)?.byHand ?? 0,
      flandersDays: all.get(itemCode)?.daysByHand ?? 0,
    }))
    .toSorted((a, b) => b.days - a.days || b.byHand - a.byHand || a.itemCode.localeCompare(b.itemCode));
}

/** The first day of the month of a day or an instant. */
export const monthOf = (at: Date): string => `${at.toISOString().slice(0, 7)}-01`;

/** The first month of a period that ends now. @param months whole months, the running one included. */
export const firstMonth = (now: Date, months: number): string =>
  monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 1)));
