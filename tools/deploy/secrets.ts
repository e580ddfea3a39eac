import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programsOf } from '../launcher/programs.ts';
import { keepSecrets } from '../launcher/secrets.ts';
import { readSettings, SUBGRAPH_NAMES } from '../launcher/settings.ts';

/** What of a process's settings is written to its secret; the rest stands in the manifests. */
export const isSecret = (name: string): boolean =>
  /_JWKS?$/.test(name) || name === 'DATABASE_URL' || name === 'DATA_ENCRYPTION_KEY';

/** The launcher hands everybody the public half of the gateway's key; the gateway itself has no use for it. */
const isNotIts = (name: string, key: string): boolean => name === 'gateway' && key === 'IDENTITY_PUBLIC_JWK';

/** The secrets of every process, one file each, as the launcher would give them on one machine. */
export async function writeSecrets(folder: string, databaseUrl: string): Promise<readonly string[]> {
  const secrets = await keepSecrets(folder);
  const settings = readSettings({ SANDBOX: 'off', DATABASE_URL: databaseUrl, DATA_DIR: folder });
  const addressOf = (tenant: string): string => {
    const url = new URL(databaseUrl);
    url.username = `${decodeURIComponent(url.pathname.slice(1))}_${tenant}`;
    url.password = secrets.databasePassword;
    return url.href;
  };
  const tenants = [...SUBGRAPH_NAMES, 'gateway', 'sandbox'] as const;
  const databases = Object.fromEntries(tenants.map((tenant) => [tenant, addressOf(tenant)]));
  const files = programsOf(settings, secrets, databases as Parameters<typeof programsOf>[2]).map(
    ({ name, env }) =>
      [name, Object.entries(env).filter(([key]) => isSecret(key) && !isNotIts(name, key))] as const,
  );
  const prepare = [
    ['DATABASE_ADMIN_URL', databaseUrl],
    ['DATABASE_PASSWORD', secrets.databasePassword],
  ] as const;
  mkdirSync(folder, { recursive: true });
  return [...files, ['prepare', prepare] as const].map(([name, values]) => {
    const file = join(folder, `${name}.env`);
    writeFileSync(file, values.map(([key, value]) => `${key}=${value}\n`).join(''), { mode: 0o600 });
    return file;
  });
}
