import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '@vip/test-kit';
import { logSettings } from '../launcher/log-settings.ts';
import type { Tenant } from '../launcher/roles.ts';
import type { Running } from '../launcher/running.ts';
import { inRoot } from '../root.ts';
import { checksOf } from './checks.ts';
import type { Order } from './orders.ts';

export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}

const FOLLOWED = ['dossiers', 'sources', 'billing', 'parcels', 'notifications'] as const;
const DRAINED_WITHIN_MS = 180_000;

/** Counts in a subgraph's own tables, as its jobs see them. */
const count = (
  running: Running,
  tenant: Tenant,
  sql: string,
  values: readonly unknown[] = [],
): Promise<number> =>
  withClient(running.databases[tenant], async (client) => {
    await client.query(`select set_config('vip.kind', 'service', false), set_config('vip.roles', '', false)`);
    const { rows } = await client.query<Record<string, string>>(sql, [...values]);
    return Number(Object.values(rows[0] ?? {})[0] ?? 0);
  });

/** Reads until nothing is left, or for as long as draining may take. */
async function drains(read: () => Promise<number>): Promise<number> {
  let left = await read();
  for (const until = Date.now() + DRAINED_WITHIN_MS; left !== 0 && Date.now() < until; left = await read())
    await pause(1_000);
  return left;
}

const is = (what: string, found: number, wanted: number): Finding => ({
  what,
  ok: found === wanted,
  detail: found === wanted ? String(found) : `${found} instead of ${wanted}`,
});

/** Looks whether anything was lost, doubled or left behind, once the queues are empty. */
export async function judge(
  running: Running,
  dataFolder: string,
  orders: readonly Order[],
): Promise<readonly Finding[]> {
  const ids = orders.map(({ id }) => id);
  const parcels = orders.reduce((all, { capakeys }) => all + capakeys.length, 0);
  const waiting = () =>
    count(
      running,
      'billing',
      `select count(*) from pgboss.job where state in ('created', 'retry', 'active')`,
    );
  const findings: Finding[] = [
    is('jobs left behind', await drains(waiting), 0),
    is(
      'mails not sent',
      await drains(() => count(running, 'notifications', 'select count(*) from mail where sent_at is null')),
      0,
    ),
  ];
  for (const { what, tenant, sql, wanted } of checksOf(orders.length, parcels))
    findings.push(is(what, await count(running, tenant, sql, [ids]), wanted));
  for (const tenant of FOLLOWED)
    findings.push(
      is(`facts of ${tenant} that the legal log misses`, await drains(() => missed(running, tenant)), 0),
    );
  findings.push(
    is(
      'facts doubled in the legal log',
      await count(running, 'audit', 'select count(*) - count(distinct (subgraph, fact_id)) from entry'),
      0,
    ),
  );
  return [...findings, await verifyLog(running, dataFolder)];
}

/** Reading is a fact too, so both numbers go on growing for a while after the last change. */
async function missed(running: Running, tenant: Tenant): Promise<number> {
  const logged = await count(running, 'audit', 'select count(*) from entry where subgraph = $1', [tenant]);
  return (await count(running, tenant, 'select count(*) from fact')) - logged;
}

async function verifyLog(running: Running, dataFolder: string): Promise<Finding> {
  const verifier = inRoot('dist/audit/verify.mjs');
  const what = 'npm run audit:verify';
  if (!existsSync(verifier)) return { what, ok: false, detail: 'the verifier is not there' };
  const env = { ...process.env, ...(await logSettings(running, dataFolder)) };
  const run = spawnSync(process.execPath, [verifier], { encoding: 'utf8', env });
  return { what, ok: run.status === 0, detail: `${run.stdout}${run.stderr}`.trim().split('\n').at(-1) ?? '' };
}
