import type { MutualTls } from './mutual-tls.ts';

/** Settings of the sandbox; the only reader of the environment. */
export interface Config {
  readonly port: number;
  readonly mailPort: number;
  /** Address of the sandbox as people and the gateway use it. */
  readonly ownUrl: string;
  readonly gatewayUrl: string;
  /** Address of the platform as people use it. */
  readonly publicUrl: string;
  /** A database with a schema for the sandbox, in which `platform.clock` may be changed; without it the control panel has no clock. */
  readonly databaseUrl: string | null;
  readonly logLevel: string;
  /** Milliseconds that a source takes at least and at most. */
  readonly latencyMs: readonly [number, number];
  /** Where keys are kept between two starts when there is no database; with neither they are new each time. */
  readonly dataDir: string | null;
  /** Whether MAGDA takes signed messages alone. */
  readonly magdaSigned: boolean;
  /** A port behind mutual TLS beside the plain one; null without. */
  readonly mutualTls: MutualTls | null;
}

function whole(name: string, text: string | undefined, fallback: number): number {
  const value = text === undefined || text === '' ? fallback : Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_534)
    throw new RangeError(`${name} must be a port number from 1 to 65534, not "${text}".`);
  return value;
}

function url(name: string, text: string | undefined, fallback: string): string {
  try {
    return new URL(text || fallback).href.replace(/\/$/, '');
  } catch {
    throw new RangeError(`${name} must be an address such as ${fallback}, not "${text}".`);
  }
}

function latency(text: string | undefined): readonly [number, number] {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text || '10-40');
  if (!match)
    throw new RangeError(
      `SANDBOX_LATENCY_MS must be a number of milliseconds or a range such as 10-40, not "${text}".`,
    );
  return [Number(match[1]), Number(match[2] ?? match[1])];
}

/** All four settings, or none. */
function mutualTls(env: NodeJS.ProcessEnv): MutualTls | null {
  const files = ['CERT', 'KEY', 'CLIENT_CA'].map((name) => env[`SANDBOX_TLS_${name}_FILE`]);
  const [certFile, keyFile, clientCaFile] = files;
  if (!env['SANDBOX_TLS_PORT'] && files.every((file) => !file)) return null;
  if (!env['SANDBOX_TLS_PORT'] || !certFile || !keyFile || !clientCaFile)
    throw new RangeError(
      'Mutual TLS needs SANDBOX_TLS_PORT, SANDBOX_TLS_CERT_FILE, SANDBOX_TLS_KEY_FILE and SANDBOX_TLS_CLIENT_CA_FILE.',
    );
  return { port: whole('SANDBOX_TLS_PORT', env['SANDBOX_TLS_PORT'], 0), certFile, keyFile, clientCaFile };
}

/** @throws RangeError that names the setting and what it may be. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = whole('PORT', env['PORT'] ?? env['SANDBOX_PORT'], 4100);
  return {
    port,
    mailPort: whole('SMTP_PORT', env['SMTP_PORT'], port + 1),
    ownUrl: url('SANDBOX_URL', env['SANDBOX_URL'], `http://localhost:${port}`),
    gatewayUrl: url('GATEWAY_URL', env['GATEWAY_URL'], 'http://127.0.0.1:4000'),
    publicUrl: url('PUBLIC_URL', env['PUBLIC_URL'], 'http://localhost:4000'),
    databaseUrl: env['CLOCK_DATABASE_URL'] || env['DATABASE_URL'] || null,
    logLevel: env['LOG_LEVEL'] || 'info',
    latencyMs: latency(env['SANDBOX_LATENCY_MS']),
    dataDir: env['DATA_DIR'] || null,
    magdaSigned: env['SANDBOX_MAGDA_SIGNED'] === 'true',
    mutualTls: mutualTls(env),
  };
}
