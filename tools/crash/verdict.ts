import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '@vip/test-kit';
import type { Running } from '../launcher/running.ts';
import { inRoot } from '../root.ts';
import type { Order } from './orders.ts';

export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}

type Row = Record<string, string | number | boolean | null>;
type Tenant = keyof Running['databases'];

const FOLLOWED = ['dossiers', 'sources', 'billing', 'parcels', 'notifications'] as const;
const DRAINED_WITHIN_MS = 180_000;

/** Reads a subgraph's own tables, as its jobs see them. */
const rows = (
  running: Running,
  tenant: Tenant,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> =>
  withClient(running.databases[tenant], async (client) => {
    await client.query(`select set_config('vip.kind', 'service', false), set_config('vip.roles', '', false)`);
    return (await client.query<Row>(sql, [...values])).rows;
  });

const number = async (
  running: Running,
  tenant: Tenant,
  sql: string,
  values?: readonly unknown[],
): Promise<number> => Number(Object.values((await rows(running, tenant, sql, values))[0] ?? {})[0] ?? 0);

/** Waits until `read` answers `wanted`, or for as long as draining may take; answers what it read last. */
async function settles(read: () => Promise<number>, wanted: number): Promise<number> {
  let value = await read();
  for (
    const until = Date.now() + DRAINED_WITHIN_MS;
    value !== wanted && Date.now() < until;
    value = await read()
  )
    await pause(1_000);
  return value;
}

const is = (what: string, found: number, wanted: number): Finding => ({
  what,
  ok: found === wanted,
  detail: `${found}${found === wanted ? '' : ` instead of ${wanted}`}`,
});

/** Looks whether anything was lost, doubled or left behind. */
export async function judge(running: Running, orders: readonly Order[]): Promise<readonly Finding[]> {
  const ids = orders.map(({ id }) => id);
  const parcels = orders.reduce((all, { capakeys }) => all + capakeys.length, 0);
  const per = (tenant: Tenant, sql: string): Promise<number> => number(running, tenant, sql, [ids]);
  const mine = 'request_id = any($1)';
  const factsOf = (type: string) =>
    per(
      'dossiers',
      `select count(*) from fact f join dossier d on d.id::text = f.subject::text where f.type = '${type}' and d.${mine}`,
    );

  const waiting = await settles(
    () =>
      number(
        running,
        'billing',
        `select count(*) from pgboss.job where state in ('created', 'retry', 'active')`,
      ),
    0,
  );
  const findings: Finding[] = [
    is(
      'dossiers, one per parcel ordered',
      await per('dossiers', `select count(distinct (request_id, capakey)) from dossier where ${mine}`),
      parcels,
    ),
    is(
      'dossiers doubled',
      await per(
        'dossiers',
        `select count(*) - count(distinct (request_id, capakey)) from dossier where ${mine}`,
      ),
      0,
    ),
    is(
      'dossiers validated',
      await per('dossiers', `select count(*) from dossier where ${mine} and status = 'VALIDATED'`),
      parcels,
    ),
    is(
      'items without an outcome',
      await per(
        'dossiers',
        `select count(*) from item i join dossier d on d.id = i.dossier_id where d.${mine} and i.status in ('PENDING', 'TO_FILL')`,
      ),
      0,
    ),
    is('facts that a dossier was made', await factsOf('dossier.created'), parcels),
    is('facts that a dossier was validated', await factsOf('dossier.validated'), parcels),
    is(
      'documents doubled',
      await per(
        'dossiers',
        `select count(*) - count(distinct (c.dossier_id, c.kind, c.edition)) from document c join dossier d on d.id = c.dossier_id where d.${mine}`,
      ),
      0,
    ),
    is(
      'requests charged',
      await per('billing', `select count(*) from charge where ${mine} and charged_at is not null`),
      orders.length,
    ),
    is(
      'invoices, one per request',
      await per('billing', `select count(*) from invoice where ${mine}`),
      orders.length,
    ),
    is(
      'invoices that differ from the quote',
      await per(
        'billing',
        `select count(*) from invoice i join charge c using (request_id) where i.${mine} and i.total_cents <> c.total_cents`,
      ),
      0,
    ),
    is(
      'shares owed, one per dossier',
      await per('billing', `select count(*) from share where ${mine}`),
      parcels,
    ),
    is(
      'cents that the ledger does not sum to zero',
      await number(running, 'billing', `select coalesce(sum(amount_cents), 0) from ledger_posting`),
      0,
    ),
    is(
      'ledger entries out of balance',
      await number(
        running,
        'billing',
        `select count(*) from (select from ledger_posting group by entry_id having sum(amount_cents) <> 0) x`,
      ),
      0,
    ),
    is('jobs left behind', waiting, 0),
    is(
      'jobs given up',
      await number(running, 'billing', `select count(*) from pgboss.job where state = 'failed'`),
      0,
    ),
    is(
      'notifications doubled',
      await number(
        running,
        'notifications',
        `select count(*) - count(distinct (fact_id, kind, audience)) from notification`,
      ),
      0,
    ),
    is(
      'mails not sent',
      await settles(
        () => number(running, 'notifications', `select count(*) from mail where sent_at is null`),
        0,
      ),
      0,
    ),
  ];
  for (const tenant of FOLLOWED) {
    const facts = await number(running, tenant, 'select count(*) from fact');
    findings.push(
      is(
        `facts of ${tenant} in the legal log`,
        await settles(
          () => number(running, 'audit', `select count(*) from entry where subgraph = $1`, [tenant]),
          facts,
        ),
        facts,
      ),
    );
  }
  findings.push(
    is(
      'facts doubled in the legal log',
      await number(running, 'audit', 'select count(*) - count(distinct (subgraph, fact_id)) from entry'),
      0,
    ),
    verifyLog(running),
  );
  return findings;
}

function verifyLog(running: Running): Finding {
  const verifier = inRoot('dist/audit/verify.mjs');
  const what = 'npm run audit:verify';
  if (!existsSync(verifier)) return { what, ok: false, detail: 'the verifier is not there' };
  const run = spawnSync(process.execPath, [verifier, '--url', running.databases.audit], { encoding: 'utf8' });
  return { what, ok: run.status === 0, detail: `${run.stdout}${run.stderr}`.trim().split('\n').at(-1) ?? '' };
}
