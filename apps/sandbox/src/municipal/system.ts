import { setTimeout as wait } from 'node:timers/promises';
import { MY_DOSSIERS, QUEUE_CHANGED } from './documents.ts';
import { openGraph, tokenSource, type Graph, type MachineIdentity } from './gateway.ts';
import { pauseAfter } from './turns.ts';
import { Worker } from './worker.ts';

export interface MunicipalSystemState {
  readonly nisCode: string;
  readonly name: string;
  readonly option: 'DATA' | 'FULL';
  readonly on: boolean;
  readonly connected: boolean;
  /** Newest first. */
  readonly lines: readonly { readonly at: string; readonly text: string }[];
}
export interface MunicipalSystemSettings extends MachineIdentity {
  readonly nisCode: string;
  readonly name: string;
  readonly option: 'DATA' | 'FULL';
  readonly gatewayUrl: string;
  /** Parcels on which it refuses what it would validate. */
  readonly refuses: ReadonlySet<string>;
}

interface QueuedDossier {
  readonly id: string;
  readonly status: string;
}
/** While a dossier waits for its sources, or when it is finished, there is nothing for a municipality to do on it. */
const isForUs = ({ status }: QueuedDossier): boolean =>
  status === 'WITH_MUNICIPALITY' || status === 'IN_QUALITY_CONTROL';

const KEPT_LINES = 100;
const PAUSE_MS = 3_000;
/** A change that got lost on its way is found at the latest then. */
const LOOK_AROUND_MS = 60_000;

/** One municipality's software: listens to its queue, catches up at every connection, and can be switched off. */
export class MunicipalSystem {
  private readonly lines: { at: string; text: string }[] = [];
  private running: AbortController | null = null;
  private connected = false;

  constructor(private readonly settings: MunicipalSystemSettings) {}

  get state(): MunicipalSystemState {
    const { nisCode, name, option } = this.settings;
    return {
      nisCode,
      name,
      option,
      on: this.running !== null,
      connected: this.connected,
      lines: [...this.lines].reverse(),
    };
  }

  private say = (text: string): void => {
    // A gateway that is not there yet says the same every few seconds: once is enough.
    if (this.lines.at(-1)?.text === text) return;
    this.lines.push({ at: new Date().toISOString(), text });
    if (this.lines.length > KEPT_LINES) this.lines.shift();
  };

  start(): void {
    if (this.running !== null) return;
    this.running = new AbortController();
    void this.run(this.running.signal);
  }

  stop(): void {
    this.running?.abort();
    this.running = null;
    this.connected = false;
  }

  private async run(signal: AbortSignal): Promise<void> {
    const { gatewayUrl, name, option, refuses } = this.settings;
    const graph = openGraph(gatewayUrl, tokenSource(this.settings));
    const pause = (ms: number): Promise<void> => wait(ms, undefined, { signal, ref: false });
    const worker = new Worker(graph, name, option, { say: this.say, pause, refuses });
    let catchingUp = false;
    const catchUp = async (): Promise<void> => {
      if (catchingUp) return;
      catchingUp = true;
      for (let failures = 1; !signal.aborted; failures++) {
        try {
          await this.catchUp(graph, worker, signal);
          break;
        } catch (problem) {
          this.say(`${name}: kon de werkvoorraad niet lezen: ${String(problem).slice(0, 300)}`);
          await pause(pauseAfter(failures)).catch(() => {});
        }
      }
      catchingUp = false;
    };
    const lookAround = setInterval(() => void (this.connected && catchUp()), LOOK_AROUND_MS).unref();
    signal.addEventListener('abort', () => clearInterval(lookAround));
    while (!signal.aborted) {
      try {
        await graph.listen(
          QUEUE_CHANGED,
          {
            onConnected: () => {
              this.connected = true;
              this.say(`${name}: verbonden`);
              void catchUp();
            },
            onData: (data) => {
              const dossier = (data as { queueChanged?: { dossier?: QueuedDossier } } | null)?.queueChanged
                ?.dossier;
              if (dossier !== undefined && isForUs(dossier)) void worker.take(dossier.id).catch(() => {});
            },
          },
          signal,
        );
      } catch (problem) {
        this.say(
          `${name}: geen verbinding met het platform: ${problem instanceof Error ? problem.message.slice(0, 200) : String(problem)}`,
        );
      }
      this.connected = false;
      if (!signal.aborted) await pause(PAUSE_MS).catch(() => {});
    }
  }

  /** Everything that waits for this municipality: at the start, after a connection was lost, and now and then. */
  private async catchUp(graph: Graph, worker: Worker, signal: AbortSignal): Promise<void> {
    let after: string | null = null;
    do {
      const page: {
        dossiers: {
          nodes: readonly { id: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
      } = await graph.ask(MY_DOSSIERS, { after });
      // Not waited for: each dossier is tried until it succeeds, and one must not hold up the others.
      for (const { id } of page.dossiers.nodes) void worker.take(id).catch(() => {});
      if (signal.aborted) return;
      after = page.dossiers.pageInfo.hasNextPage ? page.dossiers.pageInfo.endCursor : null;
    } while (after !== null);
  }
}
