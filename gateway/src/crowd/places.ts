import type { Pace } from './pace.ts';

/** Who is served first when not all can be. */
export const RANKS = ['act', 'person', 'live', 'machine', 'anyone'] as const;
/** `act`: what a person changes, and money that comes in. `person`: what a person looks at. `live`: events for screens. */
export type Rank = (typeof RANKS)[number];

/** How full it may be, all together, for who comes in: machines never take the last places from people. */
const UP_TO: Readonly<Record<Rank, number>> = { act: 1, person: 1, live: 0.75, machine: 0.75, anyone: 0.5 };
/** Of the places one question holds at most this share: one that waits long for something outside leaves room for all others. */
const OF_ONE = 1 / 3;

/** A queue that was empty less long ago than this is a burst, e.g. a page that opens: it is let through. An older one only makes everybody late. */
const BURST_MS = 1_000;
/** Longest that anything waits in a burst; a machine comes again by itself, and what it is given must not be late. */
const WAIT_MS: Readonly<Record<Rank, number>> = {
  act: 1_000,
  person: 1_000,
  live: 0,
  machine: 250,
  anyone: 1_000,
};
/** Longest that anything waits in a queue that stands: half of what the question takes, within these. */
const SHORT_WAIT_MS = { least: 10, most: 200 };
const MOST_IN_BURST = 512;

/** There is no place and there will be none soon. Nothing was begun. */
export class Full extends Error {
  override readonly name = 'Full';
}

/**
 * Gives the place back; a second time does nothing. Only of what was `answered` the time is learnt: a refusal is there at once, and after
 * it every answer to the same question would look as if it had to wait.
 */
export type Leave = (answered?: boolean) => void;

interface Waiting {
  readonly rank: Rank;
  readonly about: string;
  readonly enter: (leave: Leave) => void;
  readonly refuse: () => void;
}

/**
 * What is in hand at once. Past the limit a queue by rank, and past that a refusal that costs nothing: what is taken in keeps its
 * pace, whatever else is asked. Why so: docs/decisions/0185.
 */
export class Places {
  private readonly held = new Map<string, number>();
  private readonly queues: Readonly<Record<Rank, Set<Waiting>>> = {
    act: new Set(),
    person: new Set(),
    live: new Set(),
    machine: new Set(),
    anyone: new Set(),
  };
  private taken = 0;
  /** Those of the places that live work holds. */
  private live = 0;
  /** Since when somebody waits all the time. */
  private waitingSince: number | undefined;
  private closed = false;
  private readonly onEmpty: (() => void)[] = [];

  constructor(private readonly pace: Pace) {}

  get inHand(): number {
    return this.taken;
  }

  /** Whether it is of any use to read on. True promises no place. */
  mayCome(rank: Rank): boolean {
    if (this.closed) return false;
    if (this.taken < this.pace.limit * UP_TO[rank]) return true;
    return this.countBefore(rank) < this.mostWaiting();
  }

  /** Whether one who has a place would have got it as this rank. */
  wouldHave(rank: Rank): boolean {
    return this.taken <= this.pace.limit * UP_TO[rank];
  }

  /**
   * A place, now or after a short wait.
   * @param about the question: equal ones share a limit of their own.
   * @param gone when nobody waits for the answer any more.
   * @throws Full when there is none.
   */
  take(rank: Rank, about: string, gone?: AbortSignal): Promise<Leave> {
    if (this.closed || gone?.aborted) return Promise.reject(new Full());
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(late);
        gone?.removeEventListener('abort', one.refuse);
        this.queues[rank].delete(one);
        if (this.count() === 0) this.waitingSince = undefined;
      };
      const one: Waiting = {
        rank,
        about,
        enter: (leave) => {
          end();
          resolve(leave);
        },
        refuse: () => {
          end();
          reject(new Full());
        },
      };
      let late: NodeJS.Timeout | undefined = undefined;
      this.queues[rank].add(one);
      this.serve();
      if (!this.queues[rank].has(one)) return;
      this.pace.wish();
      this.waitingSince ??= performance.now();
      late = setTimeout(one.refuse, this.stands() ? this.shortWait(about) : WAIT_MS[rank]);
      gone?.addEventListener('abort', one.refuse);
      if (this.count() > this.mostWaiting()) this.refuseOne();
    });
  }

  /** Does live work once there is a place, however long that takes: an event may be late and is never lost. */
  async patiently<Answer>(about: string, work: () => Promise<Answer>): Promise<Answer> {
    const leave = await new Promise<Leave>((resolve) => {
      const one: Waiting = {
        rank: 'live',
        about,
        enter: (given) => {
          this.queues.live.delete(one);
          resolve(given);
        },
        refuse: () => {},
      };
      this.queues.live.add(one);
      this.serve();
    });
    try {
      const answer = await work();
      leave(true);
      return answer;
    } finally {
      leave();
    }
  }

  /** Takes nothing in any more. What waits is refused, what is in hand is finished. */
  close(): void {
    this.closed = true;
    for (const rank of RANKS) for (const one of this.queues[rank]) one.refuse();
  }

  /** Settles when nobody waits for an answer any more; events go on until their subscribers are gone. */
  empty(): Promise<void> {
    return this.taken === this.live
      ? Promise.resolve()
      : new Promise((resolve) => this.onEmpty.push(resolve));
  }

  /** How many wait that can be refused. */
  private count(): number {
    return this.countBefore('anyone');
  }

  private countBefore(rank: Rank): number {
    let count = 0;
    for (const one of RANKS) {
      if (one !== 'live') count += this.queues[one].size;
      if (one === rank) break;
    }
    return count;
  }

  private stands(): boolean {
    return this.waitingSince !== undefined && performance.now() - this.waitingSince > BURST_MS;
  }

  private mostWaiting(): number {
    return this.stands() ? this.pace.limit : MOST_IN_BURST;
  }

  private shortWait(about: string): number {
    const half = (this.pace.usual(about) ?? 0) / 2;
    return Math.min(SHORT_WAIT_MS.most, Math.max(SHORT_WAIT_MS.least, half));
  }

  private serve(): void {
    const { limit } = this.pace;
    const ofOne = Math.max(1, Math.floor(limit * OF_ONE));
    for (const rank of RANKS)
      for (const one of this.queues[rank]) {
        if (this.taken >= limit * UP_TO[rank]) break;
        const held = this.held.get(one.about) ?? 0;
        if (held >= ofOne) continue;
        this.taken += 1;
        if (rank === 'live') this.live += 1;
        this.held.set(one.about, held + 1);
        one.enter(this.leaving(one));
      }
  }

  private leaving({ rank, about }: Waiting): Leave {
    const began = performance.now();
    let left = false;
    return (answered = false) => {
      if (left) return;
      left = true;
      if (answered) this.pace.took(about, performance.now() - began);
      this.taken -= 1;
      if (rank === 'live') this.live -= 1;
      const held = this.held.get(about)! - 1;
      if (held === 0) this.held.delete(about);
      else this.held.set(about, held);
      this.serve();
      if (this.taken === this.live) for (const told of this.onEmpty.splice(0)) told();
    };
  }

  /** The last to come of the lowest rank goes: who waited longest is nearest to a place. */
  private refuseOne(): void {
    const lowest = RANKS.findLast((rank) => rank !== 'live' && this.queues[rank].size > 0)!;
    [...this.queues[lowest]].at(-1)!.refuse();
  }
}
