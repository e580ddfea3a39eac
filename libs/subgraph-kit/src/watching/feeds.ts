import { gauge } from './measure.ts';

export interface Pulse {
  /** A page was read. @param oldest when the first on it happened, in milliseconds since 1970; null when the page was empty. */
  heard(feed: string, oldest: number | null): void;
  /** A feed was read to its end. */
  ended(feed: string): void;
}

/** How far behind the feeds are that this process follows, and for how long each has not been read. */
export function watchFeeds(feeds: readonly string[]): Pulse {
  const begun = Date.now();
  const delays = new Map<string, number>();
  const ends = new Map(feeds.map((feed) => [feed, begun]));
  gauge('vip.feed.delay', () => [...delays].map(([feed, delay]) => [delay, { 'vip.feed': feed }]));
  gauge('vip.feed.silence', () =>
    [...ends].map(([feed, end]) => [(Date.now() - end) / 1_000, { 'vip.feed': feed }]),
  );
  return {
    heard: (feed, oldest) =>
      void delays.set(feed, oldest === null ? 0 : Math.max(0, Date.now() - oldest) / 1_000),
    ended: (feed) => void ends.set(feed, Date.now()),
  };
}
