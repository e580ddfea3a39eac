import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller } from '@vip/domain-kit';
import { build } from 'esbuild';
import type { Machine } from '../client/machine.ts';
import type { TrialPlatform } from '../client/platform.ts';
import type { Secrets } from '../launcher/secrets.ts';
import { SUBGRAPH_NAMES } from '../launcher/settings.ts';
import { inRoot, root } from '../root.ts';
import type { Figure } from './report.ts';
import { compare, type Subject } from './throughput.ts';

const BUNDLE = 'dist/tools/bench/hive.mjs';

interface Cast {
  readonly clients: readonly (Pick<Caller, 'id' | 'name' | 'roles' | 'scopes'> & {
    readonly organisation?: Caller['organisation'];
  })[];
}

/** The caller that our gateway makes of this machine client, so that both gateways are answered the same rows. */
async function callerOf(sandboxUrl: string, id: string): Promise<Caller> {
  const { clients } = (await (await fetch(`${sandboxUrl}/cast.json`)).json()) as Cast;
  const client = clients.find((one) => one.id === id)!;
  return {
    kind: 'client',
    id,
    name: client.name,
    roles: client.roles,
    ...(client.organisation && { organisation: client.organisation }),
    language: 'nl',
  };
}

/** Our gateway and Hive Gateway side by side, on the subgraphs of this platform. */
export async function gateways(
  platform: TrialPlatform,
  machine: Machine,
  subject: Subject,
  { port, clientId, seconds }: { port: number; clientId: string; seconds: number },
): Promise<readonly Figure[]> {
  await build({
    absWorkingDir: root,
    entryPoints: ['tools/bench/hive.ts'],
    outfile: inRoot(BUNDLE),
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
  const urls = Object.fromEntries(
    SUBGRAPH_NAMES.map((name, index) => [name, `http://127.0.0.1:${port + 201 + index}`]),
  );
  const hivePort = port + 50;
  const hive = fork(inRoot(BUNDLE), [String(hivePort), JSON.stringify(urls)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' }, // as our gateway runs
  });
  try {
    const ready = new Promise<void>((resolve, reject) => {
      hive.once('message', () => resolve());
      hive.once('exit', () => reject(new Error('Hive Gateway does not start')));
    });
    const { identityKey } = JSON.parse(
      readFileSync(join(platform.dataFolder, 'secrets.json'), 'utf8'),
    ) as Secrets;
    hive.send({ key: identityKey, caller: await callerOf(platform.running().sandboxUrl!, clientId) });
    await ready;
    return await compare(
      {
        url: `http://127.0.0.1:${port}/graphql`,
        headers: { authorization: `Bearer ${await machine.token()}` },
      },
      { url: `http://127.0.0.1:${hivePort}/graphql`, headers: {} },
      subject,
      seconds,
    );
  } finally {
    if (hive.connected) hive.disconnect();
  }
}
