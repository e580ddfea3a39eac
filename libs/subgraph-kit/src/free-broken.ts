import type { Pool, PoolClient } from 'pg';

/** So long whoever holds a broken connection has to give it back himself. */
const GRACE_MS = 1_000;

/**
 * Gives connections back to their pool that broke in the hands of somebody. A transaction (Kysely's controlled one) gives its connection
 * back when its commit or rollback succeeded, and on a connection that the server dropped neither does: each of them was a place
 * less in the pool, and after PostgreSQL died under eight transactions the process waited for a ninth for ever.
 */
export function freeBroken(pool: Pool): void {
  const held = new Set<PoolClient>();
  pool.on('acquire', (client) => void held.add(client));
  pool.on('release', (_, client) => void held.delete(client));
  pool.on('remove', (client) => void held.delete(client));
  pool.on('connect', (client) => {
    const broken = (): void => {
      setTimeout(() => {
        if (!held.has(client)) return;
        const { release } = client;
        // Whoever still thinks that he holds it may give it back once more.
        client.release = () => {};
        release.call(client, true);
      }, GRACE_MS).unref();
    };
    client.once('error', broken);
    client.once('end', broken);
  });
}
