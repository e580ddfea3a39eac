import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresAccount, reachableTemporaryFolder } from '@vip/test-kit';
import type { Running } from '../launcher/running.ts';
import { inRoot, root } from '../root.ts';

const READY_WITHIN_MS = 180_000;

/** A platform of our own, with its own ports and data folder, for tools that measure it or break it. */
export class TrialPlatform {
  private launcher: ChildProcess | undefined;
  readonly dataFolder = mkdtempSync(join(reachableTemporaryFolder(postgresAccount()), 'vip-trial-'));
  said = '';

  constructor(
    private readonly port: number,
    private readonly env: Readonly<Record<string, string>> = {},
  ) {
    chmodSync(this.dataFolder, 0o711); // PostgreSQL's own account must get through
  }

  /** Starts it, or starts it again on the same data. @throws Error with what the launcher said. */
  async start(): Promise<void> {
    const own = {
      PORT: String(this.port),
      SANDBOX_PORT: String(this.port + 100),
      DATA_DIR: this.dataFolder,
      LOG_LEVEL: 'warn',
      VIP_PARENT_CHANNEL: '1',
      PUBLIC_URL: '',
      DATABASE_URL: '',
    };
    const launcher = spawn(process.execPath, [inRoot('tools/start.mjs')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // the channel closes when we die, and it then ends too
      env: { ...process.env, ...own, ...this.env },
    });
    this.launcher = launcher;
    for (const stream of [launcher.stdout, launcher.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    let ended = false;
    launcher.once('exit', () => (ended = true));
    const until = Date.now() + READY_WITHIN_MS;
    while (!(await this.ready())) {
      if (ended || Date.now() > until)
        throw new Error(`The platform does not start: ${this.said.trim().split('\n').at(-1)}`);
      await pause(200);
    }
  }

  /** Whether all of it serves. */
  async ready(): Promise<boolean> {
    try {
      return (
        await fetch(`http://127.0.0.1:${this.port}/health/ready`, { signal: AbortSignal.timeout(2_000) })
      ).ok;
    } catch {
      return false;
    }
  }

  /** What runs now; process ids change when a process was started again. */
  running(): Running {
    return JSON.parse(readFileSync(join(this.dataFolder, 'running.json'), 'utf8')) as Running;
  }

  get launcherPid(): number {
    return this.launcher?.pid ?? 0;
  }

  get postgresPid(): number {
    return Number(
      readFileSync(join(this.running().postgresFolder!, 'postmaster.pid'), 'utf8').split('\n')[0],
    );
  }

  async stop(): Promise<void> {
    const launcher = this.launcher;
    if (launcher && launcher.exitCode === null && launcher.signalCode === null) {
      const ended = new Promise<void>((resolve) => launcher.once('exit', () => resolve()));
      launcher.kill('SIGTERM');
      await ended;
    }
  }

  remove(): void {
    rmSync(this.dataFolder, { recursive: true, force: true });
  }
}
