import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  postgresAccount,
  reachableTemporaryFolder,
  startPostgres,
  strangersReach,
  withClient,
  type PostgresServer,
} from '@vip/test-kit';
import { archiveSettings, prepareArchive } from '../backup/archive.ts';
import { lineOf, Problem } from './problem.ts';

const DATABASE = 'vip';

/** Room for six subgraphs, the gateway and the sandbox, each with its pools. Crash-safe: fsync stays on. */
const SETTINGS = {
  max_connections: '300',
  shared_buffers: '256MB',
  random_page_cost: '1.1',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic', // a statement may hold personal data
  max_wal_size: '2GB',
  checkpoint_timeout: '10min',
};

/** Weeks of changes take hours to run again. */
const RECOVERED_WITHIN_MS = 4 * 3_600_000;

interface Place {
  readonly folder: string;
  readonly password: string;
}

/**
 * Where this installation's cluster is, and its administrator's password. In the data folder; or, when we are root
 * and the data folder is closed to others, in a place that the account `nobody` can reach. Noted in the data folder.
 */
export function placeOf(dataFolder: string, password = randomBytes(24).toString('base64url')): Place {
  const note = join(dataFolder, 'postgres.json');
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as Place;
  const account = postgresAccount();
  mkdirSync(dataFolder, { recursive: true });
  const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  const folder =
    !account || strangersReach(dataFolder)
      ? join(dataFolder, 'postgres')
      : join(reachableTemporaryFolder(account, ['/var/tmp']), `vip-data-${mark}`, 'postgres');
  const place = { folder, password };
  writeFileSync(note, JSON.stringify(place), { mode: 0o600 });
  return place;
}

export interface EmbeddedOptions {
  readonly port?: number;
  /** Every change is kept there too, so that any moment can be restored. */
  readonly archiveFolder?: string | undefined;
  readonly settings?: Readonly<Record<string, string>>;
  /** It runs old changes first and is not to be written to. */
  readonly recovers?: boolean;
}

/** Starts our own PostgreSQL and answers it with the administrator's address of the platform's database. */
export async function startEmbedded(
  dataFolder: string,
  { port, archiveFolder, settings, recovers = false }: EmbeddedOptions = {},
): Promise<{ server: PostgresServer; adminUrl: string }> {
  const place = placeOf(dataFolder);
  const logFile = logIn(dataFolder);
  if (archiveFolder) prepareArchive(archiveFolder);
  let server: PostgresServer;
  try {
    server = await startPostgres({
      ...place,
      logFile,
      settings: { ...SETTINGS, ...(archiveFolder ? archiveSettings(archiveFolder) : {}), ...settings },
      ...(recovers ? { answersWithinMs: RECOVERED_WITHIN_MS } : {}),
      ...(port === undefined ? {} : { port }),
    });
  } catch (error) {
    throw new Problem(
      `${lineOf(error)} More is in ${logFile}; or give a server of your own with DATABASE_URL.`,
    );
  }
  if (recovers) return { server, adminUrl: server.adminUrl };
  await withClient(server.adminUrl, async (client) => {
    const there = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (there.rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
  const url = new URL(server.adminUrl);
  url.pathname = `/${DATABASE}`;
  return { server, adminUrl: url.href };
}

/** The administrator's address of a server of ours on this port. */
export const addressOf = (port: number, password: string): string =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

function logIn(dataFolder: string): string {
  const folder = join(dataFolder, 'logs');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'postgres.log');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 20_000_000) truncateSync(file);
  return file;
}

/** Removes the cluster; the server must have ended. */
export function removeCluster(dataFolder: string): void {
  if (!existsSync(join(dataFolder, 'postgres.json'))) return;
  const { folder } = placeOf(dataFolder);
  rmSync(folder, { recursive: true, force: true });
  if (dirname(folder) !== dataFolder) rmdirSync(dirname(folder));
}
