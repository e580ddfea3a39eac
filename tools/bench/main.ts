import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createMachine } from '../client/machine.ts';
import { TrialPlatform } from '../client/platform.ts';
import { parcelsOf } from '../client/world.ts';
import { inRoot } from '../root.ts';
import { automaticShare } from './automatic.ts';
import { gateways } from './gateways.ts';
import { audienceTimes, liveTimes, PARCELS_OF_AUDIENCE } from './live.ts';
import { memory } from './memory.ts';
import { parcelFigures } from './parcels.ts';
import { pdfTimes } from './pdf.ts';
import { pipeline } from './pipeline.ts';
import { prefill } from './prefill.ts';
import { processorFigures, processorSeconds } from './processor.ts';
import { registerFigures } from './register.ts';
import { ms, page, type Figure, type Section } from './report.ts';
import { sizes } from './sizes.ts';
import { step, takesPlatform } from './steps.ts';
import { storedFigures } from './stored.ts';
import { STORM } from './storm.ts';

// npm run bench [-- --dossiers N --seconds N --parcels N --stored N --rows N --subscribers N --only Prefill,Gateway]: takes the figures of docs/benchmarks.md on this machine. A step that
// fails is reported and the others go on; the command then ends with 1. `--parcels` and `--stored` are a database of that size each, `--subscribers` so many websockets:
// not taken unless asked.

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const PORT = option('port', 19_000);
const CLIENT = 'notaris-software';
const HASSELT = '71072';
const PREFILLED = 5;
const FILE = inRoot('docs/benchmarks.md');

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function startTimes(platform: TrialPlatform): Promise<readonly Figure[]> {
  const timed = async (): Promise<number> => {
    const began = performance.now();
    await platform.start();
    return performance.now() - began;
  };
  const first = await timed();
  await platform.stop();
  const second = await timed();
  const how = 'npm start to /health/ready of the gateway, everything built';
  return [
    { what: 'on an empty data folder', value: ms(first), how },
    { what: 'again, with data', value: ms(second), how },
  ];
}

const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1]!.split(',')
  : undefined;
const sections: Section[] = [];
const take = async (title: string, work: () => Promise<readonly Figure[]> | readonly Figure[]) => {
  if (!only || title === 'Start' || only.some((part) => title.startsWith(part)))
    sections.push(await step(title, work, say));
};

async function takeOfPlatform(platform: TrialPlatform): Promise<void> {
  await take('Start', () => startTimes(platform));
  await take('Memory at rest', () => memory(platform, 'just started'));
  const running = platform.running();
  const machine = createMachine({
    publicUrl: running.publicUrl,
    sandboxUrl: running.sandboxUrl!,
    id: CLIENT,
  });
  const parcels = await parcelsOf(running.sandboxUrl!, HASSELT);
  await take('Prefill', () => prefill(machine, running, parcels.slice(0, PREFILLED)));
  const orderedTo = PREFILLED + option('dossiers', 100);
  await take('Pipeline', async () => {
    const own = parcels.slice(PREFILLED, orderedTo);
    const before = processorSeconds(platform);
    const figures = await pipeline(machine, running, own);
    return [...figures, ...processorFigures(before, processorSeconds(platform), own.length)];
  });
  await take('Automatic answers', () => automaticShare(running));
  const subscribers = option('subscribers', 0);
  if (subscribers > 0)
    await take(`Audience of ${subscribers}`, () =>
      audienceTimes(running, machine, parcels.slice(orderedTo), subscribers),
    );
  const listenedTo = orderedTo + (subscribers > 0 ? PARCELS_OF_AUDIENCE : 0);
  await take('Live', () => liveTimes(running, machine, parcels.slice(listenedTo)));
  const rows = option('rows', 100_000);
  await take(`Register of a municipality, ${rows} rows`, () => registerFigures(running, rows));
  await take('Gateway throughput, beside Hive Gateway on the same subgraphs', async () => {
    const { dossiers } = await machine.ask<{ dossiers: { nodes: { id: string }[] } }>(
      'query { dossiers(first: 1) { nodes { id } } }',
      {},
    );
    const dossierId = dossiers.nodes[0]?.id;
    if (!dossierId) throw new Error('there is no dossier to ask about');
    return gateways(
      platform,
      machine,
      { dossierId },
      { port: PORT, clientId: CLIENT, seconds: option('seconds', 10) },
    );
  });
  await take('PDF', () => pdfTimes());
  await take('Memory after all that', () => memory(platform, 'after the steps above'));
  await take('First load of each app', () => sizes());
}

/** With the settings as they are delivered, and processes that end: on a platform of its own. */
async function takeStorm(): Promise<void> {
  const wanted = STORM.filter(({ title }) => !only || only.some((part) => title.startsWith(part)));
  if (wanted.length === 0) return;
  const other = new TrialPlatform(PORT, { CLIENT_COST_PER_MINUTE: '2000000000' });
  try {
    await other.start();
    for (const { title, work } of wanted)
      sections.push(
        await step(title, () => work(other, { clientId: CLIENT, seconds: option('seconds', 10) }), say),
      );
  } finally {
    await other.stop();
    other.remove();
  }
}

/** What has a database of its own: nothing else runs beside it. */
async function takeAlone(): Promise<void> {
  const parcels = option('parcels', 0);
  if (parcels > 0) await take(`Parcel register, ${parcels} made-up parcels`, () => parcelFigures(parcels));
  const stored = option('stored', 0);
  if (stored > 0) await take(`Stored dossiers, ${stored} made up`, () => storedFigures(stored));
}

// What is measured here is not how it refuses: that is the storm's.
const platform = new TrialPlatform(PORT, {
  CLIENT_COST_PER_MINUTE: '2000000000',
  IN_HAND_LEAST: '256',
});
let code = 0;
try {
  if (takesPlatform(only)) await takeOfPlatform(platform);
  await platform.stop();
  await takeStorm();
  await takeAlone();
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '# Benchmarks\n';
  if (!only) writeFileSync(FILE, page(before, sections, new Date().toISOString().slice(0, 10)));
  for (const { title, figures } of sections)
    say(
      `\n${title}\n${figures.map(({ what, value, how }) => `  ${what}: ${value}${only || value === 'not taken' ? ` (${how})` : ''}`).join('\n')}`,
    );
  say(only ? '\nNot written: only a part was taken.' : '\nWritten to docs/benchmarks.md.');
  if (sections.some(({ failed }) => failed)) code = 1;
} catch (error) {
  code = 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
await platform.stop();
platform.remove();
process.exit(code);
