import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.ts';

/** Notes that this process runs on the data folder. @throws Problem when another one does. */
export function lockDataFolder(dataFolder: string): () => void {
  const file = join(dataFolder, 'launcher.pid');
  const other = runningLauncher(dataFolder);
  if (other !== undefined)
    throw new Problem(
      `The platform already runs on ${dataFolder} (process ${other}): stop it, or use another folder with DATA_DIR.`,
    );
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 }); // PostgreSQL's account passes through; nobody lists
    writeFileSync(file, String(process.pid), { mode: 0o600 });
  } catch (error) {
    throw new Problem(
      `The data folder ${dataFolder} cannot be written (${(error as NodeJS.ErrnoException).code}): give one of your own with DATA_DIR.`,
    );
  }
  return () => rmSync(file, { force: true });
}

/** The process that runs on this data folder, if it still lives. */
export function runningLauncher(dataFolder: string): number | undefined {
  const file = join(dataFolder, 'launcher.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8'));
  return Number.isInteger(pid) && pid !== process.pid && isLauncher(pid) ? pid : undefined;
}

/** A number is reused by the system: only a Node that runs our launcher counts. */
function isLauncher(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return /start\.mjs|launcher/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return true; // no /proc on this system: believe the number
  }
}
