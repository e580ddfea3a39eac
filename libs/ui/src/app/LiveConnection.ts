export interface LiveState {
  readonly connected: boolean;
  /** When the last event came in while connected, or since when there is no connection; null before the first connection. */
  readonly since: Date | null;
}

/** Whether the websocket is there, for `<Live>` and for those who must catch up after a gap. */
export class LiveConnection {
  private state: LiveState = { connected: false, since: null };
  private readonly listeners = new Set<() => void>();

  readonly get = (): LiveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  set(connected: boolean, now = new Date()): void {
    if (connected === this.state.connected) return;
    this.change({ connected, since: now });
  }

  /** An event came in: what is on the screen is of now. */
  heard(now = new Date()): void {
    this.change({ connected: true, since: now });
  }

  private change(state: LiveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
