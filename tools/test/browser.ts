import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const find = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], ...PLACES, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );

/**
 * A Chromium on this machine; on Debian and alike, as root, it is installed when there is none.
 * @throws Error with one line that says what to do.
 */
export function findBrowser(say: (line: string) => void): string {
  const there = find();
  if (there) return there;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('no browser here: installing chromium with apt-get');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env,
    });
  }
  const installed = find();
  if (installed) return installed;
  throw new Error(
    'The browser stories need Chromium: install it (Debian: apt-get install chromium), or say where it is with CHROMIUM_PATH.',
  );
}
