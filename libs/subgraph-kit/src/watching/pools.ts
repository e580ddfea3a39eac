import type { Pool } from 'pg';
import { gauge } from './measure.ts';

/** The connections of a pool to PostgreSQL, in use and waited for. */
export function watchPool(
  name: string,
  pool: Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount' | 'options'>,
): void {
  const named = { 'db.client.connection.pool.name': name };
  gauge('db.client.connection.count', () => [
    [pool.idleCount, { ...named, 'db.client.connection.state': 'idle' }],
    [pool.totalCount - pool.idleCount, { ...named, 'db.client.connection.state': 'used' }],
  ]);
  gauge('db.client.connection.max', () => [[pool.options.max, named]]);
  gauge('db.client.connection.pending_requests', () => [[pool.waitingCount, named]]);
}
