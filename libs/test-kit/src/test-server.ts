import { mkdtempSync, rmSync } from 'node:fs';
import { chownSync, chmodSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { postgresAccount, reachableTemporaryFolder } from './postgres/account.ts';
import { preparePgBoss, preparePlatform, withClient } from './postgres/prepare.ts';
import { startPostgres, type PostgresServer } from './postgres/server.ts';

/** Role that tests work under: owns its databases, but is no superuser, so row-level security holds for it. */
export const TEST_ROLE = 'vip_test';
export const TEMPLATE = 'vip_template';
/** Tells the test processes where to ask for the server. */
export const TEST_SERVER_VARIABLE = 'VIP_TEST_SERVER';

/** Speed over safety: what a test writes may be lost with the machine. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '128MB',
  autovacuum: 'off',
};

async function startTestServer(): Promise<{ server: PostgresServer; folder: string }> {
  const account = postgresAccount();
  const folder = mkdtempSync(join(reachableTemporaryFolder(account), 'vip-test-'));
  chmodSync(folder, 0o755);
  if (account) chownSync(folder, account.uid, account.gid);
  const server = await startPostgres({
    folder: join(folder, 'data'),
    logFile: join(folder, 'log'),
    password: 'test',
    settings: SETTINGS,
  });
  await withClient(server.adminUrl, async (client) => {
    await client.query(`create role ${TEST_ROLE} login password 'test'`);
    await client.query(`create database ${TEMPLATE} owner ${TEST_ROLE}`);
  });
  await preparePlatform(databaseUrl(server.adminUrl, TEMPLATE));
  await withClient(databaseUrl(server.adminUrl, TEMPLATE), (client) =>
    client.query(
      `grant usage on schema platform to ${TEST_ROLE}; grant select, update on platform.clock to ${TEST_ROLE}; grant create on schema public to ${TEST_ROLE}`,
    ),
  );
  await preparePgBoss(databaseUrl(server.adminUrl, TEMPLATE, TEST_ROLE));
  return { server, folder };
}

/** The address of another database on the same server, for the administrator or for `role`. */
export function databaseUrl(adminUrl: string, database: string, role?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (role) url.username = role;
  return url.href;
}

/**
 * Vitest's global set-up: one PostgreSQL for the whole run, started when the first test asks for it and
 * stopped at the end, also when the run is killed.
 */
export async function setup(): Promise<() => Promise<void>> {
  let started: ReturnType<typeof startTestServer> | undefined;
  const desk = createServer((_request, response) => {
    started ??= startTestServer();
    started.then(
      ({ server }) => response.end(server.adminUrl),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  process.env[TEST_SERVER_VARIABLE] = `http://127.0.0.1:${(desk.address() as AddressInfo).port}/`;
  return async () => {
    desk.closeAllConnections();
    desk.close();
    const running = await started?.catch(() => undefined);
    await running?.server.stop();
    if (running) rmSync(running.folder, { recursive: true, force: true });
  };
}
