import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '@vip/test-kit';
import { startEmbedded } from '../launcher/embedded.ts';
import { lineOf, Problem } from '../launcher/problem.ts';
import { restoreCommand } from './archive.ts';

export interface Recovery {
  readonly archive: string | undefined;
  /** `pg_wal` of the server that died: what it had not handed over to the archive yet. */
  readonly lastPieces: string | undefined;
  /** Everything that was acknowledged up to here; all there is when left out. */
  readonly until: Date | undefined;
  /** As if nothing had been restored since the backup: what was done before such a restore, instead of what was done after it. */
  readonly undoesRestores?: boolean;
}

const DONE_WITHIN_MS = 4 * 3_600_000;

/**
 * Runs the changes after the backup on the cluster that was put in its place, up to the moment that was asked for, and ends.
 * @returns when the last change that is in it was committed; null when there was none.
 * @throws Problem when the changes end before that moment.
 */
export async function recover(
  dataFolder: string,
  { archive, lastPieces, until, undoesRestores = false }: Recovery,
): Promise<Date | null> {
  const { folder } = JSON.parse(readFileSync(join(dataFolder, 'postgres.json'), 'utf8')) as {
    folder: string;
  };
  writeFileSync(join(folder, 'recovery.signal'), '', { mode: 0o600 });
  const settings = {
    restore_command: restoreCommand(archive, lastPieces),
    recovery_target_action: 'promote',
    recovery_target_timeline: undoesRestores ? 'current' : 'latest',
    ...(until ? { recovery_target_time: until.toISOString().replace('T', ' ').replace('Z', '+00') } : {}),
  };
  let ended = false;
  let server: Awaited<ReturnType<typeof startEmbedded>>['server'] | undefined;
  try {
    ({ server } = await startEmbedded(dataFolder, { settings, recovers: true }));
    void server.ended.then(() => (ended = true));
    for (const late = Date.now() + DONE_WITHIN_MS; Date.now() < late && !ended; await pause(200)) {
      const [state] = await withClient(
        server.adminUrl,
        async (client) =>
          (
            await client.query<{ recovers: boolean; last: Date | null }>(
              'select pg_is_in_recovery() as recovers, pg_last_xact_replay_timestamp() as last',
            )
          ).rows,
      ).catch(() => []);
      if (state && !state.recovers) return state.last;
    }
    throw new Error('PostgreSQL ended');
  } catch (error) {
    throw new Problem(reasonOf(join(dataFolder, 'logs/postgres.log'), until) ?? lineOf(error));
  } finally {
    await server?.stop();
    rmSync(join(folder, 'recovery.signal'), { force: true });
  }
}

/** Why PostgreSQL stopped, where a person can do something about it. */
function reasonOf(logFile: string, until: Date | undefined): string | undefined {
  const said = existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n').slice(-30).join('\n') : '';
  if (until && /recovery ended before configured recovery target was reached/.test(said))
    return `The changes end before ${until.toISOString()}: nothing later was kept. Leave --until out to restore all there is, or give ARCHIVE_DIR if the rest is there.`;
  return undefined;
}
