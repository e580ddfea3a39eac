import type { Caller } from '@vip/domain-kit';
import type { DrawnAreaLimits } from './domain/drawn-area.ts';
import type { FreshnessRule } from './domain/freshness.ts';
import type { Refresher } from './live/refresh.ts';
import type { RegisterState } from './persistence/feed-states.ts';
import type { Register } from './persistence/register.ts';

/** What one request may reach. */
export interface Context {
  readonly caller: Caller;
  readonly register: Register;
  readonly limits: DrawnAreaLimits;
  /** Null when this platform asks no live registers. */
  readonly live: Refresher | null;
  readonly freshness: FreshnessRule;
  readonly now: () => Date;
  readonly registerState: () => Promise<RegisterState>;
}
