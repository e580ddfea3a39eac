import { openListening } from './listening.ts';

/** Time is a port: the system's clock, moved by the sandbox's offset when there is one. */
export interface Clock {
  now(): Date;
  close(): Promise<void>;
}

export const systemClock: Clock = { now: () => new Date(), close: () => Promise.resolve() };

/**
 * The platform's clock: system time plus the offset in `platform.clock`, kept current by NOTIFY `vip_clock`,
 * and read again at each connection: it may have been moved while nobody listened.
 */
export async function openClock(databaseUrl: string, onError: (error: Error) => void): Promise<Clock> {
  let offset = 0;
  let read = (): Promise<void> => Promise.resolve();
  const listening = await openListening({
    databaseUrl,
    name: 'vip-clock',
    channel: 'vip_clock',
    hear: () => void read().catch(onError),
    onConnected: (client) => {
      read = async () => {
        const { rows } = await client.query<{ offset_ms: string }>(
          'select offset_ms from platform.clock where id = 1',
        );
        offset = Number(rows[0]?.offset_ms ?? 0);
      };
      return read();
    },
    onLost: onError,
  });
  return { now: () => new Date(Date.now() + offset), close: () => listening.close() };
}
