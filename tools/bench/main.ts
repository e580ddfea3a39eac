import { fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createMachine, type Machine } from '../client/machine.ts';
import { TrialPlatform } from '../client/platform.ts';
import { parcelsOf } from '../client/world.ts';
import { SUBGRAPH_NAMES } from '../launcher/settings.ts';
import type { Secrets } from '../launcher/secrets.ts';
import { inRoot, root } from '../root.ts';
import { listen } from './live.ts';
import { memory } from './memory.ts';
import { pipeline } from './pipeline.ts';
import { ms, page, type Section } from './report.ts';
import { firstLoads } from './sizes.ts';
import { compare } from './throughput.ts';

// npm run bench [-- --dossiers N --seconds N]: takes the figures of docs/benchmarks.md on this machine.

const PORT = 19_000;
const HIVE_PORT = PORT + 50;
const HASSELT = '71072';
const SUBSCRIBERS = 200;
const FILE = inRoot('docs/benchmarks.md');

const option = (name: string, fallback: number): number =>
  Number(process.argv[process.argv.indexOf(`--${name}`) + 1 || process.argv.length] ?? fallback);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const urls = Object.fromEntries(
  SUBGRAPH_NAMES.map((name, index) => [name, `http://127.0.0.1:${PORT + 201 + index}`]),
);

async function startSection(platform: TrialPlatform): Promise<Section> {
  const timed = async (): Promise<number> => {
    const began = performance.now();
    await platform.start();
    return performance.now() - began;
  };
  const first = await timed();
  await platform.stop();
  const second = await timed();
  const how = 'npm start to /health/ready of the gateway, everything built';
  return {
    title: 'Start',
    figures: [
      { what: 'on an empty data folder', value: ms(first), how },
      { what: 'again, with data', value: ms(second), how },
    ],
  };
}

async function throughputSection(
  platform: TrialPlatform,
  machine: Machine,
  capakey: string,
): Promise<Section> {
  const bundle = inRoot('dist/tools/bench/hive.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['tools/bench/hive.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
  const hive = fork(bundle, [String(HIVE_PORT), JSON.stringify(urls)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = new Promise<void>((resolve, reject) => {
    hive.once('message', () => resolve());
    hive.once('exit', () => reject(new Error('Hive Gateway does not start')));
  });
  hive.send(
    (JSON.parse(readFileSync(join(platform.dataFolder, 'secrets.json'), 'utf8')) as Secrets).identityKey,
  );
  await ready;
  const headers = { authorization: `Bearer ${await machine.token()}` };
  try {
    const figures = await compare(
      { url: `http://127.0.0.1:${PORT}/graphql`, headers },
      { url: `http://127.0.0.1:${HIVE_PORT}/graphql`, headers: {} },
      capakey,
      option('seconds', 10),
    );
    return { title: 'Gateway throughput, beside Hive Gateway on the same subgraphs', figures };
  } finally {
    hive.disconnect();
  }
}

async function main(platform: TrialPlatform): Promise<void> {
  const sections: Section[] = [await startSection(platform)];
  const running = platform.running();
  const machine = createMachine({
    publicUrl: running.publicUrl,
    sandboxUrl: running.sandboxUrl!,
    id: 'notaris-software',
  });
  const parcels = await parcelsOf(running.sandboxUrl!, HASSELT);
  sections.push({ title: 'Memory at rest', figures: memory(platform, 'just started') });
  sections.push(await throughputSection(platform, machine, parcels[0]!));
  const live = await listen(running.publicUrl, machine, SUBSCRIBERS);
  const figures = await pipeline(machine, running, parcels.slice(0, option('dossiers', 100)));
  sections.push({ title: 'Pipeline', figures }, { title: 'Live', figures: live.figures() });
  await live.close();
  sections.push(
    { title: 'Memory after the pipeline', figures: memory(platform, 'after the pipeline') },
    { title: 'First load of each app', figures: firstLoads() },
  );

  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '# Benchmarks\n';
  writeFileSync(FILE, page(before, sections, new Date().toISOString().slice(0, 10)));
  for (const { title, figures: taken } of sections)
    say(`\n${title}\n${taken.map(({ what, value }) => `  ${what}: ${value}`).join('\n')}`);
  say('\nWritten to docs/benchmarks.md.');
}

const platform = new TrialPlatform(PORT, { CLIENT_COST_PER_MINUTE: '2000000000' });
let code = 0;
try {
  await main(platform);
} catch (error) {
  code = 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
await platform.stop();
platform.remove();
process.exit(code);
