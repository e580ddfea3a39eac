import { BaseEnv, readEnv } from '@vip/subgraph-kit';
import { z } from 'zod';

const Env = BaseEnv.extend({
  /** Root of Mollie's API; the sandbox's own when it runs. */
  MOLLIE_URL: z.url({ protocol: /^https?$/ }).optional(),
  MOLLIE_API_KEY: z.string().min(5).optional(),
});

export type Config = ReturnType<typeof readConfig>;

/** @throws Error naming every bad variable at once, and none of their values. */
export function readConfig(env: Record<string, string | undefined> = process.env) {
  const base = readEnv(Env, env);
  const sandbox = base.SANDBOX_URL;
  if (!sandbox && !base.MOLLIE_API_KEY)
    throw new Error('Bad configuration:\n  MOLLIE_API_KEY: set the API key of the payment provider');
  return {
    ...base,
    mollie: {
      apiUrl: base.MOLLIE_URL ?? (sandbox ? `${sandbox}/mollie` : 'https://api.mollie.com'),
      apiKey: base.MOLLIE_API_KEY ?? 'test_sandbox',
    },
  };
}

/** How much is logged; known before the rest, so that a bad setting is logged too. */
export const readLogLevel = (env: Record<string, string | undefined> = process.env): string =>
  BaseEnv.shape.LOG_LEVEL.catch('info').parse(env['LOG_LEVEL']);
