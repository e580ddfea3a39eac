import type { Client } from 'pg';
import { preparePgBoss, preparePlatform, withClient } from '@vip/test-kit';
import { lineOf, Problem } from './problem.ts';
import { SUBGRAPH_NAMES } from './settings.ts';

/** Who has a schema and a role of its own. */
const TENANTS = [...SUBGRAPH_NAMES, 'gateway', 'sandbox'] as const;
export type Tenant = (typeof TENANTS)[number];
export type TenantUrls = Readonly<Record<Tenant, string>>;

const OLDEST_POSTGRES = 150_000;

/**
 * Brings the database to where every subgraph can do its own migrations: extensions, the platform's clock, pg-boss with its
 * queues, and one role and one schema each, so that nobody can read another's tables. Harmless when all is there.
 *
 * @param adminUrl of somebody who may create roles and schemas.
 * @throws Problem when the server is too old, cannot be reached or does not allow it.
 */
export async function prepareDatabase(adminUrl: string, password: string): Promise<TenantUrls> {
  const database = decodeURIComponent(new URL(adminUrl).pathname.slice(1));
  const roleOf = (tenant: string): string => `${database}_${tenant}`;
  await withClient(adminUrl, async (client) => {
    await checkRights(client);
    const me = String((await client.query<{ me: string }>('select current_user as me')).rows[0]?.me);
    for (const tenant of ['pgboss', ...TENANTS])
      await ensureTenant(client, { tenant, role: roleOf(tenant), me, database, password });
  });
  await preparePlatform(adminUrl);
  const urlOf = (tenant: string): string => {
    const url = new URL(adminUrl);
    url.username = roleOf(tenant);
    url.password = password;
    return url.href;
  };
  await preparePgBoss(urlOf('pgboss'));
  await withClient(adminUrl, (client) =>
    grantShared(client, TENANTS.map(roleOf), roleOf('sandbox'), roleOf('pgboss')),
  );
  return Object.fromEntries(TENANTS.map((tenant) => [tenant, urlOf(tenant)])) as Record<Tenant, string>;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

interface NewTenant {
  readonly tenant: string;
  readonly role: string;
  readonly me: string;
  readonly database: string;
  readonly password: string;
}

async function ensureTenant(
  client: Client,
  { tenant, role, me, database, password }: NewTenant,
): Promise<void> {
  const there = await client.query('select from pg_roles where rolname = $1', [role]);
  if (there.rowCount === 0) await client.query(`create role ${quoted(role)} login`);
  await client.query(`alter role ${quoted(role)} with login password '${password.replaceAll("'", "''")}'`);
  const member = await client.query<{ may: boolean }>(
    `select pg_has_role(current_user, $1, 'member') as may`,
    [role],
  );
  if (!member.rows[0]?.may) await client.query(`grant ${quoted(role)} to ${quoted(me)}`); // to hand over the schema
  await client.query(`grant connect on database ${quoted(database)} to ${quoted(role)}`);
  await client.query(`revoke create on database ${quoted(database)} from ${quoted(role)}`); // earlier versions gave it
  await client.query(`create schema if not exists ${quoted(tenant)} authorization ${quoted(role)}`);
  await client.query(
    `alter role ${quoted(role)} in database ${quoted(database)} set search_path = ${quoted(tenant)}, public`,
  );
}

/** The queues are shared by all, the clock is read by all and moved by the sandbox only. */
async function grantShared(
  client: Client,
  roles: readonly string[],
  sandbox: string,
  boss: string,
): Promise<void> {
  const all = roles.map(quoted).join(', ');
  await client.query(`
    grant usage on schema platform, pgboss to ${all};
    grant select on platform.clock to ${all};
    grant update on platform.clock to ${quoted(sandbox)};
    grant select, insert, update, delete on all tables in schema pgboss to ${all};
    grant usage, select on all sequences in schema pgboss to ${all};
    grant execute on all functions in schema pgboss to ${all};
    alter default privileges for role ${quoted(boss)} in schema pgboss grant select, insert, update, delete on tables to ${all};`);
}

async function checkRights(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string; roles: boolean; schemas: boolean }>(`
    select current_setting('server_version_num') as version, (rolsuper or rolcreaterole) as roles, (rolsuper or pg_has_role(datdba, 'usage')) as schemas
    from pg_roles, pg_database where rolname = current_user and datname = current_database()`);
  const found = rows[0];
  if (Number(found?.version) < OLDEST_POSTGRES)
    throw new Problem('The server of DATABASE_URL is too old: PostgreSQL 15 or newer is needed.');
  if (!found?.roles || !found.schemas) {
    throw new Problem(
      'The user of DATABASE_URL may not create roles and schemas: give the owner of that database, with the right to make roles (alter role … createrole).',
    );
  }
}

/** @throws Problem that says why the given server does not answer, without its password. */
export async function checkGivenServer(url: string): Promise<void> {
  const { host, pathname } = new URL(url);
  try {
    await withClient(url, (client) => client.query('select 1'));
  } catch (error) {
    const reason =
      (error as { code?: string }).code === '28P01'
        ? 'it refuses the user or the password'
        : lineOf(error) || 'nobody listens there';
    throw new Problem(
      `The database of DATABASE_URL (${host}${pathname}) cannot be used: ${reason}. Check the address and that the server runs, or leave DATABASE_URL out to start our own.`,
    );
  }
}
