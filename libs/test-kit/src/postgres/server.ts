import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { postgresAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { findLeftOver } from './left-over.ts';

export interface ServerOptions {
  /** Data folder of the cluster; made when it is not there. */
  readonly folder: string;
  /** File that PostgreSQL's own log is added to. */
  readonly logFile: string;
  /** Password of the administrator `postgres`; must be the same at every start on this folder. */
  readonly password: string;
  /** TCP port on 127.0.0.1; any free one when left out. */
  readonly port?: number;
  /** Further server settings, e.g. `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** How long it may take until it answers, in milliseconds; a minute, in which it recovers from a crash. */
  readonly answersWithinMs?: number;
}

export interface PostgresServer {
  /** Address of the database `postgres` for the administrator. */
  readonly adminUrl: string;
  readonly port: number;
  /** True when a server that a killed process left behind was taken over. */
  readonly adopted: boolean;
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends the server in order (PostgreSQL's "fast" shutdown). */
  stop(): Promise<void>;
}

/**
 * Runs until its own input closes, which is what happens when the parent dies, however it dies;
 * then ends PostgreSQL in order. `exec` would lose that, and a background job of `sh` has no input of its own.
 */
const GUARD = `
exec 3<&0
"$@" 3<&- </dev/null &
pid=$!
( read -r _ <&3; kill -INT $pid 2>/dev/null ) &
trap 'kill -INT $pid 2>/dev/null' TERM INT
while kill -0 $pid 2>/dev/null; do wait $pid; done
exit 0
`;

/**
 * Starts PostgreSQL on a data folder and waits until it answers.
 *
 * @throws Error with one line that says what is wrong and the end of PostgreSQL's log.
 */
export async function startPostgres(options: ServerOptions): Promise<PostgresServer> {
  const account = postgresAccount();
  const binaries = findBinaries(account);
  ensureCluster({ binaries, account, folder: options.folder, password: options.password });
  const leftOver = findLeftOver(options.folder);
  const adopted = leftOver && (await adopt(leftOver.pid, leftOver.port, options.password));
  if (adopted) return adopted;

  const port = options.port ?? (await freePort());
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...options.settings,
  };
  const args = [
    '-D',
    options.folder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const log = openSync(options.logFile, 'a');
  const child = spawn('/bin/sh', ['-c', GUARD, 'postgres', binaries.postgres, ...args], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', log, log],
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const adminUrl = urlOf(port, options.password);
  await answers(adminUrl, ended, options.logFile, options.answersWithinMs);
  return { adminUrl, port, adopted: false, ended, stop: () => stopChild(child, ended) };
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.stdin?.on('error', () => {}); // already gone
  child.stdin?.end();
  await ended;
}

/** Takes over a server that still runs; undefined when it turns out to be ending. */
async function adopt(pid: number, port: number, password: string): Promise<PostgresServer | undefined> {
  const adminUrl = urlOf(port, password);
  let stopped = false;
  const ended = (async () => {
    while (!stopped && alive(pid)) await pause(200, undefined, { ref: false });
  })();
  try {
    await answers(adminUrl, ended, undefined);
  } catch (error) {
    if (!alive(pid)) return undefined;
    throw error;
  }
  const stop = async () => {
    if (alive(pid)) process.kill(pid, 'SIGINT');
    while (alive(pid)) await pause(50);
    stopped = true;
  };
  return { adminUrl, port, adopted: true, ended, stop };
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const urlOf = (port: number, password: string): string =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

async function answers(
  adminUrl: string,
  ended: Promise<void>,
  logFile: string | undefined,
  withinMs = 60_000,
): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  const until = Date.now() + withinMs;
  for (;;) {
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {}); // told by the query below
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => {});
      if (over || Date.now() > until)
        throw new Error(`PostgreSQL does not start: ${lastWords(logFile) || (error as Error).message}`, {
          cause: error,
        });
      await pause(25);
    }
  }
}

function lastWords(logFile: string | undefined): string {
  if (!logFile) return '';
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n');
  return (lines.findLast((line) => /FATAL|could not|error while/.test(line)) ?? lines.at(-1) ?? '').trim();
}

/** A TCP port on 127.0.0.1 that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
