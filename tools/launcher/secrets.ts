import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Problem } from './problem.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from './settings.ts';

/** What this installation alone knows; made at its first start and kept in its data folder, readable by its owner only. */
export interface Secrets {
  readonly databasePassword: string;
  readonly identityKey: JWK;
  readonly serviceKeys: Readonly<Record<SubgraphName, JWK>>;
  readonly auditKey: JWK;
  /** With which the platform signs what it asks of municipal systems. */
  readonly municipalKey: JWK;
  /** 32 bytes, base64url. */
  readonly dataEncryptionKey: string;
}

const FILE = 'secrets.json';

export async function keepSecrets(dataFolder: string): Promise<Secrets> {
  const file = join(dataFolder, FILE);
  mkdirSync(dataFolder, { recursive: true });
  if (existsSync(file)) return completed(file, read(file));
  const secrets: Secrets = {
    databasePassword: randomBytes(24).toString('base64url'),
    identityKey: await signingKey('gateway'),
    serviceKeys: Object.fromEntries(
      await Promise.all(SUBGRAPH_NAMES.map(async (name) => [name, await signingKey(name)] as const)),
    ) as Record<SubgraphName, JWK>,
    auditKey: await signingKey('audit'),
    municipalKey: await municipalKey(),
    dataEncryptionKey: randomBytes(32).toString('base64url'),
  };
  return write(file, secrets);
}

/** Written beside and renamed: a start that is killed here leaves no half file that would lock people out of their data. */
function write(file: string, secrets: Secrets): Secrets {
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

/** An installation of before a key was thought of gets it at its next start. */
const completed = async (file: string, known: Omit<Secrets, 'municipalKey'> & Partial<Secrets>) =>
  known.municipalKey ? (known as Secrets) : write(file, { ...known, municipalKey: await municipalKey() });

function read(file: string): Secrets {
  try {
    chmodSync(file, 0o600);
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch {
    throw new Problem(
      `The keys in ${file} cannot be read: put back the file from your backup, or run "npm run reset" to begin anew.`,
    );
  }
}

async function signingKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA' };
}

/** ES256: what token servers of others take. */
async function municipalKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: 'municipal', alg: 'ES256' };
}

/** The half of a key that others may know. */
export function publicHalf({ kty, crv, x, kid, alg }: JWK): JWK {
  return { kty, crv, x, kid, alg };
}
