import { uuidv7 } from '@vip/domain-kit';
import type { Database, Log } from '@vip/subgraph-kit';
import { keepLive } from '../persistence/live-writer.ts';
import { LiveFailure } from './ask.ts';
import type { LiveRegister } from './live-register.ts';

/** What a look at the live registers came to. `failed` says nothing about the parcel. */
export type Refreshed = 'brought' | 'absent' | 'failed';

export interface Refresher {
  /** Asks the live registers about a parcel and keeps what they say. Many who ask at once share one question. */
  refresh(capakey: string): Promise<Refreshed>;
}

/** So long a key that does not exist is not asked about again. */
const ABSENT_FOR_MS = 60_000;
/** So long nothing is asked after a failure: an outage must not slow every search down. */
const REST_MS = 15_000;
const MOST_REMEMBERED = 10_000;

export function createRefresher(
  { database, log, now }: { database: Database; log: Log; now: () => Date },
  live: LiveRegister,
): Refresher {
  const flying = new Map<string, Promise<Refreshed>>();
  const absent = new Map<string, number>();
  let restsUntil = 0;

  const ask = async (capakey: string): Promise<Refreshed> => {
    try {
      const parcel = await live.parcel(capakey);
      if (parcel.kind === 'absent') {
        absent.set(capakey, performance.now() + ABSENT_FOR_MS);
        if (absent.size > MOST_REMEMBERED) absent.delete(absent.keys().next().value!);
        return 'absent';
      }
      await database.asService((em) => keepLive(em, { ...parcel, importId: uuidv7(), at: now() }));
      return 'brought';
    } catch (error) {
      if (!(error instanceof LiveFailure)) throw error;
      restsUntil = performance.now() + REST_MS;
      log.warn({ capakey, reason: error.message }, 'the live registers gave no answer');
      return 'failed';
    }
  };

  return {
    refresh(capakey) {
      const known = absent.get(capakey);
      if (known !== undefined && known > performance.now()) return Promise.resolve('absent');
      if (restsUntil > performance.now()) return Promise.resolve('failed');
      const flight = flying.get(capakey);
      if (flight) return flight;
      const own = ask(capakey).finally(() => flying.delete(capakey));
      flying.set(capakey, own);
      return own;
    },
  };
}
