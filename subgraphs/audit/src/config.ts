import { BaseEnv, readEnv } from '@vip/subgraph-kit';
import { z } from 'zod';

const Env = BaseEnv.extend({
  /** 32 bytes, base64url: seals who is in the log. */
  DATA_ENCRYPTION_KEY: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'give 32 bytes as base64url'),
  /** Private Ed25519 key that signs checkpoints. */
  AUDIT_SIGNING_JWK: BaseEnv.shape.SERVICE_PRIVATE_JWK,
});
export type Config = z.infer<typeof Env>;

/** @throws Error naming every bad variable at once, and none of their values. */
export const readConfig = (env: Record<string, string | undefined> = process.env): Config =>
  readEnv(Env, env);

const VerifyEnv = z.object({
  /** JSON: subgraph to database address, each for a role that may read its tables; `audit` is required for the whole log. */
  AUDIT_VERIFY_DATABASES: z
    .string()
    .transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text)))
    .optional(),
  /** Public half of the key that signs checkpoints. */
  AUDIT_PUBLIC_JWK: BaseEnv.shape.SERVICE_PRIVATE_JWK.optional(),
  DATA_ENCRYPTION_KEY: z.string().optional(),
});
/** Settings of `audit:verify`; the launcher's own when it runs on this machine. */
export const readVerifyConfig = (
  env: Record<string, string | undefined> = process.env,
): z.infer<typeof VerifyEnv> => readEnv(VerifyEnv, env);

/** How much is logged; known before the rest, so that a bad setting is logged too. */
export const readLogLevel = (env: Record<string, string | undefined> = process.env): string =>
  BaseEnv.shape.LOG_LEVEL.catch('info').parse(env['LOG_LEVEL']);
