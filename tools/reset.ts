import { existsSync, rmSync } from 'node:fs';
import { findLeftOver } from '@vip/test-kit';
import { placeOf, removeCluster } from './launcher/embedded.ts';
import { runningLauncher } from './launcher/lock.ts';
import { lineOf } from './launcher/problem.ts';
import { readSettings } from './launcher/settings.ts';

// npm run reset: forgets everything of this installation. A database of DATABASE_URL is somebody else's: it is left alone.

function reset(): string {
  const { dataFolder, databaseUrl } = readSettings(process.env);
  const runs = runningLauncher(dataFolder);
  if (runs !== undefined)
    throw new Error(`The platform runs on ${dataFolder} (process ${runs}): stop it first.`);
  if (!existsSync(dataFolder)) return `Nothing to clear: ${dataFolder} is not there.`;
  const leftOver = existsSync(`${dataFolder}/postgres.json`)
    ? findLeftOver(placeOf(dataFolder).folder)
    : undefined;
  if (leftOver) process.kill(leftOver.pid, 'SIGKILL'); // its data goes anyway
  removeCluster(dataFolder);
  rmSync(dataFolder, { recursive: true, force: true });
  return `Cleared ${dataFolder}.${databaseUrl ? ' The database of DATABASE_URL is as it was: drop and create it yourself.' : ''}`;
}

try {
  process.stdout.write(`${reset()}\n`);
} catch (error) {
  process.stderr.write(`${lineOf(error)}\n`);
  process.exit(1);
}
