import type { Caller } from '@vip/domain-kit';
import type { DrawnAreaLimits } from './domain/drawn-area.ts';
import type { Register } from './persistence/register.ts';

/** What one request may reach. */
export interface Context {
  readonly caller: Caller;
  readonly register: Register;
  readonly limits: DrawnAreaLimits;
}
