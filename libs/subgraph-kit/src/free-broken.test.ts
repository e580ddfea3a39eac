import { testDatabase, withClient } from '@vip/test-kit';
import { expect, it, vi } from 'vitest';
import { openDatabase } from './database.ts';

it('has its whole pool again after the server dropped every connection inside a transaction', async () => {
  const { url, adminUrl, drop } = await testDatabase();
  const database = await openDatabase({ url, schema: 'kit', entities: [], migrations: [], poolSize: 2 });
  try {
    const cut = [1, 2].map(() => database.asService((em) => em.execute('select pg_sleep(60)')));
    const outcomes = Promise.allSettled(cut);
    await vi.waitFor(
      () =>
        withClient(adminUrl, async (client) => {
          const { rows } = await client.query<{ pid: number }>(
            `select pid from pg_stat_activity where datname = current_database() and query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`,
          );
          expect(rows).toHaveLength(2);
          for (const { pid } of rows) await client.query('select pg_terminate_backend($1)', [pid]);
        }),
      { timeout: 10_000, interval: 50 },
    );
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const after = await Promise.all(
      [1, 2, 3].map(() => database.asService((em) => em.execute<{ one: number }[]>('select 1 as one'))),
    );
    expect(after).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]]);
  } finally {
    await database.close();
    await drop();
  }
}, 30_000);
