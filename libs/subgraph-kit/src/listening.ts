import pg from 'pg';

export interface ListeningOptions {
  readonly databaseUrl: string;
  /** Shown in `pg_stat_activity`. */
  readonly name: string;
  readonly channel: string;
  /** Called for each notification, once, however often the connection was made again. */
  readonly hear: (payload: string | undefined) => void;
  /** Called at each connection with a way to read on it; `again` when what was told meanwhile was not heard. */
  readonly onConnected?: (client: pg.Client, again: boolean) => void | Promise<void>;
  readonly onLost: (error: Error) => void;
  /** Between two attempts, in milliseconds; 500 unless told. */
  readonly pauseMs?: number;
}

export interface Listening {
  close(): Promise<void>;
}

/**
 * Hears a channel of PostgreSQL for as long as the process lives. A lost connection is made again until it holds: the server that was
 * killed answers "starting up" for a while, so one attempt is not enough. `pg` tells one loss twice (the server's word, then the closed
 * socket): answering both would leave two connections, and everything would be heard twice.
 *
 * @throws Error when the first connection cannot be made.
 */
export async function openListening(options: ListeningOptions): Promise<Listening> {
  const { databaseUrl, name, channel, hear, onConnected, onLost, pauseMs = 500 } = options;
  let closed = false;
  let current: pg.Client | undefined;

  const connect = async (again: boolean): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: name, keepAlive: true });
    let lost = false;
    const lose = (error: Error): void => {
      if (lost || closed) return;
      lost = true;
      onLost(error);
      void client.end().catch(() => {});
      setTimeout(() => void reconnect(), pauseMs).unref();
    };
    // A failure before we listen is thrown to whoever connects; from then on it is a loss.
    let listening = false;
    client.on('error', (error) => listening && lose(error));
    client.on('end', () => listening && lose(new Error('the connection ended')));
    client.on('notification', ({ payload }) => hear(payload));
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      await onConnected?.(client, again);
      listening = true;
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    current = client;
    if (closed) await client.end().catch(() => {});
  };
  const reconnect = async (): Promise<void> => {
    if (closed) return;
    await connect(true).catch(() => void setTimeout(() => void reconnect(), pauseMs).unref());
  };

  await connect(false);
  return {
    close: async () => {
      closed = true;
      await current?.end().catch(() => {});
    },
  };
}
