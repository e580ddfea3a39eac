import type { Caller } from '@vip/domain-kit';
import { importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose';

/** Header in which the gateway tells a subgraph who is asking. */
export const IDENTITY_HEADER = 'x-vip-identity';
const LIFE_S = 60;
const MOST_REMEMBERED = 2_000;

/** Signs callers for the subgraphs; a token serves for half its life, so a busy caller costs one signature. */
export async function createIdentitySigner(privateJwk: JWK): Promise<(caller: Caller) => Promise<string>> {
  const key = (await importJWK(privateJwk, 'EdDSA')) as CryptoKey;
  const kept = new Map<string, { token: string; until: number }>();
  return async (caller) => {
    const name = JSON.stringify(caller);
    const now = Date.now();
    const known = kept.get(name);
    if (known && known.until > now) return known.token;
    const token = await new SignJWT({ caller })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer('gateway')
      .setAudience('subgraph')
      .setIssuedAt()
      .setExpirationTime(`${LIFE_S}s`)
      .sign(key);
    if (kept.size >= MOST_REMEMBERED) kept.clear();
    kept.set(name, { token, until: now + (LIFE_S * 1_000) / 2 });
    return token;
  };
}

/** Reads who is asking from the gateway's token; null for anything that the gateway did not sign. */
export async function createIdentityVerifier(
  publicJwk: JWK,
): Promise<(token: string | undefined) => Promise<Caller | null>> {
  const key = (await importJWK(publicJwk, 'EdDSA')) as CryptoKey;
  const kept = new Map<string, { caller: Caller; until: number }>();
  return async (token) => {
    if (!token) return null;
    const known = kept.get(token);
    if (known) {
      if (known.until > Date.now()) return known.caller;
      kept.delete(token);
      return null;
    }
    try {
      // The algorithm is pinned: a token may not choose how it is checked.
      const { payload } = await jwtVerify(token, key, {
        issuer: 'gateway',
        audience: 'subgraph',
        algorithms: ['EdDSA'],
        requiredClaims: ['exp'],
      });
      const caller = payload['caller'] as Caller;
      if (kept.size >= MOST_REMEMBERED) kept.clear();
      kept.set(token, { caller, until: payload.exp! * 1_000 });
      return caller;
    } catch {
      return null;
    }
  };
}

/** Signs a subgraph's own questions to the gateway. */
export async function createServiceSigner(privateJwk: JWK): Promise<() => Promise<string>> {
  const key = (await importJWK(privateJwk, 'EdDSA')) as CryptoKey;
  const name = privateJwk.kid!;
  let kept: { token: string; until: number } | undefined;
  return async () => {
    if (kept && kept.until > Date.now()) return kept.token;
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'EdDSA', kid: name })
      .setIssuer(name)
      .setAudience('gateway')
      .setIssuedAt()
      .setExpirationTime(`${LIFE_S}s`)
      .sign(key);
    kept = { token, until: Date.now() + (LIFE_S * 1_000) / 2 };
    return token;
  };
}
