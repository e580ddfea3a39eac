import { Worker } from 'node:worker_threads';
import { WORKER_SOURCE } from './worker-source.ts';

export interface Job {
  readonly template: string;
  readonly files: readonly (readonly [path: string, content: string | Uint8Array])[];
  readonly standard: string;
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
}

type Reply =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly error: string };

/** A document that takes longer than this hangs; its worker is replaced. */
const JOB_TIMEOUT_MS = 60_000;

/** One thread with one compiler: does one job at a time, and dies with a job that hangs or crashes. */
class Thread {
  private worker: Worker | undefined;
  private current:
    { readonly waiting: Waiting; readonly id: number; readonly timer: NodeJS.Timeout } | undefined;
  private serial = 0;
  private readonly workerData: unknown;
  private readonly free: () => void;

  constructor(workerData: unknown, free: () => void) {
    this.workerData = workerData;
    this.free = free;
  }

  get idle(): boolean {
    return this.current === undefined;
  }

  run(waiting: Waiting): void {
    const worker = (this.worker ??= this.start());
    this.serial += 1;
    const timer = setTimeout(
      () => this.lose(worker, new Error('The document took too long to make')),
      JOB_TIMEOUT_MS,
    );
    this.current = { waiting, id: this.serial, timer };
    worker.ref();
    worker.postMessage({ id: this.serial, ...waiting.job });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(WORKER_SOURCE, { eval: true, workerData: this.workerData });
    worker.on('message', (reply: Reply) => this.finish(worker, reply));
    worker.on('error', (error) =>
      this.lose(worker, error instanceof Error ? error : new Error(String(error))),
    );
    worker.on('exit', () => this.lose(worker, new Error('The Typst worker stopped')));
    return worker;
  }

  private finish(worker: Worker, reply: Reply): void {
    const { current } = this;
    if (!current || current.id !== reply.id) return;
    clearTimeout(current.timer);
    this.current = undefined;
    worker.unref(); // an idle worker does not keep the process alive
    if ('bytes' in reply) current.waiting.resolve(reply.bytes);
    else current.waiting.reject(new Error(`Typst: ${reply.error}`));
    this.free();
  }

  private lose(worker: Worker, reason: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    void worker.terminate();
    const { current } = this;
    this.current = undefined;
    if (!current) return;
    clearTimeout(current.timer);
    current.waiting.reject(reason);
    this.free();
  }
}

/** Threads that take jobs in the order in which they came. */
export function createPool(workerData: unknown, size: number) {
  const queue: Waiting[] = [];
  const next = (): void => {
    for (const thread of threads) {
      if (!thread.idle) continue;
      const waiting = queue.shift();
      if (!waiting) return;
      thread.run(waiting);
    }
  };
  const threads = Array.from({ length: size }, () => new Thread(workerData, () => next()));
  return {
    run: (job: Job): Promise<Uint8Array> =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      }),
    close: async (): Promise<void> => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
