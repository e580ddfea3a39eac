/** How far a change feed was read: a page of it, and which events of that page were taken. */
export interface FeedPosition {
  /** 1 for the first page. */
  readonly page: number;
  /** Ids taken from this page. Kept by id, not as "the last": an event that comes late in an open page is still new. */
  readonly taken: readonly string[];
  /** The highest id taken from all pages; 0 before the first. */
  readonly highest: number;
}

export const START: FeedPosition = { page: 1, taken: [], highest: 0 };

export interface FeedPage<Event extends { readonly id: string }> {
  readonly events: readonly Event[];
  /** A complete page never changes any more; the next one follows it. */
  readonly complete: boolean;
}

/** Ids that the feed left out between two events: never seen, so what they told is not known. */
export interface FeedGap {
  readonly from: number;
  readonly to: number;
}

export interface FeedStep<Event> {
  /** Events not taken before, in the order of their ids. */
  readonly fresh: readonly Event[];
  readonly gaps: readonly FeedGap[];
  readonly next: FeedPosition;
}

/**
 * What is new on a page, and where to read on. The same page again gives nothing new; ids may come in any order
 * within a page; ids that are missing are told as gaps, once, when the page is complete.
 */
export function readOn<Event extends { readonly id: string }>(
  position: FeedPosition,
  { events, complete }: FeedPage<Event>,
): FeedStep<Event> {
  const known = new Set(position.taken);
  const fresh = [...new Map(events.map((event) => [event.id, event])).values()]
    .filter(({ id }) => !known.has(id))
    .toSorted((a, b) => numberOf(a.id) - numberOf(b.id));
  const highest = Math.max(position.highest, ...fresh.map(({ id }) => numberOf(id)));
  if (!complete)
    return {
      fresh,
      gaps: [],
      next: { page: position.page, taken: [...position.taken, ...fresh.map(({ id }) => id)], highest },
    };
  return {
    fresh,
    gaps: gapsIn(position, events),
    next: { page: position.page + 1, taken: [], highest },
  };
}

const numberOf = (id: string): number => {
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : 0;
};

function gapsIn(
  { taken, highest }: FeedPosition,
  events: readonly { readonly id: string }[],
): readonly FeedGap[] {
  const ids = [...new Set([...taken, ...events.map(({ id }) => id)].map(numberOf))]
    .filter((id) => id > 0)
    .toSorted((a, b) => a - b);
  const before = taken.length === 0 && highest > 0 ? [highest] : [];
  const all = [...before, ...ids];
  return all.flatMap((id, at) => {
    const last = all[at - 1];
    return last !== undefined && id > last + 1 ? [{ from: last + 1, to: id - 1 }] : [];
  });
}
