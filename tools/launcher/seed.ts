import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withClient } from '@vip/test-kit';
import { inRoot } from '../root.ts';
import { Problem } from './problem.ts';

const IMPORTER = 'dist/parcels/import.mjs';

interface Seed {
  readonly adminUrl: string;
  readonly parcelsUrl: string;
  readonly sandboxUrl: string;
  readonly dataFolder: string;
  readonly say: (line: string) => void;
}

/**
 * Fills the register with the sandbox's piece of Flanders, once per database, through the same import as
 * `npm run parcels:import`. A start that is killed half-way does it again: the import can be repeated.
 */
export async function seedRegister({
  adminUrl,
  parcelsUrl,
  sandboxUrl,
  dataFolder,
  say,
}: Seed): Promise<void> {
  const seeded = await withClient(adminUrl, async (client) => {
    await client.query(
      'create table if not exists platform.seeded (name text primary key, at timestamptz not null)',
    );
    return (await client.query(`select from platform.seeded where name = 'parcels'`)).rowCount === 1;
  });
  if (seeded) return;
  if (!existsSync(inRoot(IMPORTER))) return say(`the register stays empty: ${IMPORTER} is not there yet`);

  const file = join(dataFolder, 'sandbox-parcels.geojson');
  const answer = await fetch(`${sandboxUrl}/world/parcels.geojson`);
  if (!answer.ok || !answer.body)
    throw new Problem(
      `The sandbox does not hand over its parcels (status ${answer.status}); see logs/sandbox.log in the data folder.`,
    );
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(file));
  const told = await runImport(['--url', parcelsUrl, file]);
  rmSync(file, { force: true });
  if (told.code !== 0) throw new Problem(`The sandbox's parcels cannot be imported: ${told.lastLine}`);
  await withClient(adminUrl, (client) =>
    client.query(`insert into platform.seeded values ('parcels', now()) on conflict do nothing`),
  );
  say(told.lastLine);
}

function runImport(args: readonly string[]): Promise<{ code: number; lastLine: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', inRoot(IMPORTER), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-10_000)));
    child.once('error', (error) => resolve({ code: 1, lastLine: error.message }));
    child.once('close', (code) =>
      resolve({
        code: code ?? 1,
        lastLine:
          said
            .trim()
            .split(/[\r\n]+/)
            .at(-1) ?? '',
      }),
    );
  });
}
