import { randomBytes } from 'node:crypto';
import { testDatabase, withClient } from '@vip/test-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prepareDatabase, type TenantUrls } from './roles.ts';

const NAME = `roles_${randomBytes(6).toString('hex')}`;
let server: Awaited<ReturnType<typeof testDatabase>>;
let urls: TenantUrls;
const named = (name: string) => {
  const url = new URL(server.adminUrl);
  url.pathname = `/${name}`;
  return url.href;
};
const administer = (...statements: readonly string[]) =>
  withClient(named('postgres'), async (client) => {
    for (const statement of statements) await client.query(statement);
  });

beforeAll(async () => {
  server = await testDatabase();
  await administer(`create database ${NAME}`); // an empty one, as the launcher finds it
  urls = await prepareDatabase(named(NAME), 'test');
});
afterAll(async () => {
  // Roles belong to the server, not to the database: what this test made it takes away.
  const roles = [...Object.values(urls).map((url) => new URL(url).username), `${NAME}_pgboss`];
  await administer(
    `drop database ${NAME} with (force)`,
    ...roles.map((role) => `drop role if exists ${role}`),
  );
  await server.drop();
});

it('lets a subgraph make tables in its own schema, and no schema of its own', async () => {
  await withClient(urls.billing, async (client) => {
    await client.query('create table billing.own (id int)');
    await expect(client.query('create schema mine')).rejects.toThrow(/permission denied/);
    await expect(client.query('create schema if not exists billing')).rejects.toThrow(/permission denied/);
  });
});

it("keeps a subgraph out of another's tables", async () => {
  await withClient(urls.dossiers, async (client) => {
    await client.query('create table dossiers.secret (id int)');
  });
  await withClient(urls.billing, async (client) => {
    await expect(client.query('select * from dossiers.secret')).rejects.toThrow(/permission denied/);
  });
});
