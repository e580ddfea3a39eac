export interface PaceOptions {
  /** In hand at once however slow it goes. */
  readonly least: number;
  /** In hand at once however well it goes. */
  readonly most: number;
}

/** So many answers are looked at together. */
const LOOKED_AT = 20;
/** An answer that takes this many times as long as usual, and a little, had to wait for others. */
const SLOW = 3;
const LITTLE_MS = 15;
/** How fast what is usual follows what takes longer while nobody waits. What a question takes in a crowd is never usual, however long that lasts. */
const RISE = 0.01;
const MOST_KNOWN = 2_000;

/**
 * How much may be in hand at once, by how long answers take. Of more at once than the processors can do each gets slower and none is
 * sooner; of what waits for something outside more at once harms nobody. What a question takes when it is alone tells the two apart.
 */
export class Pace {
  private readonly known = new Map<string, number>();
  private atOnce: number;
  private looked = 0;
  private slow = 0;
  private wished = false;

  constructor(private readonly options: PaceOptions) {
    this.atOnce = options.least;
  }

  get limit(): number {
    return Math.floor(this.atOnce);
  }

  /** What this question takes with nobody beside it, in milliseconds, as far as is known. */
  usual(about: string): number | undefined {
    return this.known.get(about);
  }

  /** There was no place for somebody. */
  wish(): void {
    this.wished = true;
  }

  took(about: string, ms: number): void {
    const usual = this.known.get(about);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(
      about,
      usual === undefined || ms < usual ? ms : usual + (this.wished ? 0 : (ms - usual) * RISE),
    );
    if (usual !== undefined && ms > usual * SLOW + LITTLE_MS) this.slow += 1;
    this.looked += 1;
    if (this.looked === LOOKED_AT) this.judge();
  }

  private judge(): void {
    if (this.slow > LOOKED_AT / 2) this.atOnce = Math.max(this.options.least, this.atOnce * 0.9);
    else if (this.wished) this.atOnce = Math.min(this.options.most, this.atOnce + 1);
    this.looked = 0;
    this.slow = 0;
    this.wished = false;
  }
}
