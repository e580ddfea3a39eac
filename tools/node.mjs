// Plain JavaScript for Node 20 and newer: it runs before we know which Node this machine has.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const NEEDED = [22, 17];
const enough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
};

/**
 * Makes sure that `script` runs under a Node that the platform works with. Returns true when this process
 * does; otherwise runs the script again under the Node of `node_modules` and ends with its exit code.
 */
export async function onModernNode(script) {
  if (!existsSync(join(root, 'node_modules', 'esbuild')))
    fail('The packages are not installed yet. Run "npm ci" first.');
  if (enough(process.versions.node)) return true;
  const own = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (!existsSync(own)) {
    fail(
      `Node ${process.versions.node} is too old: install Node ${NEEDED.join('.')} or newer, or run "npm ci" without --omit=optional.`,
    );
  }
  // The channel closes when we die, however we die; the child then stops too.
  const child = spawn(own, [script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, VIP_PARENT_CHANNEL: '1', PATH: `${dirname(own)}:${process.env.PATH ?? ''}` },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => fail(`Cannot run ${own}: ${error.message}`));
    child.once('exit', (status, signal) => resolve(status ?? (signal ? 1 : 0)));
  });
  process.exit(code);
}

/** One line on the error stream, exit code 1. */
export function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
