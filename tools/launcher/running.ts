import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runningLauncher } from './lock.ts';
import { Problem } from './problem.ts';
import type { TenantUrls } from './roles.ts';
import { readSettings } from './settings.ts';

/** What other commands need to know of a platform that runs. */
export interface Running {
  readonly databases: TenantUrls;
  readonly publicUrl: string;
  readonly sandboxUrl: string | null;
  /** Data folder of our own PostgreSQL; its process id is the first line of `postmaster.pid` in it. */
  readonly postgresFolder: string | null;
  /** Process id of each process by name, for the crash test; changes when one is started again. */
  readonly processes: Readonly<Record<string, number>>;
}

const FILE = 'running.json';

/** Notes it for the other commands; holds passwords, so only the owner may read. */
export function noteRunning(dataFolder: string, running: Running): void {
  writeFileSync(join(dataFolder, FILE), JSON.stringify(running, null, 2), { mode: 0o600 });
}

export const forgetRunning = (dataFolder: string): void => rmSync(join(dataFolder, FILE), { force: true });

/** The platform that runs on the data folder of these settings. @throws Problem when none does. */
export function findRunning(env: NodeJS.ProcessEnv = process.env): Running {
  const { dataFolder } = readSettings(env);
  const file = join(dataFolder, FILE);
  if (runningLauncher(dataFolder) === undefined || !existsSync(file))
    throw new Problem(
      `The platform does not run on ${dataFolder}: start it with "npm start" (or say where it runs with DATA_DIR).`,
    );
  return JSON.parse(readFileSync(file, 'utf8')) as Running;
}
