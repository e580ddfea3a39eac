import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, withClient, type TestDatabase } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const rows = (sql: string) =>
  withClient(database.url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

it('gives a database with the extensions that the subgraphs need', async () => {
  expect(
    await rows(`select similarity('Veldstraat', 'Velstraat') > 0.5 as near, unaccent('Ieper é') as plain`),
  ).toEqual([{ near: true, plain: 'Ieper e' }]);
});

it('gives the clock of the platform, standing at the system’s time', async () => {
  expect(await rows('select id, offset_ms from platform.clock')).toEqual([{ id: 1, offset_ms: '0' }]);
});

it('gives every queue its subscriptions, so that a fact becomes a job', async () => {
  expect(
    await rows(`select name from pgboss.subscription where event = 'dossier.created' order by name`),
  ).toEqual([{ name: 'notifications.webhooks' }, { name: 'sources.ask-sources' }]);
});

it('is no superuser, so that row-level security holds in tests', async () => {
  expect(await rows('select rolsuper, rolbypassrls from pg_roles where rolname = current_user')).toEqual([
    { rolsuper: false, rolbypassrls: false },
  ]);
});

it('gives every caller its own database', async () => {
  const other = await testDatabase();
  expect(other.url).not.toBe(database.url);
  await other.drop();
  await expect(withClient(other.url, (client) => client.query('select 1'))).rejects.toThrow('does not exist');
});
