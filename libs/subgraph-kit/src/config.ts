import { z } from 'zod';

const jwk = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    context.addIssue({ code: 'custom', message: 'is not a JSON Web Key' });
    return z.NEVER;
  }
});

/** The settings that every subgraph has; add your own with `.extend`. See docs/how-the-parts-meet.md. */
export const BaseEnv = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  /** 127.0.0.1 unless a subgraph is kept elsewhere than its gateway: then the network between them must be closed and encrypted. */
  HOST: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  GATEWAY_URL: z.url({ protocol: /^https?$/ }),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:4000'),
  SANDBOX_URL: z.url({ protocol: /^https?$/ }).optional(),
  IDENTITY_PUBLIC_JWK: jwk,
  SERVICE_PRIVATE_JWK: jwk,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
export type BaseConfig = z.infer<typeof BaseEnv>;

/** OpenTelemetry's own variables, as far as this code acts upon them; headers, certificates, time-outs and resource attributes are read by its exporters. */
export const WatchingEnv = z.object({
  /** Where metrics and traces are sent, over HTTP: a collector's address, without `/v1/…`. Not set: nothing is measured. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z
    .literal(
      'http/protobuf',
      'only http/protobuf is spoken: leave it out, and give the collector its HTTP port (4318)',
    )
    .optional(),
  OTEL_SDK_DISABLED: z.stringbool().default(false),
  /** Milliseconds between two reports of the metrics. */
  OTEL_METRIC_EXPORT_INTERVAL: z.coerce.number().int().min(1_000).default(60_000),
  OTEL_TRACES_SAMPLER: z
    .enum([
      'always_on',
      'always_off',
      'traceidratio',
      'parentbased_always_on',
      'parentbased_always_off',
      'parentbased_traceidratio',
    ])
    .default('parentbased_always_on'),
  /** Share of the traces that is kept, with a sampler that takes a share: 0 to 1. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
});
export type Watching = z.infer<typeof WatchingEnv>;

/** @throws Error naming every bad variable at once, and none of their values. */
export const readWatching = (env: Record<string, string | undefined> = process.env): Watching =>
  // An empty variable is one that is not set, says OpenTelemetry.
  readEnv(WatchingEnv, Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));

/**
 * Reads the environment once, at start.
 * @throws Error naming every bad variable at once, and none of their values (they may be secrets).
 */
export function readEnv<Shape extends z.ZodType>(
  shape: Shape,
  env: Record<string, string | undefined>,
): z.infer<Shape> {
  const parsed = shape.safeParse(env);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Bad configuration:\n${names.join('\n')}`);
}
