import { BaseEnv, readEnv } from '@vip/subgraph-kit';
import { z } from 'zod';

const Env = BaseEnv.extend({
  /** For national numbers: 32 bytes, base64url. */
  DATA_ENCRYPTION_KEY: z.string().regex(/^[A-Za-z0-9_-]{43}=?$/, 'must be 32 bytes, base64url'),
});
export type Config = z.infer<typeof Env>;

/** How much is logged; asked before the rest, so that a bad setting can be logged too. */
export const readLogLevel = (env: Record<string, string | undefined> = process.env): string =>
  env['LOG_LEVEL'] ?? 'info';

/** @throws Error naming every bad variable at once, and none of their values. */
export const readConfig = (env: Record<string, string | undefined> = process.env): Config =>
  readEnv(Env, env);
