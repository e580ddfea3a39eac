import { BaseEnv, readEnv } from '@vip/subgraph-kit';
import { z } from 'zod';
import { DRAWN_AREA_LIMITS, type DrawnAreaLimits } from './domain/drawn-area.ts';

const Env = BaseEnv.extend({
  DRAWN_AREA_SMALLEST_M2: z.coerce.number().positive().default(DRAWN_AREA_LIMITS.smallestM2),
  DRAWN_AREA_LARGEST_M2: z.coerce.number().positive().default(DRAWN_AREA_LIMITS.largestM2),
  DRAWN_AREA_MOST_POINTS: z.coerce.number().int().min(4).default(DRAWN_AREA_LIMITS.mostPoints),
  DRAWN_AREA_MOST_ON_PARCELS: z.coerce.number().min(0).max(1).default(DRAWN_AREA_LIMITS.mostOnParcels),
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
  return { ...settings, drawnArea };
};

/** Settings of the import command: all else is on its command line. */
export const readImportConfig = (env: Record<string, string | undefined> = process.env) =>
  readEnv(BaseEnv.pick({ SANDBOX_URL: true }), env);
