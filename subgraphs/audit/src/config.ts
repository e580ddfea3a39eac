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
export const readConfig = (env: Record<string, string | undefined> = process.env): Config => readEnv(Env, env);
