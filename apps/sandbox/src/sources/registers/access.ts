import { createLocalJWKSet, jwtVerify } from 'jose';
import type { FastifyRequest } from 'fastify';
import { ISSUER_KEY } from '../../identity/provider.ts';
import { publicPart, type Keyring } from '../../identity/keys.ts';

/** What a register asks of who knocks: nothing, the sandbox's key, or a token with this scope, for this source. */
export type Door = 'open' | 'key' | { readonly scope: string };

export interface Doors {
  /** Why the caller may not come in; null when they may. */
  refusal(door: Door, code: string, request: FastifyRequest): Promise<string | null>;
}

/** Reads tokens as a source of the authorities does: signed by the issuer, for this source, with its scope. */
export function openDoors(keys: Keyring, issuer: string): Doors {
  const issuerKeys = createLocalJWKSet({ keys: [publicPart(keys.get(ISSUER_KEY)!)] });
  return {
    async refusal(door, code, request) {
      if (door === 'open') return null;
      if (door === 'key')
        return request.headers['x-api-key'] === 'sandbox' ? null : 'Een geldige API key is verplicht.';
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
      if (token === undefined) return 'Een toegangstoken is verplicht.';
      try {
        const { payload } = await jwtVerify(token, issuerKeys, { issuer, audience: `urn:vip:bron:${code}` });
        const scopes = typeof payload['scope'] === 'string' ? payload['scope'].split(' ') : [];
        return scopes.includes(door.scope) ? null : `De scope ${door.scope} ontbreekt.`;
      } catch {
        return 'Het toegangstoken is niet geldig.';
      }
    },
  };
}
