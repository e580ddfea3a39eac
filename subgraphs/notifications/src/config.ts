import { BaseEnv, readEnv } from '@vip/subgraph-kit';
import { z } from 'zod';

const Env = BaseEnv.extend({
  /** Seals the secrets of webhooks; 32 bytes. */
  DATA_ENCRYPTION_KEY: z.string().regex(/^[A-Za-z0-9_-]{43}=?$/, 'must be 32 bytes, base64url'),
  /** Mail server, e.g. `smtps://user:password@relay.example:465`. In the sandbox: its port + 1. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Vastgoedinformatieplatform <noreply@vastgoedinformatie.example>'),
  /** Where who runs the platform gets its mail: disputes of settlements, orders for the bank. In the sandbox: an address of its mailbox. */
  PLATFORM_MAIL: z.email().optional(),
  /** JSON, NIS code to mail address of the municipality. In the sandbox: what its world says. */
  MUNICIPALITY_CONTACTS: z
    .string()
    .default('{}')
    .transform((text, context) => {
      try {
        return z.record(z.string().regex(/^\d{5}$/), z.email()).parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: 'custom', message: 'is not a JSON object of NIS codes and mail addresses' });
        return z.NEVER;
      }
    }),
});

const SANDBOX_MAIL = 'beheer@vastgoedinformatie.example';

export type Config = ReturnType<typeof readConfig>;

/** Reads the environment once, at start. @throws Error naming every bad variable. */
export function readConfig(env: Record<string, string | undefined> = process.env) {
  const config = readEnv(Env, env);
  const sandbox = config.SANDBOX_URL ? new URL(config.SANDBOX_URL) : null;
  const smtpUrl =
    config.SMTP_URL ?? (sandbox && `smtp://${sandbox.hostname}:${Number(sandbox.port || 80) + 1}`);
  if (!smtpUrl)
    throw new Error('Bad configuration:\n  SMTP_URL: say which mail server to use, e.g. smtp://localhost:25');
  // The sandbox receives webhooks too; nothing else on this machine may be called.
  return {
    ...config,
    smtpUrl,
    platformMail: config.PLATFORM_MAIL ?? (sandbox ? SANDBOX_MAIL : null),
    allowedHosts: new Set(sandbox ? [sandbox.host] : []),
  };
}
