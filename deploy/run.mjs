// The image's one entrance: `run.mjs gateway` is the gateway, `run.mjs prepare` brings a database to where every process can start.
import { existsSync } from 'node:fs';

export const PROCESSES = ['gateway', 'parcels', 'dossiers', 'sources', 'billing', 'audit', 'notifications'];
const COMMANDS = { prepare: '../dist/tools/deploy/prepare.mjs' };

const [name] = process.argv.splice(2, 1);
const path = PROCESSES.includes(name) ? `../dist/${name}/main.mjs` : COMMANDS[name];
if (!path) {
  process.stderr.write(`Say what to run: ${[...PROCESSES, ...Object.keys(COMMANDS)].join(', ')}.\n`);
  process.exit(64);
}
const bundle = new URL(path, import.meta.url);
if (!existsSync(bundle)) {
  process.stderr.write(`${name} is not built: run npm run build, and node deploy/bundle-commands.mjs.\n`);
  process.exit(70);
}
await import(bundle.href);
