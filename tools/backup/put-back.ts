import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { findLeftOver, postgresAccount } from '@vip/test-kit';
import { placeOf } from '../launcher/embedded.ts';
import { Problem } from '../launcher/problem.ts';
import { handOver, prepareArchive } from './archive.ts';
import { recover, type Recovery } from './recover.ts';
import { NOTE, type Taken } from './take.ts';

export interface PutBack extends Omit<Recovery, 'lastPieces'> {
  /** The backup. */
  readonly from: string;
  readonly dataFolder: string;
}

export interface Restored {
  /** Where the data is that was there before; it is never removed. */
  readonly aside: string | undefined;
  /** When the last change was committed that is in it; null when nothing came after the backup. */
  readonly lastChange: Date | null;
}

/** Puts a backup in the place of the data, and all that was acknowledged after it up to the moment that is asked for. */
export async function putBack({ from, dataFolder, ...recovery }: PutBack): Promise<Restored> {
  const { archive, until } = recovery;
  if (!existsSync(join(from, 'cluster/PG_VERSION')))
    throw new Problem(`${from} is no backup of the platform.`);
  const taken = existsSync(join(from, NOTE))
    ? (JSON.parse(readFileSync(join(from, NOTE), 'utf8')) as Taken)
    : undefined;
  if (until && !taken)
    throw new Problem(
      'A copy of a stopped platform is what it was then: leave --until out, or take a backup that ran.',
    );
  if (until && until < new Date(taken!.finishedAt))
    throw new Problem(`This backup was finished at ${taken!.finishedAt}, after --until: take an older one.`);
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const aside = setAside(dataFolder);
  cpSync(join(from, 'secrets.json'), join(dataFolder, 'secrets.json'));
  const { password } = JSON.parse(readFileSync(join(from, 'postgres.json'), 'utf8')) as { password: string };
  const place = placeOf(dataFolder, password);
  cpSync(join(from, 'cluster'), place.folder, { recursive: true, verbatimSymlinks: true });
  chmodSync(place.folder, 0o700);
  const account = postgresAccount();
  if (account) spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, place.folder]);
  const died = aside && sameSystem(aside, place.folder) ? join(aside, 'pg_wal') : undefined;
  if (archive) prepareArchive(archive);
  if (archive && died) handOver(died, archive);
  const recovers = taken && (archive ?? died);
  const lastChange = recovers ? await recover(dataFolder, { ...recovery, lastPieces: died }) : null;
  return { aside, lastChange };
}

/** Moves what is there out of the way; a restore must never be what loses it. */
function setAside(dataFolder: string): string | undefined {
  const note = join(dataFolder, 'postgres.json');
  if (!existsSync(note)) return undefined;
  const { folder } = placeOf(dataFolder);
  if (findLeftOver(folder))
    throw new Problem(
      'PostgreSQL still runs on the data that is there: run "npm start" and stop it with Ctrl-C first.',
    );
  const mark = `-before-${new Date().toISOString().slice(0, 23).replaceAll(':', '')}`;
  for (const file of ['secrets.json', 'postgres.json'])
    if (existsSync(join(dataFolder, file)))
      renameSync(join(dataFolder, file), join(dataFolder, `${file}${mark}`));
  if (!existsSync(folder)) return undefined;
  renameSync(folder, `${folder}${mark}`);
  return `${folder}${mark}`;
}

/** Changes of another server must not be run on this one: the first 8 bytes of its control file name it. */
function sameSystem(one: string, other: string): boolean {
  const nameOf = (cluster: string) => readFileSync(join(cluster, 'global/pg_control')).subarray(0, 8);
  try {
    return nameOf(one).equals(nameOf(other));
  } catch {
    return false;
  }
}
