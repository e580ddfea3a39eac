import { setTimeout as pause } from 'node:timers/promises';
import { createMachine } from '../client/machine.ts';
import { TrialPlatform } from '../client/platform.ts';
import { parcelsOf } from '../client/world.ts';
import { table } from '../launcher/welcome.ts';
import { chance, killNow, shuffled, type Kill } from './kills.ts';
import { completed, order, type Order } from './orders.ts';
import { judge } from './verdict.ts';

// npm run crash [-- --seed N --dossiers N --extra N]: hundreds of dossiers run in a municipality whose system works by itself,
// while each kind of process is killed with -9 at moments of chance; then nothing may be lost, doubled or stuck.

const KINDS = [
  'gateway',
  'parcels',
  'dossiers',
  'sources',
  'billing',
  'audit',
  'notifications',
  'sandbox',
  'postgres',
  'launcher',
] as const;
const HASSELT = '71072';
const PER_REQUEST = 10;
const PORT = 18_000;
/** Between two kills, in milliseconds: long enough that work gets done, short enough that it is always interrupted. */
const BETWEEN = { least: 1_500, most: 5_000 };
const DONE_WITHIN_MS = 600_000;

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}

const seed = option('seed', Date.now() % 1_000_000);
const dossiers = option('dossiers', 200);
const extra = option('extra', 10);
const random = chance(seed);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(platform: TrialPlatform): Promise<boolean> {
  say(`seed ${seed}: ${dossiers} dossiers, ${KINDS.length + extra} kills`);
  await platform.start();
  const { publicUrl, sandboxUrl } = platform.running();
  const machine = createMachine({ publicUrl, sandboxUrl: sandboxUrl!, id: 'notaris-software' });
  const parcels = await parcelsOf(sandboxUrl!, HASSELT);
  if (parcels.length < dossiers) throw new Error(`${HASSELT} has ${parcels.length} parcels only`);

  const began = performance.now();
  const kills: Kill[] = [];
  let ordering = true;
  const killing = (async () => {
    for (const kind of [
      ...shuffled(KINDS, random),
      ...Array.from({ length: extra }, () => KINDS[Math.floor(random() * (KINDS.length - 1))]!),
    ]) {
      await pause(BETWEEN.least + random() * (BETWEEN.most - BETWEEN.least));
      if (!(await killNow(platform, kind))) continue;
      kills.push({ kind, atMs: performance.now() - began });
      say(
        `${((performance.now() - began) / 1_000).toFixed(1)} s  killed ${kind}${ordering ? '' : ' (all ordered)'}`,
      );
    }
  })();
  killing.catch(() => {}); // told when it is awaited below
  const orders: Order[] = [];
  for (let at = 0; at < dossiers; at += PER_REQUEST)
    orders.push(await order(machine, parcels.slice(at, Math.min(dossiers, at + PER_REQUEST))));
  ordering = false;
  await killing;
  const late: string[] = [];
  for (const one of orders) if (!(await completed(machine, one, DONE_WITHIN_MS))) late.push(one.id);
  const seconds = (performance.now() - began) / 1_000;
  const findings = [
    { what: 'requests not completed', ok: late.length === 0, detail: String(late.length) },
    ...(await judge(platform.running(), platform.dataFolder, orders)),
  ];
  say(`\n${table(findings.map(({ what, ok, detail }) => [ok ? 'ok' : 'WRONG', what, detail]))}\n`);
  const good = findings.every(({ ok }) => ok);
  say(
    `${orders.length} requests, ${dossiers} dossiers, ${kills.length} kills in ${seconds.toFixed(0)} s (seed ${seed}): ${good ? 'nothing lost, doubled or stuck' : 'NOT good'}`,
  );
  return good;
}

const platform = new TrialPlatform(PORT);
let good = false;
try {
  good = await main(platform);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
await platform.stop();
if (good) platform.remove();
else say(`The data and logs are kept in ${platform.dataFolder}.`);
process.exit(good ? 0 : 1);
