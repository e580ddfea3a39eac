import { readFileSync } from 'node:fs';
import { BaseEnv, readEnv } from '@vip/subgraph-kit';
import { z } from 'zod';
import { GivenLayers } from './connectors/layer-settings.ts';
import { feedbackTargets } from './channels/target-settings.ts';
import type { JWK } from 'jose';
import { CONNECTORS } from './connectors/registry.ts';
import { GivenManners, mannersOf } from './connectors/manners.ts';
import { SETTINGS_DEFAULTS, type SourceSettings } from './connectors/reach.ts';

const url = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text));
/** Everything that has an address: each source, and the other places that some ask too. */
const ADDRESSED = CONNECTORS.flatMap(({ code, also }) => [
  code,
  ...Object.keys(also ?? {}).map((name) => `${code}_${name}`),
]);
const addresses = Object.fromEntries(ADDRESSED.map((code) => [`SOURCE_${code}_URL`, url.optional()]));
const text = z.string().min(1).optional();
/** Per source how it knows us, where that is by a key or a token of its own. */
const perSource: Readonly<Record<string, typeof text>> = Object.fromEntries(
  CONNECTORS.flatMap(({ code, access }) => {
    const own = access === 'key' ? ['KEY'] : access === undefined ? [] : ['SCOPE', 'AUDIENCE'];
    return own.map((name) => [`SOURCE_${code}_${name}`, text] as const);
  }),
);
/** `44021=https://…,24062=https://…`: where municipalities publish their own permit register. */
const registers = z
  .string()
  .regex(/^(\d{5}=https?:\/\/[^,\s]+)(,\d{5}=https?:\/\/[^,\s]+)*$/)
  .transform((list) => new Map(list.split(',').map((pair) => [pair.slice(0, 5), new URL(pair.slice(6))])))
  .optional();

/** A variable that holds JSON. */
const json = z
  .string()
  .default('{}')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  });

const Env = BaseEnv.extend({
  ...addresses,
  ...perSource,
  /** `x-api-key` of Basisregisters Vlaanderen. */
  BASISREGISTERS_API_KEY: z.string().min(1).optional(),
  /** Who we are to sources that give tokens: token endpoint, client id, and a file with the private key (JWK). */
  SOURCES_TOKEN_URL: url.optional(),
  SOURCES_CLIENT_ID: text,
  SOURCES_CLIENT_KEY_FILE: text,
  VERGUNNINGENREGISTER_MUNICIPALITIES: registers,
  /** Identification and capacity code of our MAGDA connection. */
  MAGDA_IDENTIFICATION: z.string().min(1).optional(),
  MAGDA_HOEDANIGHEID: z.string().min(1).optional(),
  MAGDA_USERNAME: z.string().min(1).optional(),
  MAGDA_PASSWORD: z.string().min(1).optional(),
  /** Files in PEM: certificate and key of our connection, and whom to trust. */
  MAGDA_CERT_FILE: z.string().min(1).optional(),
  MAGDA_KEY_FILE: z.string().min(1).optional(),
  MAGDA_CA_FILE: z.string().min(1).optional(),
  /** Whether messages to MAGDA are signed with that certificate; `false` when the connection asks for TLS alone. */
  MAGDA_SIGN: z.enum(['true', 'false']).default('true'),
  /** JSON, source code to where its owner takes reports: `{ "channel": "API", "url", "token"? }`, `{ "channel": "WEBHOOK", "url", "secret" }` or `{ "channel": "MAIL", "address" }`. */
  SOURCE_FEEDBACK: feedbackTargets,
  /** Who gets the reports of sources that are not in SOURCE_FEEDBACK, by mail. */
  SOURCE_FEEDBACK_MAIL: z.email().optional(),
  /** Mail server for them, as in notifications. In the sandbox: its port + 1. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Vastgoedinformatieplatform <noreply@vastgoedinformatie.example>'),
  /** Our key for the systems of municipalities: a private JWK (ES256) with its `kid`. Without it none is asked. */
  MUNICIPAL_SIGNING_JWK: z
    .string()
    .transform((text) => JSON.parse(text) as JWK)
    .optional(),
  SOURCE_TIMEOUT_MS: z.coerce.number().int().min(100).max(120_000).default(SETTINGS_DEFAULTS.http.timeoutMs),
  SOURCE_DEADLINE_MS: z.coerce.number().int().min(100).max(300_000).default(SETTINGS_DEFAULTS.deadlineMs),
  SOURCE_MAX_BYTES: z.coerce.number().int().min(1_000).default(SETTINGS_DEFAULTS.http.maxBytes),
  /** How we behave towards single sources, as JSON: `{ "RVV": { "concurrency": 4, "perSecond": 10 } }`. */
  SOURCE_MANNERS: json.pipe(GivenManners),
  /** Other names of layers and fields, another inner buffer or dialect of single map sources, as JSON: `{ "GEO_VEN": { "bufferM": 1 } }`. */
  SOURCE_LAYERS: json.pipe(GivenLayers),
  /** Multiplies how long answers stay valid; 0 asks every time. Default 1; with the sandbox a day is 15 seconds, as its sources are broken on purpose. */
  SOURCE_VALIDITY: z.coerce.number().min(0).optional(),
  /** How often the sources of a watched dossier are asked again, in hours. */
  WATCH_EVERY_HOURS: z.coerce.number().min(1).max(168).default(24),
  /** How long a look waits for a source that does not answer, in hours; at most half of the above. */
  WATCH_WINDOW_HOURS: z.coerce.number().min(0.5).max(84).default(6),
});

/** What is set for single sources, by their code. */
const perCode = <Value>(of: (code: string) => Value | undefined): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    CONNECTORS.flatMap(({ code }) => {
      const value = of(code);
      return value === undefined ? [] : [[code, value]];
    }),
  );

export type Config = ReturnType<typeof readConfig>;

/** Reads the environment once, at start. @throws Error that names every bad variable and none of their values. */
export function readConfig(env: Record<string, string | undefined> = process.env) {
  const base = readEnv(Env, env);
  const given = base as unknown as Record<string, URL | undefined>;
  const words = base as unknown as Record<string, string | undefined>;
  const sandboxUrl = base.SANDBOX_URL ? new URL(base.SANDBOX_URL) : null;
  const file = (path: string | undefined) => (path ? readFileSync(path, 'utf8') : undefined);
  const cert = file(base.MAGDA_CERT_FILE);
  const key = file(base.MAGDA_KEY_FILE);
  const ca = file(base.MAGDA_CA_FILE);
  const clientKey = file(base.SOURCES_CLIENT_KEY_FILE);
  const sources: SourceSettings = {
    urls: Object.fromEntries(
      ADDRESSED.flatMap((code) =>
        given[`SOURCE_${code}_URL`] ? [[code, given[`SOURCE_${code}_URL`]!]] : [],
      ),
    ),
    layers: base.SOURCE_LAYERS,
    sandboxUrl,
    basisregistersKey: base.BASISREGISTERS_API_KEY ?? (sandboxUrl ? 'sandbox' : null),
    oauth:
      base.SOURCES_TOKEN_URL && base.SOURCES_CLIENT_ID && clientKey
        ? {
            tokenUrl: base.SOURCES_TOKEN_URL,
            clientId: base.SOURCES_CLIENT_ID,
            key: JSON.parse(clientKey) as JWK,
          }
        : null,
    keys: perCode((code) => words[`SOURCE_${code}_KEY`]),
    grants: perCode((code) => {
      const [scope, audience] = [words[`SOURCE_${code}_SCOPE`], words[`SOURCE_${code}_AUDIENCE`]];
      return scope || audience
        ? { ...(scope ? { scope } : {}), ...(audience ? { audience } : {}) }
        : undefined;
    }),
    ...(base.VERGUNNINGENREGISTER_MUNICIPALITIES
      ? { permitRegisters: base.VERGUNNINGENREGISTER_MUNICIPALITIES }
      : {}),
    magda: base.MAGDA_IDENTIFICATION
      ? {
          identification: base.MAGDA_IDENTIFICATION,
          hoedanigheid: base.MAGDA_HOEDANIGHEID ?? '',
          username: base.MAGDA_USERNAME,
          password: base.MAGDA_PASSWORD,
          ...(cert && key && base.MAGDA_SIGN === 'true' ? { signing: { cert, key } } : {}),
        }
      : sandboxUrl
        ? { identification: 'sandbox.vastgoedinformatieplatform', hoedanigheid: '102' }
        : null,
    magdaCertificate: cert && key ? { cert, key, ...(ca ? { ca } : {}) } : null,
    maxBytes: base.SOURCE_MAX_BYTES,
    municipal: base.MUNICIPAL_SIGNING_JWK
      ? { key: base.MUNICIPAL_SIGNING_JWK, issuer: base.PUBLIC_URL }
      : null,
    mannersOf: (connector) =>
      mannersOf(connector, base.SOURCE_MANNERS, {
        timeoutMs: base.SOURCE_TIMEOUT_MS,
        deadlineMs: base.SOURCE_DEADLINE_MS,
        validity: base.SOURCE_VALIDITY ?? (sandboxUrl ? 15 / 86_400 : 1),
      }),
  };
  const smtpUrl =
    base.SMTP_URL ??
    (sandboxUrl ? `smtp://${sandboxUrl.hostname}:${Number(sandboxUrl.port || 80) + 1}` : null);
  const feedback = {
    targets: base.SOURCE_FEEDBACK,
    fallbackMail: base.SOURCE_FEEDBACK_MAIL ?? null,
    sandboxUrl,
    smtpUrl,
    mailFrom: base.MAIL_FROM,
  };
  const everyMs = base.WATCH_EVERY_HOURS * 3_600_000;
  const watching = { everyMs, windowMs: Math.min(base.WATCH_WINDOW_HOURS * 3_600_000, everyMs / 2) };
  return { base, sources, feedback, watching } as const;
}
