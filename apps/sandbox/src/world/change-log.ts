import type { Kept } from '../storage/kept.ts';
import { applyChange, type Change, type Touched } from './changes.ts';
import type { World } from './world.ts';

const KEPT = 'changes';

export interface FeedEntry extends Touched {
  readonly id: number;
  readonly at: string;
}

/** What happened to the world since it was made, in order; the feeds tell it. Survives a new start. */
export class ChangeLog {
  private readonly changes: Change[] = [];
  private readonly entries: FeedEntry[] = [];

  private constructor(
    private readonly world: World,
    private readonly kept: Kept,
  ) {}

  static async open(world: World, kept: Kept): Promise<ChangeLog> {
    const log = new ChangeLog(world, kept);
    for (const change of ((await kept.get(KEPT)) as Change[] | undefined) ?? []) log.apply(change);
    return log;
  }

  /** @throws RangeError in words, when it cannot happen. */
  async make(change: Change): Promise<readonly FeedEntry[]> {
    const made = this.apply(change);
    await this.kept.put(KEPT, this.changes);
    return made;
  }

  of(feed: Touched['feed']): readonly FeedEntry[] {
    return this.entries.filter((entry) => entry.feed === feed);
  }

  private apply(change: Change): readonly FeedEntry[] {
    const made = applyChange(this.world, change).map((touched): FeedEntry => ({
      ...touched,
      id: this.of(touched.feed).length + 1,
      at: change.at,
    }));
    // Ids of one feed rise one by one; two parcels of one change must not share one.
    const counted = new Map<string, number>();
    const numbered = made.map((entry) => {
      const before = counted.get(entry.feed) ?? 0;
      counted.set(entry.feed, before + 1);
      return { ...entry, id: entry.id + before };
    });
    this.changes.push(change);
    this.entries.push(...numbered);
    return numbered;
  }
}
