import { BaseEnv, readEnv } from '@vip/subgraph-kit';
import { z } from 'zod';
import { DRAWN_AREA_LIMITS, type DrawnAreaLimits } from './domain/drawn-area.ts';

const Env = BaseEnv.extend({
  DRAWN_AREA_SMALLEST_M2: z.coerce.number().positive().default(DRAWN_AREA_LIMITS.smallestM2),
  DRAWN_AREA_LARGEST_M2: z.coerce.number().positive().default(DRAWN_AREA_LIMITS.largestM2),
  DRAWN_AREA_MOST_POINTS: z.coerce.number().int().min(4).default(DRAWN_AREA_LIMITS.mostPoints),
  DRAWN_AREA_MOST_ON_PARCELS: z.coerce.number().min(0).max(1).default(DRAWN_AREA_LIMITS.mostOnParcels),
  /** Basisregisters REST v2 and GRB (OGC API Features), which parcels are looked up in and followed by. */
  BASISREGISTERS_URL: z.url({ protocol: /^https?$/ }).optional(),
  BASISREGISTERS_API_KEY: z.string().min(1).optional(),
  GRB_FEATURES_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** One whole look-up, in milliseconds. */
  LIVE_PARCEL_TIMEOUT_MS: z.coerce.number().int().min(100).default(2_500),
  /** Older is looked up again when somebody asks, in hours. */
  PARCEL_OLDEST_HOURS: z.coerce.number().positive().default(720),
  /** Change feeds; their public path is not confirmed, so there is no default outside the sandbox. */
  PARCEL_FEED_URL: z.url({ protocol: /^https?$/ }).optional(),
  ADDRESS_FEED_URL: z.url({ protocol: /^https?$/ }).optional(),
  FEED_EVERY_SECONDS: z.coerce.number().positive().default(60),
});

export type Config = ReturnType<typeof readConfig>;

/** Reads the environment once, at start. @throws Error naming every bad variable. */
export const readConfig = (env: Record<string, string | undefined> = process.env) => {
  const settings = readEnv(Env, env);
  const drawnArea: DrawnAreaLimits = {
    smallestM2: settings.DRAWN_AREA_SMALLEST_M2,
    largestM2: settings.DRAWN_AREA_LARGEST_M2,
    mostPoints: settings.DRAWN_AREA_MOST_POINTS,
    mostOnParcels: settings.DRAWN_AREA_MOST_ON_PARCELS,
  };
  return { ...settings, drawnArea, live: liveSettings(settings) };
};

/** Where the live registers are; null when none is set and there is no sandbox to play them. */
function liveSettings(settings: z.infer<typeof Env>) {
  const sandbox = (path: string): string | undefined =>
    settings.SANDBOX_URL && new URL(path, settings.SANDBOX_URL).href;
  const basisregisters = settings.BASISREGISTERS_URL ?? sandbox('/basisregisters/v2/');
  const grb = settings.GRB_FEATURES_URL ?? sandbox('/grb/ogc/features/');
  if (!basisregisters || !grb) return null;
  const feeds = [
    {
      name: 'percelen' as const,
      url: settings.PARCEL_FEED_URL ?? sandbox('/basisregisters/v3/percelen/wijzigingen'),
    },
    {
      name: 'adressen' as const,
      url: settings.ADDRESS_FEED_URL ?? sandbox('/basisregisters/v3/adressen/wijzigingen'),
    },
  ].flatMap(({ name, url }) => (url ? [{ name, url: new URL(url) }] : []));
  return {
    registers: {
      basisregisters: new URL(basisregisters),
      apiKey: settings.BASISREGISTERS_API_KEY ?? (settings.SANDBOX_URL ? 'sandbox' : null),
      grb: new URL(grb),
      timeoutMs: settings.LIVE_PARCEL_TIMEOUT_MS,
    },
    feeds,
    // In the sandbox somebody waits to see it.
    everyMs: (settings.SANDBOX_URL ? 3 : settings.FEED_EVERY_SECONDS) * 1_000,
  };
}

/** Settings of the import command: all else is on its command line. */
export const readImportConfig = (env: Record<string, string | undefined> = process.env) =>
  readEnv(BaseEnv.pick({ SANDBOX_URL: true }), env);
