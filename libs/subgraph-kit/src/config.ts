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
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  GATEWAY_URL: z.url({ protocol: /^https?$/ }),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:4000'),
  SANDBOX_URL: z.url({ protocol: /^https?$/ }).optional(),
  IDENTITY_PUBLIC_JWK: jwk,
  SERVICE_PRIVATE_JWK: jwk,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
export type BaseConfig = z.infer<typeof BaseEnv>;

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
