import pg from 'pg';

/** Time is a port: the system's clock, moved by the sandbox's offset when there is one. */
export interface Clock {
  now(): Date;
  close(): Promise<void>;
}

export const systemClock: Clock = { now: () => new Date(), close: () => Promise.resolve() };

/**
 * The platform's clock: system time plus the offset in `platform.clock`, kept current by NOTIFY `vip_clock`.
 * When the connection breaks it reconnects by itself and reads the offset again.
 */
export async function openClock(databaseUrl: string, onError: (error: Error) => void): Promise<Clock> {
  let offset = 0;
  let closed = false;
  let client: pg.Client | undefined;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: databaseUrl, application_name: 'vip-clock' });
    next.on('error', (error) => {
      onError(error);
      if (!closed) setTimeout(() => void connect().catch(onError), 1_000).unref();
    });
    const read = async () => {
      const { rows } = await next.query<{ offset_ms: string }>(
        'select offset_ms from platform.clock where id = 1',
      );
      offset = Number(rows[0]?.offset_ms ?? 0);
    };
    next.on('notification', () => void read().catch(onError));
    await next.connect();
    await next.query('listen vip_clock');
    await read();
    client = next;
  };
  await connect();
  return {
    now: () => new Date(Date.now() + offset),
    close: async () => {
      closed = true;
      await client?.end().catch(() => {});
    },
  };
}
