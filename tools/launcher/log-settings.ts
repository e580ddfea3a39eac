import type { Running } from './running.ts';
import { keepSecrets, publicHalf } from './secrets.ts';
import { SUBGRAPH_NAMES } from './settings.ts';

/** What the verifier of the legal log (`dist/audit/verify.mjs`) must know of a platform on this machine: its databases and its keys. */
export async function logSettings(
  { databases }: Pick<Running, 'databases'>,
  dataFolder: string,
): Promise<Record<string, string>> {
  const secrets = await keepSecrets(dataFolder);
  return {
    AUDIT_VERIFY_DATABASES: JSON.stringify(
      Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, databases[name]])),
    ),
    AUDIT_PUBLIC_JWK: JSON.stringify(publicHalf(secrets.auditKey)),
    DATA_ENCRYPTION_KEY: secrets.dataEncryptionKey,
  };
}
