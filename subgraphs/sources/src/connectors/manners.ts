import { z } from 'zod';
import type { Connector } from './connector.ts';
import { connectorOf } from './registry.ts';

/** How we behave towards one source; the source book shows it, and `SOURCE_MANNERS` changes it per source. */
export interface Manners {
  /** Questions at the same time, per process. */
  readonly concurrency: number;
  /** Requests that may start in a second, per process; null without a limit. */
  readonly perSecond: number | null;
  /** For one request, in milliseconds. */
  readonly timeoutMs: number;
  /** For one whole answer, all its requests together, in milliseconds. */
  readonly deadlineMs: number;
  /** How long its answer about a parcel serves other dossiers too, in seconds; 0 asks every time. */
  readonly validSeconds: number;
}

/** What may be set per source, as JSON: `{ "RVV": { "concurrency": 4, "perSecond": 10 } }`. */
export const GivenManners = z.record(
  z.string(),
  z
    .object({
      concurrency: z.number().int().min(1).max(200),
      perSecond: z.number().positive().max(1_000),
      timeoutMs: z.number().int().min(100).max(120_000),
      deadlineMs: z.number().int().min(100).max(300_000),
      validSeconds: z.number().int().min(0),
    })
    .partial()
    .strict(),
);
export type GivenManners = z.infer<typeof GivenManners>;

export interface MannersDefaults {
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  /** Multiplies how long answers stay valid. */
  readonly validity: number;
}

/** The manners towards a source: as set, else as its connector says, else as everywhere. */
export function mannersOf(
  connector: Pick<Connector, 'code' | 'concurrency' | 'perSecond' | 'timeoutMs' | 'validSeconds'>,
  given: GivenManners,
  defaults: MannersDefaults,
): Manners {
  const set = given[connector.code] ?? {};
  return {
    concurrency: set.concurrency ?? connector.concurrency,
    perSecond: set.perSecond ?? connector.perSecond ?? null,
    timeoutMs: set.timeoutMs ?? connector.timeoutMs ?? defaults.timeoutMs,
    deadlineMs: set.deadlineMs ?? defaults.deadlineMs,
    validSeconds: (set.validSeconds ?? connector.validSeconds) * defaults.validity,
  };
}

/** The manners towards every source by its code; a source that we do not ask has none. */
export const towards = (of: (connector: Connector) => Manners) => ({
  mannersOf: (code: string): Manners | null => {
    const connector = connectorOf(code);
    return connector ? of(connector) : null;
  },
  validMs: (code: string): number => {
    const connector = connectorOf(code);
    return connector ? of(connector).validSeconds * 1_000 : 0;
  },
});
