import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot, root } from '../root.ts';
import { Problem } from './problem.ts';
import type { Program } from './programs.ts';

const READY_WITHIN_MS = 90_000;
/** A process gets this long to finish what it has in hand; the contract says 10 s. */
const STOP_WITHIN_MS = 12_000;
const STEADY_AFTER_MS = 30_000;
const LONGEST_PAUSE_MS = 10_000;
const TRIES_BEFORE_READY = 6;

/** One process of the platform, kept alive until it is told to stop. */
export class Child {
  private process: ChildProcess | undefined;
  private stopping = false;
  private everReady = false;
  private failures = 0;
  private givenUp = false;
  private readonly logFile: string;

  constructor(
    readonly program: Program,
    private readonly logFolder: string,
    private readonly say: (line: string) => void,
    /** Told at every start of the process. */
    private readonly onStart: () => void,
  ) {
    this.logFile = join(logFolder, `${program.name}.log`);
    if ((statSync(this.logFile, { throwIfNoEntry: false })?.size ?? 0) > 20_000_000)
      truncateSync(this.logFile);
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  start(): void {
    const log = openSync(this.logFile, 'a');
    const startedAt = performance.now();
    // Its own group: Ctrl-C reaches us alone, and we stop everybody in the right order. The channel closes when
    // we die, however we die, and the child then stops by itself.
    const child = spawn(process.execPath, ['--enable-source-maps', inRoot(this.program.bundle)], {
      cwd: root,
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
      env: { ...inherited(), ...this.program.env },
    });
    closeSync(log);
    this.process = child;
    this.onStart();
    child.on('error', () => {}); // an exit or a missing pid follows
    child.once('exit', (code, signal) => void this.onExit(code, signal, performance.now() - startedAt));
  }

  private async onExit(code: number | null, signal: NodeJS.Signals | null, livedMs: number): Promise<void> {
    this.process = undefined;
    if (this.stopping) return;
    this.failures = livedMs > STEADY_AFTER_MS ? 1 : this.failures + 1;
    if (!this.everReady && this.failures >= TRIES_BEFORE_READY) {
      this.givenUp = true;
      return;
    }
    const wait = Math.min(LONGEST_PAUSE_MS, 250 * 2 ** (this.failures - 1));
    if (this.everReady)
      this.say(`${this.program.name} ended (${signal ?? `code ${code}`}); starting it again`);
    await pause(wait);
    if (!this.stopping) this.start();
  }

  /** @throws Problem with the process's own last error when it cannot start. */
  async ready(): Promise<void> {
    const until = performance.now() + READY_WITHIN_MS;
    while (performance.now() < until) {
      if (this.stopping) return;
      if (this.givenUp)
        throw new Problem(
          `${this.program.name} does not start: ${lastError(this.logFile)} (its log: ${this.logFile})`,
        );
      if (await isReady(this.program.readyUrl)) {
        this.everReady = true;
        return;
      }
      await pause(100);
    }
    throw new Problem(
      `${this.program.name} is not ready after ${READY_WITHIN_MS / 1_000} s: ${await whatIsMissing(this.program.readyUrl)} (its log: ${this.logFile})`,
    );
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.process;
    if (!child) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await ended;
    clearTimeout(late);
  }
}

/** What the person set for the processes (real addresses of sources, say) is handed on; what is ours is not. */
function inherited(): NodeJS.ProcessEnv {
  const {
    PORT: _port,
    DATABASE_URL: _url,
    VIP_PARENT_CHANNEL: _parent,
    NODE_CHANNEL_FD: _channel,
    ...rest
  } = process.env;
  return { NODE_ENV: 'production', ...rest };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

async function whatIsMissing(url: string): Promise<string> {
  try {
    return (await (await fetch(url, { signal: AbortSignal.timeout(5_000) })).text()).slice(0, 300);
  } catch {
    return 'it does not answer';
  }
}

/** The last thing a process said that reads like a reason, out of its JSON log or a stack trace. */
export function lastError(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-60).reverse();
  for (const line of lines) {
    try {
      const { level, msg } = JSON.parse(line) as { level?: number; msg?: string };
      if ((level ?? 0) >= 50 && msg) return msg.replaceAll(/\s*\n\s*/g, ' ');
    } catch {
      if (/Error\b.*:|^\w*Error/.test(line)) return line.trim();
    }
  }
  return lines[0]?.trim() ?? 'it says nothing';
}
