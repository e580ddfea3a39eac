import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Identified } from '../identity/callers.ts';

export interface Taken {
  readonly ok: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly retryAfterS: number;
}

export interface Rates {
  take(identified: Identified, address: string, cost: number): Promise<Taken>;
}

const FREE: Taken = { ok: true, limit: 0, remaining: 0, retryAfterS: 0 };

/**
 * How much a caller may ask: nobody by requests a second and address, machines by cost a minute. People and
 * our own services are not counted here. Each gateway guards its own share: N gateways allow N times.
 */
export function createRates({
  anonymousPerSecond,
  costPerMinute,
}: {
  anonymousPerSecond: number;
  costPerMinute: number;
}): Rates {
  const addresses = new RateLimiterMemory({ points: anonymousPerSecond * 10, duration: 10 });
  const clients = new RateLimiterMemory({ points: costPerMinute, duration: 60 });
  return {
    async take({ caller, credential }, address, cost) {
      if (caller.kind === 'service' || credential === 'session') return FREE;
      const [limiter, key, points] =
        credential === 'none' ? [addresses, address, 1] : [clients, caller.id, cost];
      try {
        const { remainingPoints } = await limiter.consume(key, points);
        return { ok: true, limit: limiter.points, remaining: remainingPoints, retryAfterS: 0 };
      } catch (refused) {
        const { msBeforeNext = 1_000 } = refused as { msBeforeNext?: number };
        return {
          ok: false,
          limit: limiter.points,
          remaining: 0,
          retryAfterS: Math.ceil(msBeforeNext / 1_000),
        };
      }
    },
  };
}
