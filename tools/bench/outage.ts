import { setTimeout as pause } from 'node:timers/promises';
import { createMachine, type Machine } from '../client/machine.ts';
import { TrialPlatform } from '../client/platform.ts';
import { parcelsOf } from '../client/world.ts';
import { order } from '../crash/orders.ts';
import type { Running } from '../launcher/running.ts';
import { table } from '../launcher/welcome.ts';
import { compared, pendingIn, wronglyNone, type Comparison } from './outage-truth.ts';
import { ms } from './report.ts';

// npm run bench:outage [-- --dossiers N --parcels N --minutes N --sources A,B,C]: N dossiers of so many parcels are ordered while sources are down. By the
// platform's clock the outage lasts an hour; afterwards every item must be what the same sources say of the same parcel
// in calm weather, and no item may ever have said "nothing applies" on behalf of a source that was down.

const PORT = 17_000;
const PER_REQUEST = 50;
/** Municipalities without software of their own: nobody answers in the place of a source. */
const BY_HAND = ['44021', '24062', '24043'];
const STEP_MINUTES = 5;
/** Real time that the platform gets for each step of the clock, in milliseconds. */
const BREATH_MS = 1_500;
/** A source that is back is tried again after a rest of at most a minute of real time. */
const REST_MS = 65_000;
const QUIET_WITHIN_MS = 3 * 3_600_000; // ten thousand dossiers on two cores take most of an hour
/** Platform time in which all must be complete after the outage: the longest pause that an hour of failures can lead to. */
const MOST_STEPS_AFTER = 30;

const text = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const dossiers = Number(text('dossiers', '10000'));
/** Each is asked about in calm weather first. */
const parcelCount = Number(text('parcels', '500'));
const minutes = Number(text('minutes', '60'));
const down = text('sources', 'OE_WFS,RVV,OVAM_DOV').split(',');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const post = async (running: Running, path: string, body: object): Promise<void> => {
  const response = await fetch(`${running.sandboxUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
};
const setMode = async (running: Running, mode: 'ok' | 'down'): Promise<void> => {
  for (const code of down) await post(running, `/control/sources/${code}`, { mode });
};
const pass = async (running: Running, byMinutes: number): Promise<void> => {
  await post(running, '/control/clock', { advanceMs: byMinutes * 60_000 });
  await pause(BREATH_MS);
};

/** Orders a dossier for each of these parcels, and waits until no source is being asked for the first time. */
async function ordered(
  machine: Machine,
  running: Running,
  parcels: readonly string[],
): Promise<readonly string[]> {
  const requests: string[] = [];
  for (let at = 0; at < parcels.length; at += PER_REQUEST)
    requests.push((await order(machine, parcels.slice(at, at + PER_REQUEST))).id);
  for (const until = Date.now() + QUIET_WITHIN_MS; ; await pause(1_000)) {
    const { made, pending } = await pendingIn(running, requests);
    if (made === parcels.length && pending === 0) return requests;
    if (Date.now() > until) throw new Error(`${pending} items of ${made} dossiers are still pending`);
  }
}

/** So many of them, taken from the whole list: parcels that lie beside each other have the same answers. */
function spread(all: readonly string[], count: number): readonly string[] {
  const length = Math.min(count, all.length);
  return Array.from({ length }, (_, i) => all[Math.floor((i * all.length) / length)]!);
}

async function main(platform: TrialPlatform): Promise<boolean> {
  await platform.start();
  const running = platform.running();
  const machine = createMachine({
    publicUrl: running.publicUrl,
    sandboxUrl: running.sandboxUrl!,
    id: 'notaris-software',
  });
  const all = (await Promise.all(BY_HAND.map((nisCode) => parcelsOf(running.sandboxUrl!, nisCode)))).flat();
  const distinct = spread(all, Math.min(parcelCount, dossiers));
  const parcels = Array.from({ length: dossiers }, (_, i) => distinct[i % distinct.length]!);

  const began = performance.now();
  say(`${distinct.length} dossiers in calm weather, for the truth`);
  const calm = await ordered(machine, running, distinct);
  const calmMs = performance.now() - began;
  say(`${(distinct.length / (calmMs / 1_000)).toFixed(1)} dossiers/s`);

  await setMode(running, 'down');
  const orderedAt = performance.now();
  say(`${down.join(', ')} down; ${dossiers} dossiers`);
  const storm = await ordered(machine, running, parcels);
  const stormMs = performance.now() - orderedAt;
  const during = await compared(running, calm, storm);
  const falseNone = await wronglyNone(running, storm, down);
  for (let passed = 0; passed < minutes; passed += STEP_MINUTES) await pass(running, STEP_MINUTES);
  await setMode(running, 'ok');
  const upAt = performance.now();
  say(`${minutes} minutes later: up again; ${during.unavailable} items wait`);
  await pause(REST_MS);
  let after: Comparison = await compared(running, calm, storm);
  let steps = 0;
  while (after.unavailable > 0 && steps < MOST_STEPS_AFTER) {
    await pass(running, STEP_MINUTES);
    steps += 1;
    after = await compared(running, calm, storm);
  }
  const findings: readonly (readonly [string, boolean, string])[] = [
    ['dossiers complete', after.unavailable === 0 && after.pending === 0, `${after.dossiers}`],
    ['items not answered', after.unavailable + after.pending === 0, `${after.unavailable + after.pending}`],
    ['items compared with calm weather', after.items > 0, `${after.items}`],
    [
      'items that are wrong',
      after.wrong.length + after.elsewhere.length === 0,
      `${after.wrong.length + after.elsewhere.length} ${[...after.wrong, ...after.elsewhere].slice(0, 3).join('; ')}`,
    ],
    ['answers "nothing applies" of a source that was down', falseNone === 0, `${falseNone}`],
    ['items that waited during the outage', during.unavailable > 0, `${during.unavailable}`],
    [
      'wrong during the outage',
      during.wrong.length === 0,
      `${during.wrong.length} ${during.wrong.slice(0, 3).join('; ')}`,
    ],
  ];
  say(`\n${table(findings.map(([what, ok, detail]) => [ok ? 'ok' : 'WRONG', what, detail]))}\n`);
  say(
    `prefill in calm ${(distinct.length / (calmMs / 1_000)).toFixed(1)} dossiers/s, during the outage ${(dossiers / (stormMs / 1_000)).toFixed(1)} dossiers/s; complete ${ms(performance.now() - upAt)} of real time and at most ${steps * STEP_MINUTES} minutes of platform time after the sources were up. Meanwhile another of their sources answered ${during.elsewhere.length} items`,
  );
  return findings.every(([, ok]) => ok);
}

// Every answer is asked for: what an earlier dossier heard would make the outage smaller than it is.
const platform = new TrialPlatform(PORT, { CLIENT_COST_PER_MINUTE: '2000000000', SOURCE_VALIDITY: '0' });
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
