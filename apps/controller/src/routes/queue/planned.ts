import { UNDO_MS } from '@vip/ui';

/** What came of one dossier; `why` is null when it was validated. */
export interface Outcome {
  readonly id: string;
  readonly number: string;
  readonly why: string | null;
}

export type Plan<Row> =
  | { readonly step: 'none' }
  | { readonly step: 'waiting'; readonly rows: readonly Row[]; readonly untilMs: number }
  | { readonly step: 'running'; readonly rows: readonly Row[] }
  | { readonly step: 'done'; readonly outcomes: readonly Outcome[] };

export interface Timing {
  readonly nowMs: () => number;
  /** @returns calls it off. */
  readonly later: (work: () => void, ms: number) => () => void;
}

const REAL: Timing = {
  nowMs: () => Date.now(),
  later: (work, ms) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * Validations that wait for their window to pass. A validation is final for the requester, so taking it back afterwards is no way: nothing
 * is sent until the window is over. The plan outlives the screen: who looks at one dossier meanwhile comes back to it.
 */
export class Planned<Row> {
  private plan: Plan<Row> = { step: 'none' };
  private readonly listeners = new Set<() => void>();
  private callOff = (): void => {};
  private go = (): void => {};

  constructor(
    private readonly timing: Timing = REAL,
    readonly windowMs = UNDO_MS,
  ) {}

  readonly get = (): Plan<Row> => this.plan;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Runs `one` on each row, one after the other, when the window is over. Does nothing while another plan is not finished. */
  start(rows: readonly Row[], one: (row: Row) => Promise<Outcome>): void {
    if (this.plan.step === 'waiting' || this.plan.step === 'running' || rows.length === 0) return;
    this.go = () => void this.run(rows, one);
    this.callOff = this.timing.later(this.go, this.windowMs);
    this.set({ step: 'waiting', rows, untilMs: this.timing.nowMs() + this.windowMs });
  }

  /** Nothing was sent, so nothing has to be taken back. */
  undo(): void {
    if (this.plan.step !== 'waiting') return;
    this.callOff();
    this.set({ step: 'none' });
  }

  now(): void {
    if (this.plan.step !== 'waiting') return;
    this.callOff();
    this.go();
  }

  close(): void {
    if (this.plan.step === 'done') this.set({ step: 'none' });
  }

  private async run(rows: readonly Row[], one: (row: Row) => Promise<Outcome>): Promise<void> {
    this.set({ step: 'running', rows });
    const outcomes: Outcome[] = [];
    for (const row of rows) outcomes.push(await one(row));
    this.set({ step: 'done', outcomes });
  }

  private set(plan: Plan<Row>): void {
    this.plan = plan;
    for (const listener of this.listeners) listener();
  }
}
