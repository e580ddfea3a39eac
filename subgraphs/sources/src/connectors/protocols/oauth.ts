import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT, type JWK } from 'jose';
import { z } from 'zod';
import { SourceFailure } from '../failure.ts';
import { JSON_TYPES, readJson, type Http } from './http.ts';

/** Who we are at a token endpoint (ACM/IDM), and the private key that proves it. */
export interface OAuthClient {
  readonly tokenUrl: URL;
  readonly clientId: string;
  readonly key: JWK;
}

export interface AccessTokens {
  /** A token that stays good for a minute. @throws SourceFailure */
  token(): Promise<string>;
  /** Says that the service no longer takes this token; the next question gets another. */
  reject(stale: string): void;
}

/** A token is renewed so long before it ends, in milliseconds: it must still be good when the source reads it. */
const EARLY_MS = 60_000;
const GRANT = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

const Given = z.object({
  access_token: z.string().min(1).max(20_000),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive().default(300),
});
const Refused = z.object({ error: z.string() });

/** Our own word that we are this client: read once, good for two minutes. */
const assertionOf = async ({ clientId, key, tokenUrl }: OAuthClient, now: Date): Promise<string> => {
  const seconds = Math.floor(now.getTime() / 1000);
  const alg = key.alg ?? 'RS256';
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg, ...(key.kid ? { kid: key.kid } : {}) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenUrl.href)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 120)
    .sign(await importJWK(key, alg));
};

/** What a token is asked for; a token server that serves one thing needs neither. */
export interface TokenAccess {
  readonly scope?: string;
  readonly audience?: string;
}

/** Asks one token. Its exchange is noted nowhere: what is kept of an answer must not open a source. */
async function askToken(
  client: OAuthClient,
  access: TokenAccess,
  http: Http,
  now: Date,
): Promise<z.infer<typeof Given>> {
  const exchange = await http({
    method: 'POST',
    url: client.tokenUrl,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      ...access,
      client_assertion_type: GRANT,
      client_assertion: await assertionOf(client, now),
    }).toString(),
    expects: JSON_TYPES,
    alsoAnswers: [400, 401],
  });
  const body = readJson(exchange);
  if (exchange.status === 200) {
    const given = Given.safeParse(body);
    // Not the parser's own words: they could repeat what was in the answer.
    if (!given.success) throw new SourceFailure('unreadable', 'the token endpoint gave no token');
    return given.data;
  }
  const { data } = Refused.safeParse(body);
  throw new SourceFailure('refused', `no token: ${data?.error.slice(0, 60) ?? `status ${exchange.status}`}`);
}

/**
 * Access tokens by client credentials with `private_key_jwt`: one for everybody who asks, fetched once at a time, again
 * shortly before it ends or when a source no longer takes it. Never written down.
 * @param clientOf asked once at first need; in the sandbox the client is only known when that runs.
 * @param http own connections, apart from the sources': a slow token endpoint takes no source's turn.
 */
export function createAccessTokens(
  clientOf: () => Promise<OAuthClient>,
  access: TokenAccess,
  http: Http,
  nowMs: () => number = Date.now,
): AccessTokens {
  let held: { readonly token: string; readonly until: number } | null = null;
  let flying: Promise<string> | null = null;
  const fetchOne = async (): Promise<string> => {
    const asked = nowMs();
    const given = await askToken(await clientOf(), access, http, new Date(asked));
    // A token that lives shorter than that is used for half its life.
    const life = given.expires_in * 1000;
    held = { token: given.access_token, until: asked + Math.max(life - EARLY_MS, life / 2) };
    return given.access_token;
  };
  return {
    async token() {
      if (held && held.until > nowMs()) return held.token;
      flying ??= fetchOne().finally(() => (flying = null));
      return flying;
    },
    reject(stale) {
      if (held?.token === stale) held = null;
    },
  };
}
