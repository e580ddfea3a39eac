import { openListening, type Listening, type Log } from '@vip/subgraph-kit';
import { connect } from 'nats';
import pg from 'pg';

/** A fact as it is announced: keys only. */
export interface Announced {
  readonly s: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly ids: {
    readonly dossierId?: string;
    readonly requestId?: string;
    readonly nisCode?: string;
    readonly ownerId?: string;
    readonly audience?: string;
  };
}

export interface Bus {
  /** Hears every announcement; answers how to stop hearing. */
  hear(listener: (fact: Announced) => void): () => void;
  /** Called after the connection was lost and is back: what happened meanwhile was not heard. */
  onGap(listener: () => void): () => void;
  close(): Promise<void>;
}

const SUBJECT = 'vip.fact';

/**
 * Listens to PostgreSQL's NOTIFY `vip_fact`. With NATS, one gateway at a time (advisory lock) relays to the
 * subject `vip.fact`, and all of them hear it there, so that many gateways cost PostgreSQL one listener.
 */
export async function openBus({
  databaseUrl,
  natsUrl,
  log,
}: {
  databaseUrl: string;
  natsUrl?: string;
  log: Log;
}): Promise<Bus> {
  const listeners = new Set<(fact: Announced) => void>();
  const gaps = new Set<() => void>();
  const tell = (payload: string) => {
    for (const fact of JSON.parse(payload) as Announced[]) for (const listener of listeners) listener(fact);
  };
  let listening: Listening | undefined;
  const listen = async (deliver: (payload: string) => void): Promise<void> => {
    listening = await openListening({
      databaseUrl,
      name: 'vip-bus',
      channel: 'vip_fact',
      hear: (payload) => payload && deliver(payload),
      onConnected: (_, again) => {
        if (again) for (const gap of gaps) gap();
      },
      onLost: (error) => log.warn({ err: error }, 'event bus lost its connection'),
    });
  };

  if (natsUrl) {
    const connection = await connect({ servers: natsUrl, maxReconnectAttempts: -1, name: 'vip-gateway' });
    void (async () => {
      for await (const message of connection.subscribe(SUBJECT)) tell(message.string());
    })();
    void (async () => {
      for await (const status of connection.status())
        if (status.type === 'reconnect') for (const gap of gaps) gap();
    })();
    const relay = new pg.Client({ connectionString: databaseUrl, application_name: 'vip-bus-lock' });
    await relay.connect();
    // Waits here until it is this gateway's turn; the listener of the one that died is gone with its lock.
    void relay.query(`select pg_advisory_lock(hashtext('vip-bus-relay'))`).then(
      () => listen((payload) => connection.publish(SUBJECT, payload)),
      () => {},
    );
    return {
      hear: add(listeners),
      onGap: add(gaps),
      close: async () => {
        await relay.end().catch(() => {});
        await listening?.close();
        await connection.drain();
      },
    };
  }
  await listen(tell);
  return {
    hear: add(listeners),
    onGap: add(gaps),
    close: async () => listening?.close(),
  };
}

const add =
  <Listener>(set: Set<Listener>) =>
  (listener: Listener) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
