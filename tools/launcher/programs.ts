import { inRoot } from '../root.ts';
import type { Secrets } from './secrets.ts';
import { publicHalf } from './secrets.ts';
import type { TenantUrls } from './roles.ts';
import { SUBGRAPH_NAMES, subgraphPort, type Settings, type SubgraphName } from './settings.ts';

/** A process of the platform, ready to be started. */
export interface Program {
  readonly name: string;
  /** Bundle, relative to the project. */
  readonly bundle: string;
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 when the process can do its work. */
  readonly readyUrl: string;
}

/** Who is started with which settings: the table of docs/how-the-parts-meet.md. */
export function programsOf(settings: Settings, secrets: Secrets, databases: TenantUrls): readonly Program[] {
  const gatewayUrl = `http://127.0.0.1:${settings.port}`;
  const sandbox: Record<string, string> =
    settings.sandboxPort === undefined ? {} : { SANDBOX_URL: sandboxUrl(settings.sandboxPort) };
  const shared = {
    GATEWAY_URL: gatewayUrl,
    PUBLIC_URL: settings.publicUrl,
    LOG_LEVEL: settings.logLevel,
    IDENTITY_PUBLIC_JWK: JSON.stringify(publicHalf(secrets.identityKey)),
    ...sandbox,
  };
  const program = (name: string, port: number, own: Record<string, string>): Program => ({
    name,
    bundle: `dist/${name}/main.mjs`,
    env: { ...shared, ...own, PORT: String(port), DATABASE_URL: databases[name as keyof TenantUrls] },
    readyUrl: `http://127.0.0.1:${port}/health/ready`,
  });

  return [
    ...(settings.sandboxPort === undefined
      ? []
      : [program('sandbox', settings.sandboxPort, { SMTP_PORT: String(settings.sandboxPort + 1) })]),
    ...SUBGRAPH_NAMES.map((name) =>
      program(name, subgraphPort(settings, name), {
        SERVICE_PRIVATE_JWK: JSON.stringify(secrets.serviceKeys[name]),
        ...ownSettings(name, secrets),
      }),
    ),
    program('gateway', settings.port, {
      SUBGRAPH_URLS: JSON.stringify(
        Object.fromEntries(
          SUBGRAPH_NAMES.map((name) => [name, `http://127.0.0.1:${subgraphPort(settings, name)}`]),
        ),
      ),
      IDENTITY_PRIVATE_JWK: JSON.stringify(secrets.identityKey),
      SERVICE_PUBLIC_JWKS: JSON.stringify({
        keys: SUBGRAPH_NAMES.map((name) => publicHalf(secrets.serviceKeys[name])),
      }),
      DATA_ENCRYPTION_KEY: secrets.dataEncryptionKey,
      APPS_DIR: inRoot('dist/apps'),
    }),
  ];
}

export const sandboxUrl = (port: number): string => `http://localhost:${port}`;

function ownSettings(name: SubgraphName, secrets: Secrets): Record<string, string> {
  if (name === 'dossiers' || name === 'notifications')
    return { DATA_ENCRYPTION_KEY: secrets.dataEncryptionKey };
  if (name === 'sources') return { MUNICIPAL_SIGNING_JWK: JSON.stringify(secrets.municipalKey) };
  if (name === 'audit')
    return {
      DATA_ENCRYPTION_KEY: secrets.dataEncryptionKey,
      AUDIT_SIGNING_JWK: JSON.stringify(secrets.auditKey),
    };
  return {};
}
