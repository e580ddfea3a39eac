import { QUEUE_DEFAULTS, QUEUES } from '@vip/subgraph-kit/queues';
import pg from 'pg';
import { PgBoss } from 'pg-boss';

/** What the subgraphs' tables are built with; `create extension` needs an administrator. */
export const EXTENSIONS = ['pg_trgm', 'btree_gist', 'unaccent', 'pgcrypto'] as const;

/** Makes the extensions (in schema `public`) and the platform's clock in one database. Harmless when they are there. */
export async function preparePlatform(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const name of EXTENSIONS)
      await client.query(`create extension if not exists ${name} with schema public`);
    await client.query(`
      create schema if not exists platform;
      create table if not exists platform.clock (id int primary key check (id = 1), offset_ms bigint not null);
      insert into platform.clock values (1, 0) on conflict do nothing;`);
  });
}

/**
 * Brings the schema `pgboss` to today's version and makes every queue and subscription of the one list.
 * The owner of the address owns the schema. Harmless when all is there.
 */
export async function preparePgBoss(url: string): Promise<void> {
  await withClient(url, async (client) => {
    // `create schema if not exists` asks for the right to create even when it is there.
    const there = await client.query(`select from pg_namespace where nspname = 'pgboss'`);
    if (there.rowCount === 0) await client.query('create schema pgboss');
  });
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    createSchema: false,
    supervise: false,
    schedule: false,
    application_name: 'prepare',
    max: 2,
  });
  boss.on('error', () => {}); // every call below rejects with it
  await boss.start();
  try {
    const present = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const { name, facts, unhurried = false, ...own } of QUEUES) {
      const options = { notify: !unhurried, ...QUEUE_DEFAULTS, ...own };
      if (present.has(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
      for (const fact of facts) await boss.subscribe(fact, name);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Runs `work` with one connection that is closed after. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // told by the query in hand
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
