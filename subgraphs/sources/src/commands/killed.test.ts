import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uuidv7 } from '@vip/domain-kit';
import { openQuestions } from './open-questions.ts';
import { createWorld, NOTHING, OWNER, type World } from '../testing/world.ts';

const ITEMS = ['BESCHERMD_MONUMENT', 'SEVESO', 'VOORKOOPRECHT', 'EPC', 'RENOVATIEPLICHT'];
const DOSSIERS = Array.from({ length: 12 }, () => uuidv7());
const BEYOND_LEASE_MS = 61_000;

let world: World;
let folder: string;
beforeAll(async () => {
  world = await createWorld();
  // In the project, so that the packages beside it are found.
  folder = mkdtempSync(join(import.meta.dirname, '../../../../node_modules/.vip-killed-'));
  await build({
    entryPoints: [join(import.meta.dirname, '../testing/asking-process.ts')],
    outfile: join(folder, 'asking-process.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: join(import.meta.dirname, '../../../../tsconfig.json'),
    keepNames: true,
    logLevel: 'silent',
  });
}, 120_000);
/** Processes that were not killed yet: a test that ran out of time must not leave one behind. */
const started = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const count = async (sql: string): Promise<number> =>
  (await world.rows<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]!.n;
const told = () => count('answer');

/** Lets a process ask until so many questions were answered, the rest hangs; then kills it with -9, so that it can finish nothing. */
async function killedAfter(answers: number): Promise<void> {
  let answered = 0;
  const child = spawn(
    process.execPath,
    [
      join(folder, 'asking-process.mjs'),
      world.databaseUrl,
      world.source.url.href,
      world.now.toISOString(),
      ITEMS.join(','),
      DOSSIERS.join(','),
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  started.add(child);
  await new Promise<void>((resolve) => {
    world.source.reply = (request, response, body) => {
      answered += 1;
      if (answered <= answers) NOTHING(request, response, body);
      else resolve();
    };
  });
  child.kill('SIGKILL');
  await ended;
  started.delete(child);
  world.now = new Date(world.now.getTime() + BEYOND_LEASE_MS);
}

it('loses and doubles nothing when the process that asks is killed with -9, again and again', async () => {
  for (const answers of [1, 7, 15]) await killedAfter(answers);
  expect(await told()).toBeLessThan(DOSSIERS.length * ITEMS.length);
  world.source.reply = NOTHING;
  world.items = ITEMS;
  // The job of a dossier that was not written down yet comes again.
  for (const id of DOSSIERS) await openQuestions(world.platform, world.runner, id, OWNER.organisation!.id);
  await expect
    .poll(
      async () => {
        await world.runner.takeDue();
        return count('question where next_attempt_at is not null');
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe(0);
  expect(await count('asked_dossier')).toBe(DOSSIERS.length);
  expect(await count('(select distinct dossier_id, item_code from answer) a')).toBe(
    DOSSIERS.length * ITEMS.length,
  );
  // Renovation duty follows from the EPC, so nothing was told twice, and nothing changed.
  expect(await told()).toBe(DOSSIERS.length * ITEMS.length);
  expect(await count(`evidence where outcome = 'PENDING'`)).toBe(0);
  const [facts] = await world.rows<{ n: number; distinct_: number }>(
    `select count(*)::int as n, count(distinct a.id)::int as distinct_ from fact f, jsonb_array_elements_text(f.ids->'answerIds') as a(id) where type = 'source.answered'`,
  );
  expect(facts).toEqual({ n: await told(), distinct_: await told() });
}, 240_000);
