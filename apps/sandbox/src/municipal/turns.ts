/** Lets at most so many run at once; the others wait their turn. */
export class Turns {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(most: number) {
    this.free = most;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.free--;
    try {
      return await work();
    } finally {
      // The turn goes on to who waits longest; only without anybody it becomes free.
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}

/** Milliseconds to wait before trying again: one second, doubled each time, at most half a minute. */
export const pauseAfter = (failures: number): number => Math.min(1_000 * 2 ** (failures - 1), 30_000);
