import { randomUUID } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { importJWK, SignJWT, type JWK } from 'jose';
import { setTimeout as pause } from 'node:timers/promises';

export interface MachineIdentity {
  readonly clientId: string;
  readonly privateJwk: JWK;
  /** Of ACM/IDM's look-alike. */
  readonly tokenUrl: string;
  readonly scopes: readonly string[];
  /** Whom the token is for; the platform when left out. */
  readonly audience?: string;
}

/** An access token by `private_key_jwt`, fetched again a minute before it ends. */
export function tokenSource({
  clientId,
  privateJwk,
  tokenUrl,
  scopes,
  audience,
}: MachineIdentity): () => Promise<string> {
  let token: { readonly text: string; readonly until: number } | null = null;
  return async () => {
    if (token !== null && token.until > Date.now()) return token.text;
    const assertion = await new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', kid: privateJwk.kid! })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(tokenUrl)
      .setIssuedAt()
      .setExpirationTime('2m')
      .sign(await importJWK(privateJwk, 'RS256'));
    const response = await fetch(tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: scopes.join(' '),
        ...(audience === undefined ? {} : { audience }),
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok)
      throw new Error(`No token: ${response.status} ${(await response.text()).slice(0, 200)}`);
    const { access_token, expires_in } = (await response.json()) as {
      access_token: string;
      expires_in: number;
    };
    token = { text: access_token, until: Date.now() + (expires_in - 60) * 1_000 };
    return access_token;
  };
}

export interface Graph {
  /** @throws Error when the gateway cannot be reached or answers with errors. */
  ask<T>(query: string, variables: object, idempotencyKey?: string): Promise<T>;
  /** Runs until the connection is lost for good, or `signal` stops it. `onConnected` at every (re)connection. */
  listen(
    query: string,
    handlers: { readonly onConnected: () => void; readonly onData: (data: unknown) => void },
    signal: AbortSignal,
  ): Promise<void>;
}

/** Times that we wait because the platform says that it is too busy; after that the worker comes back later by itself. */
const MOST_WAITS = 3;

/** Sends, and waits as long as it is told to (`Retry-After`, in seconds) when there is no room now. */
async function patiently(send: () => Promise<Response>): Promise<Response> {
  for (let waits = 0; ; waits += 1) {
    const response = await send();
    const seconds = Number(response.headers.get('retry-after'));
    const full = response.status === 429 || response.status === 503;
    if (!full || !(seconds > 0) || waits === MOST_WAITS) return response;
    await response.body?.cancel();
    await pause(seconds * 1_000);
  }
}

/** The public graph as any municipal software reaches it: bearer token, POST, and `graphql-ws`. */
export function openGraph(gatewayUrl: string, token: () => Promise<string>): Graph {
  return {
    async ask<T>(query: string, variables: object, idempotencyKey?: string): Promise<T> {
      const response = await patiently(async () =>
        fetch(`${gatewayUrl}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'accept-language': 'nl',
            authorization: `Bearer ${await token()}`,
            ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
          },
          body: JSON.stringify({ query, variables }),
          signal: AbortSignal.timeout(30_000),
        }),
      );
      const answer = (await response.json()) as { data?: T; errors?: readonly { message: string }[] };
      if (answer.errors !== undefined || answer.data === undefined || answer.data === null)
        throw new Error(
          `The gateway refused: ${response.status} ${answer.errors?.map(({ message }) => message).join('; ') ?? ''}`,
        );
      return answer.data;
    },
    listen(query, { onConnected, onData }, signal) {
      const client = createClient({
        url: `${gatewayUrl.replace(/^http/, 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
        keepAlive: 15_000,
        retryAttempts: Infinity,
        retryWait: (tries) =>
          new Promise((resolve) => void setTimeout(resolve, Math.min(500 * 2 ** tries, 15_000)).unref()),
        shouldRetry: () => !signal.aborted,
        on: { connected: onConnected },
      });
      return new Promise<void>((resolve, reject) => {
        const stop = client.subscribe(
          { query },
          {
            next: ({ data }) => onData(data),
            error: (problem) =>
              reject(
                problem instanceof Error
                  ? problem
                  : new Error(JSON.stringify(problem, ['code', 'reason', 'message'])),
              ),
            complete: () => resolve(),
          },
        );
        signal.addEventListener('abort', () => {
          stop();
          // A connection that was still being made is called off by this, and says so.
          Promise.resolve(client.dispose()).catch(() => {});
          resolve();
        });
      });
    },
  };
}
