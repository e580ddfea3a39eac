import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT, type JWK } from 'jose';
import { z } from 'zod';
import { digest } from '../answer.ts';
import { SourceFailure } from '../failure.ts';
import { JSON_TYPES, readJson, type Http } from '../protocols/http.ts';
import type { SystemAddress } from './ports.ts';

/** Seconds that a signed question is worth anything. */
const QUESTION_S = 60;
const ASSERTION_S = 120;
/** A token is fetched again so long before it ends. */
const MARGIN_MS = 30_000;
const MOST_TOKENS = 1_000;

const Token = z.object({
  access_token: z.string().min(1).max(20_000),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive().optional(),
});

interface Settings {
  /** The platform's key for municipal systems, ES256; its public half is published. */
  readonly key: JWK;
  /** Address of the platform: who we say we are. */
  readonly issuer: string;
  readonly http: Http;
  readonly now: () => Date;
}

/**
 * Says who asks: an access token when the municipality has a token server (`private_key_jwt`), else a signature over
 * this very question. Either way the municipality needs to know nothing but our public keys.
 */
export function createAuthorise({ key, issuer, http, now }: Settings) {
  const tokens = new Map<string, { readonly text: string; readonly untilMs: number }>();
  const signer = importJWK(key, 'ES256');
  const sign = async (claims: Record<string, unknown>, by: string, audience: string, seconds: number) => {
    const at = Math.floor(now().getTime() / 1_000);
    return new SignJWT({ ...claims, jti: randomUUID() })
      .setProtectedHeader({ alg: 'ES256', kid: key.kid ?? 'municipal', typ: 'JWT' })
      .setIssuer(by)
      .setSubject(by)
      .setAudience(audience)
      .setIssuedAt(at)
      .setExpirationTime(at + seconds)
      .sign(await signer);
  };

  const fetchToken = async ({ tokenUrl, clientId, scope }: NonNullable<SystemAddress['oauth']>) => {
    const exchange = await http({
      method: 'POST',
      url: new URL(tokenUrl),
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        ...(scope ? { scope } : {}),
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await sign({}, clientId, tokenUrl, ASSERTION_S),
      }).toString(),
      expects: JSON_TYPES,
    });
    const token = Token.safeParse(readJson(exchange));
    if (!token.success) throw new SourceFailure('refused', 'the token server gave no bearer token');
    return token.data;
  };

  return async (address: SystemAddress, body: string): Promise<string> => {
    if (!address.oauth)
      return `Bearer ${await sign({ body_sha256: digest(body) }, issuer, address.url, QUESTION_S)}`;
    const name = JSON.stringify([address.nisCode, address.oauth]);
    const known = tokens.get(name);
    if (known && known.untilMs > now().getTime()) return `Bearer ${known.text}`;
    const { access_token: text, expires_in: seconds = 60 } = await fetchToken(address.oauth);
    if (tokens.size >= MOST_TOKENS) tokens.delete(tokens.keys().next().value!);
    tokens.set(name, { text, untilMs: now().getTime() + seconds * 1_000 - MARGIN_MS });
    return `Bearer ${text}`;
  };
}
