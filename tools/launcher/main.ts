import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresServer } from '@vip/test-kit';
import { buildAll } from '../build/build.ts';
import { inRoot } from '../root.ts';
import { Child } from './child.ts';
import { placeOf, startEmbedded } from './embedded.ts';
import { lockDataFolder } from './lock.ts';
import { waitForOrphans } from './orphans.ts';
import { ensurePortsAreFree } from './ports.ts';
import { lineOf, Problem } from './problem.ts';
import { programsOf, sandboxUrl } from './programs.ts';
import { checkGivenServer, prepareDatabase } from './roles.ts';
import { keepSecrets } from './secrets.ts';
import { forgetRunning, noteRunning } from './running.ts';
import { readSettings, type Settings } from './settings.ts';
import { welcome } from './welcome.ts';

// npm start: the whole platform on this machine, until it is told to stop.

const say = (line: string): void => void process.stdout.write(`${line}\n`);

class Platform {
  private server: PostgresServer | undefined;
  private children: readonly Child[] = [];
  private unlock = (): void => {};
  private stopping: Promise<void> | undefined;

  async start(): Promise<void> {
    const settings = readSettings(process.env);
    const unlock = lockDataFolder(settings.dataFolder);
    this.unlock = () => {
      forgetRunning(settings.dataFolder);
      unlock();
    };
    const logFolder = join(settings.dataFolder, 'logs');
    mkdirSync(logFolder, { recursive: true });
    await waitForOrphans(settings.dataFolder);
    await ensurePortsAreFree(settings);
    if (settings.databaseUrl) await checkGivenServer(settings.databaseUrl);

    const [secrets, adminUrl] = await Promise.all([
      keepSecrets(settings.dataFolder),
      settings.databaseUrl ?? this.startServer(settings),
      buildAll(say),
    ]);
    const databases = await prepareDatabase(adminUrl, secrets.databasePassword);

    const { programs, missing } = sorted(programsOf(settings, secrets, databases));
    for (const bundle of missing) say(`not there yet, not started: ${bundle}`);
    const played = programs.some(({ name }) => name === 'sandbox');
    const note = (): void =>
      noteRunning(settings.dataFolder, {
        databases,
        publicUrl: settings.publicUrl,
        sandboxUrl: played && settings.sandboxPort !== undefined ? sandboxUrl(settings.sandboxPort) : null,
        postgresFolder: settings.databaseUrl ? null : placeOf(settings.dataFolder).folder,
        processes: Object.fromEntries(
          this.children.flatMap(({ program, pid }) => (pid === undefined ? [] : [[program.name, pid]])),
        ),
      });
    this.children = programs.map((program) => new Child(program, logFolder, say, note));
    for (const child of this.children) child.start();
    // The gateway is ready when all subgraphs are: it cannot be while one does not exist.
    const awaited =
      missing.length === 0
        ? this.children
        : this.children.filter(({ program }) => program.name !== 'gateway');
    await Promise.all(awaited.map((child) => child.ready()));
    if (!this.stopping)
      say(
        `\n${await welcome(played ? settings : { ...settings, sandboxPort: undefined })}\n\n  Ctrl-C stops everything; the data stays in ${settings.dataFolder}.`,
      );
  }

  private async startServer(settings: Settings): Promise<string> {
    const { server, adminUrl } = await startEmbedded(settings.dataFolder, {
      archiveFolder: settings.archiveFolder,
    });
    this.server = server;
    void this.keepServer(settings, server);
    return adminUrl;
  }

  /** A server that was killed comes back on the same port: the subgraphs' pools find it again by themselves. */
  private async keepServer({ dataFolder, archiveFolder }: Settings, first: PostgresServer): Promise<void> {
    for (let server = first; ;) {
      await server.ended;
      if (this.stopping) return;
      say('PostgreSQL ended; starting it again');
      for (let attempt = 1; ; attempt += 1) {
        if (this.stopping) return;
        try {
          this.server = server = (await startEmbedded(dataFolder, { port: server.port, archiveFolder }))
            .server;
          break;
        } catch (error) {
          if (attempt === 20) return void fail(error); // its orphans hold the shared memory for a moment
          await pause(500);
        }
      }
    }
  }

  /** Outside first: no request may come in while what it needs is already gone. */
  stop(): Promise<void> {
    this.stopping ??= (async () => {
      const named = (name: string) =>
        this.children.filter((child) =>
          name === 'rest'
            ? !['gateway', 'sandbox'].includes(child.program.name)
            : child.program.name === name,
        );
      for (const group of ['gateway', 'rest', 'sandbox'])
        await Promise.all(named(group).map((child) => child.stop()));
      await this.server?.stop();
      this.unlock();
    })();
    return this.stopping;
  }
}

function sorted<P extends { readonly bundle: string }>(
  programs: readonly P[],
): { programs: readonly P[]; missing: readonly string[] } {
  const there = (program: P): boolean => existsSync(inRoot(program.bundle));
  return {
    programs: programs.filter(there),
    missing: programs.filter((program) => !there(program)).map(({ bundle }) => bundle),
  };
}

const platform = new Platform();

async function end(code: number): Promise<void> {
  await platform.stop();
  process.exit(code);
}

async function fail(error: unknown): Promise<void> {
  process.stderr.write(
    `${error instanceof Problem || process.env['LOG_LEVEL'] !== 'debug' ? lineOf(error) : (error as Error).stack}\n`,
  );
  await end(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
if (process.env['VIP_PARENT_CHANNEL']) process.on('disconnect', () => void end(0)); // whoever started us is gone

platform.start().catch(fail);
