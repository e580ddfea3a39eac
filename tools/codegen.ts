import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CLIENTS } from './codegen/client-types.ts';
import type { GeneratedFile } from './codegen/client-types.ts';
import { clientFiles, dataFiles, gatewayFiles, nameOf } from './codegen/generated.ts';
import { inRoot, root } from './root.ts';

// npm run codegen [-- CLIENT...]: versions of the catalogue, subgraph schemas from code, supergraph, public graph, client types.
// With names of apps, or desk, only their types are refreshed.

const asked = process.argv.slice(2);
const apps = CLIENTS.filter((app) => asked.length === 0 || asked.includes(app));
if (asked.some((name) => !CLIENTS.some((app) => app === name))) {
  process.stderr.write(`Clients are ${CLIENTS.join(', ')}; asked was ${asked.join(', ')}.\n`);
  process.exit(1);
}

function write(files: readonly GeneratedFile[]): void {
  for (const file of files) {
    if (existsSync(file.filename) && readFileSync(file.filename, 'utf8') === file.content) continue;
    mkdirSync(dirname(file.filename), { recursive: true });
    writeFileSync(file.filename, file.content);
    process.stdout.write(`wrote ${nameOf(file)}\n`);
  }
}

/** Each subgraph's schema test writes its own `schema.graphql` when vitest is told to update. */
function writeSubgraphSchemas(): void {
  const tests = globSync('subgraphs/*/src/**/schema.test.ts', { cwd: root });
  if (tests.length === 0)
    return void process.stdout.write(
      'no subgraph has a schema test yet: its schema.graphql stays as written\n',
    );
  const run = spawnSync(
    process.execPath,
    // Last: `--update` takes a word that follows it for its own, and the first schema would stay as it was.
    [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...tests, '--update'],
    { cwd: root, encoding: 'utf8' },
  );
  if (run.status !== 0)
    throw new Error(`The subgraph schemas cannot be written:\n${run.stdout}${run.stderr}`);
}

try {
  write(dataFiles());
  if (asked.length === 0) writeSubgraphSchemas();
  write(gatewayFiles());
  write(await clientFiles(apps));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
