import { testDatabase, withClient } from '@vip/test-kit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openListening } from './listening.ts';

let server: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => void (server = await testDatabase()));
afterAll(() => server.drop());

const ask = (sql: string) =>
  withClient(server.adminUrl, async (client) => (await client.query<{ pid: number }>(sql)).rows);
const listeners = async () =>
  (await ask(`select pid from pg_stat_activity where application_name = 'test-listener'`)).length;

it('hears each notification once, also after its connection was cut off several times', async () => {
  const heard: (string | undefined)[] = [];
  const connected: boolean[] = [];
  const listening = await openListening({
    databaseUrl: server.url,
    name: 'test-listener',
    channel: 'news',
    hear: (payload) => heard.push(payload),
    onConnected: (_, again) => void connected.push(again),
    onLost: () => {},
    pauseMs: 1,
  });
  for (let cut = 1; cut <= 3; cut += 1) {
    await ask(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test-listener'`,
    );
    await vi.waitFor(() => expect(connected).toHaveLength(cut + 1));
  }
  await ask(`notify news, 'after'`);
  await vi.waitFor(() => expect(heard).toContain('after'));
  expect(heard).toEqual(['after']);
  expect(connected).toEqual([false, true, true, true]);
  expect(await listeners()).toBe(1);
  await listening.close();
});

it('keeps trying while the server lets nobody in, instead of giving up after one attempt', async () => {
  const name = new URL(server.url).pathname.slice(1);
  const heard: (string | undefined)[] = [];
  const lost = vi.fn();
  const connected = vi.fn();
  const listening = await openListening({
    databaseUrl: server.url,
    name: 'test-listener',
    channel: 'news',
    hear: (payload) => heard.push(payload),
    onConnected: connected,
    onLost: lost,
    pauseMs: 1,
  });
  const admin = server.adminUrl.replace(`/${name}`, '/postgres');
  const askElsewhere = (sql: string) => withClient(admin, (client) => client.query(sql));
  await askElsewhere(`alter database ${name} with allow_connections false`);
  await askElsewhere(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test-listener'`,
  );
  await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
  await new Promise((resolve) => setImmediate(resolve));
  await askElsewhere(`alter database ${name} with allow_connections true`);
  await vi.waitFor(() => expect(connected).toHaveBeenCalledTimes(2));
  await ask(`notify news, 'open again'`);
  await vi.waitFor(() => expect(heard).toEqual(['open again']));
  await listening.close();
});
