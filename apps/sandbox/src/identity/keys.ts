import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Kept } from '../storage/kept.ts';

/** Private keys by name. */
export type Keyring = ReadonlyMap<string, JWK>;
const NAME = 'signing-keys';

async function make(name: string): Promise<[string, JWK]> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return [name, { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: name }];
}

/**
 * RSA keys for the issuer and each client, kept between two starts so that running software stays signed in.
 * Fictitious secrets: they open nothing but this sandbox.
 */
export async function openKeyring(names: readonly string[], kept: Kept): Promise<Keyring> {
  const stored = ((await kept.get(NAME)) ?? {}) as Record<string, JWK>;
  const keys = new Map(
    await Promise.all(
      names.map((name) =>
        stored[name] === undefined ? make(name) : Promise.resolve<[string, JWK]>([name, stored[name]]),
      ),
    ),
  );
  if (names.some((name) => stored[name] === undefined)) await kept.put(NAME, Object.fromEntries(keys));
  return keys;
}

export const publicPart = ({ kty, n, e, alg, use, kid }: JWK): JWK => ({ kty, n, e, alg, use, kid });
