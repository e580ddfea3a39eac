import { availableParallelism } from 'node:os';
import { readEnv } from '@vip/subgraph-kit';
import { z } from 'zod';

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
});
const jwk = json.pipe(z.record(z.string(), z.unknown()));

const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:4000'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SUBGRAPH_URLS: json.pipe(z.record(z.string(), z.url())),
  IDENTITY_PRIVATE_JWK: jwk,
  SERVICE_PUBLIC_JWKS: json.pipe(z.object({ keys: z.array(z.record(z.string(), z.unknown())) })),
  DATA_ENCRYPTION_KEY: z.string().min(43),
  SANDBOX_URL: z.url().optional(),
  /** Issuer of ACM/IDM; the sandbox's own when it runs. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().default('vip-gateway'),
  OIDC_CLIENT_JWK: jwk.optional(),
  /** Name of the claim with 3D roles. */
  OIDC_ROLE_CLAIM: z.string().default('vastgoedinformatie_rol_3d'),
  OIDC_SCOPE: z.string().default('openid profile rrn vo vastgoedinformatie'),
  /** How people reach the platform's help desk: on the contact page and in the accessibility statement. */
  CONTACT_EMAIL: z.email().optional(),
  CONTACT_PHONE: z
    .string()
    .regex(/^[+\d][\d\s/.()-]{3,30}$/)
    .optional(),
  /** Folder with the built apps; beside the bundle unless told otherwise. */
  APPS_DIR: z.string().optional(),
  EXPLORER: z.enum(['on', 'off']).default('on'),
  /** Event bus: PostgreSQL's NOTIFY, or NATS for many gateways. */
  NATS_URL: z.string().optional(),
  /** Requests a second that one address may make without signing in. */
  ANONYMOUS_RATE: z.coerce.number().int().positive().default(50),
  /** Cost units a minute for a machine client. */
  CLIENT_COST_PER_MINUTE: z.coerce.number().int().positive().default(2_000_000),
  /** Questions in hand at once however slow it goes, and however well it goes: between them the pace of the answers decides. */
  IN_HAND_LEAST: z.coerce
    .number()
    .int()
    .min(4)
    .default(6 * availableParallelism()),
  IN_HAND_MOST: z.coerce.number().int().min(4).default(256),
  /** Subscriptions that are open at once. */
  SUBSCRIPTIONS_MOST: z.coerce.number().int().positive().default(20_000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
export type Config = z.infer<typeof Env>;

/**
 * `@apollo/gateway` reports to its maker unless this variable is set when a gateway is made: which machine it runs on, for how long, and for
 * that it asks the addresses at which clouds describe their machines. This platform tells nobody anything that its owner did not set.
 */
export const reportToNobody = (env: NodeJS.ProcessEnv = process.env): void => {
  env['APOLLO_TELEMETRY_DISABLED'] = 'true';
};

/** @throws Error naming every bad variable at once, and none of their values. */
export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => readEnv(Env, env);
