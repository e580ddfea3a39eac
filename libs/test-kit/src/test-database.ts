import { randomBytes } from 'node:crypto';
import { withClient } from './postgres/prepare.ts';
import { databaseUrl, TEMPLATE, TEST_ROLE, TEST_SERVER_VARIABLE } from './test-server.ts';

export interface TestDatabase {
  /** For the role of the tests: owns the database, is no superuser. */
  readonly url: string;
  /** For the administrator: only to look where a subgraph may not. */
  readonly adminUrl: string;
  /** Removes the database, also when connections are still open. */
  drop(): Promise<void>;
}

/**
 * A fresh database of a real PostgreSQL with the extensions, `platform.clock` and pg-boss with all queues
 * and subscriptions in it; no subgraph's tables yet. Takes about 50 ms.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const adminUrl = await serverUrl();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withClient(adminUrl, (client) =>
    client.query(`create database ${name} template ${TEMPLATE} owner ${TEST_ROLE} strategy file_copy`),
  );
  return {
    url: databaseUrl(adminUrl, name, TEST_ROLE),
    adminUrl: databaseUrl(adminUrl, name),
    drop: () =>
      withClient(
        adminUrl,
        async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
      ),
  };
}

async function serverUrl(): Promise<string> {
  const desk = process.env[TEST_SERVER_VARIABLE];
  if (!desk)
    throw new Error('No test server: run this through vitest with the configuration of the root folder.');
  const answer = await fetch(desk);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
