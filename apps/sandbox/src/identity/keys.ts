import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** Private keys by name; `public` gives what may be published of one. */
export type Keyring = ReadonlyMap<string, JWK>;

async function make(name: string): Promise<[string, JWK]> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return [name, { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: name }];
}

/**
 * RSA keys for the issuer and each client, kept in a file between two starts so that running software stays signed in.
 * Fictitious secrets: they open nothing but this sandbox.
 */
export async function openKeyring(names: readonly string[], dataDir: string | null): Promise<Keyring> {
  const file = dataDir === null ? null : join(dataDir, 'sandbox-keys.json');
  const stored: Record<string, JWK> = file === null ? {} : await readFile(file, 'utf8').then((text) => JSON.parse(text) as Record<string, JWK>, () => ({}));
  const keys = new Map(await Promise.all(names.map((name) => (stored[name] === undefined ? make(name) : Promise.resolve<[string, JWK]>([name, stored[name]])))));
  if (file !== null && names.some((name) => stored[name] === undefined)) {
    await mkdir(dataDir!, { recursive: true });
    await writeFile(file, JSON.stringify(Object.fromEntries(keys)), { mode: 0o600 });
  }
  return keys;
}

export const publicPart = ({ kty, n, e, alg, use, kid }: JWK): JWK => ({ kty, n, e, alg, use, kid }) as JWK;
