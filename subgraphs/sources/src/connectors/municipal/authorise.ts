import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT, type JWK } from 'jose';
import { digest } from '../answer.ts';
import type { Http } from '../protocols/http.ts';
import { createAccessTokens, type AccessTokens } from '../protocols/oauth.ts';
import { withToken } from '../protocols/rest.ts';
import type { SystemAddress, SystemDesk } from './ports.ts';

/** Seconds that a signed question is worth anything. */
const QUESTION_S = 60;
const MOST_TOKENS = 1_000;

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
export function createAuthorise({ key, issuer, http, now }: Settings): SystemDesk['authorised'] {
  const ours = { ...key, alg: 'ES256', kid: key.kid ?? 'municipal' };
  const signer = importJWK(ours, ours.alg);
  const signed = async (audience: string, body: string): Promise<string> => {
    const at = Math.floor(now().getTime() / 1_000);
    return new SignJWT({ body_sha256: digest(body), jti: randomUUID() })
      .setProtectedHeader({ alg: ours.alg, kid: ours.kid, typ: 'JWT' })
      .setIssuer(issuer)
      .setSubject(issuer)
      .setAudience(audience)
      .setIssuedAt(at)
      .setExpirationTime(at + QUESTION_S)
      .sign(await signer);
  };

  const known = new Map<string, AccessTokens>();
  const tokensOf = (nisCode: string, oauth: NonNullable<SystemAddress['oauth']>): AccessTokens => {
    // Other settings are another client: what the earlier ones were given opens nothing any more.
    const name = JSON.stringify([nisCode, oauth]);
    const { tokenUrl, clientId, scope } = oauth;
    const tokens =
      known.get(name) ??
      createAccessTokens(
        () => Promise.resolve({ tokenUrl: new URL(tokenUrl), clientId, key: ours }),
        scope ? { scope } : {},
        http,
        () => now().getTime(),
      );
    known.set(name, tokens);
    if (known.size > MOST_TOKENS) known.delete(known.keys().next().value!);
    return tokens;
  };

  return async ({ nisCode, url, oauth }: SystemAddress, body, send) =>
    oauth
      ? withToken({ tokens: tokensOf(nisCode, oauth) }, send)
      : send({ authorization: `Bearer ${await signed(url, body)}` });
}
