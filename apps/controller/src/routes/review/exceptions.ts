export const KINDS = ['failed', 'contested', 'corrected', 'overlap', 'changed', 'manual', 'open'] as const;
/** Why a human should look at an item; the first that fits counts. */
export type ExceptionKind = (typeof KINDS)[number];

export interface Reviewed {
  readonly code: string;
  readonly status: string;
  /** Set when its sources contradict each other. */
  readonly disagreement?: object | null;
  readonly summary: string;
  readonly evidence: readonly {
    readonly outcome: string;
    readonly geometry?: { readonly overlapShare: number } | null;
  }[];
}

/** Below this share of the parcel a hit may be a shifted boundary. */
export const LOW_OVERLAP = 0.02;

/**
 * The exception that an item is, or null when nothing in it needs a human.
 * @param before its summary in the previous dossier of this parcel, when there is one.
 * @param corrected codes for which the requester asked a correction that is open.
 */
export function exceptionOf(
  item: Reviewed,
  before: string | null,
  corrected: ReadonlySet<string>,
): ExceptionKind | null {
  if (item.status === 'SOURCE_UNAVAILABLE') return 'failed';
  if (item.status === 'TO_FILL' || item.status === 'PENDING') return 'open';
  if (item.disagreement && item.status === 'FILLED_BY_PLATFORM') return 'contested';
  if (corrected.has(item.code)) return 'corrected';
  if (
    item.evidence.some(
      ({ outcome, geometry }) => outcome === 'FOUND' && geometry && geometry.overlapShare < LOW_OVERLAP,
    )
  )
    return 'overlap';
  if (before !== null && before !== item.summary) return 'changed';
  return item.status === 'FILLED_BY_MUNICIPALITY' ? 'manual' : null;
}

/** Exceptions by kind in the order of the screen, each with its items; kinds without items are left out. */
export function byKind<Item extends Reviewed>(
  items: readonly Item[],
  before: (code: string) => string | null,
  corrected: ReadonlySet<string>,
): readonly { readonly kind: ExceptionKind; readonly items: readonly Item[] }[] {
  const kinds = new Map<ExceptionKind, Item[]>(KINDS.map((kind) => [kind, []]));
  for (const item of items) {
    const kind = exceptionOf(item, before(item.code), corrected);
    if (kind) kinds.get(kind)!.push(item);
  }
  return [...kinds].filter(([, some]) => some.length > 0).map(([kind, some]) => ({ kind, items: some }));
}
