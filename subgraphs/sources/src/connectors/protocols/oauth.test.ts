import { createLocalJWKSet, decodeJwt, exportJWK, generateKeyPair, jwtVerify, type JWK } from 'jose';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answering } from '../connector.ts';
import { localSource, reachOf, type LocalSource, type Reply } from '../fixtures/local-source.ts';
import { createAccessTokens, type AccessTokens } from './oauth.ts';
import { askRest } from './rest.ts';

const ACCESS = { scope: 'dossiers_lezen', audience: 'urn:bron' } as const;
let key: JWK;
let verify: ReturnType<typeof createLocalJWKSet>;
beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  key = { ...(await exportJWK(pair.privateKey)), kid: 'ours', alg: 'RS256' };
  verify = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'ours', alg: 'RS256' }] });
});

let endpoint: LocalSource;
let source: LocalSource;
let now = 0;
/** Gives `token-1`, `token-2`, … each for an hour. */
const giving =
  (more: object = {}): Reply =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        access_token: `token-${endpoint.asked.length}`,
        token_type: 'Bearer',
        expires_in: 3600,
        ...more,
      }),
    );
beforeEach(async () => {
  endpoint = await localSource(giving());
  source = await localSource(
    (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":1}'),
  );
  now = Date.now();
});
afterEach(() => Promise.all([endpoint.close(), source.close()]));

const tokensOf = (): AccessTokens =>
  createAccessTokens(
    () => Promise.resolve({ tokenUrl: endpoint.url, clientId: 'vip-bronnen', key }),
    ACCESS,
    reachOf(endpoint).http,
    () => now,
  );
const ask = (tokens: AccessTokens) =>
  answering(reachOf(source, { tokens }), async (notes) => {
    const body = await askRest(notes, { url: source.url });
    return { records: [body as Record<string, unknown>] };
  });
const shown = () => source.asked.map(({ headers }) => headers.authorization);

describe('a token by client credentials', () => {
  it('is asked with an assertion that our key signed, for this endpoint alone', async () => {
    await tokensOf().token();
    const form = new URLSearchParams(endpoint.asked[0]!.body);
    expect([form.get('grant_type'), form.get('scope'), form.get('audience')]).toEqual([
      'client_credentials',
      'dossiers_lezen',
      'urn:bron',
    ]);
    const { payload } = await jwtVerify(form.get('client_assertion')!, verify, {
      audience: endpoint.url.href,
    });
    expect(payload).toMatchObject({ iss: 'vip-bronnen', sub: 'vip-bronnen', jti: expect.any(String) });
    expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(600);
  });

  it('is asked once for everybody who needs it at the same time, with no assertion used twice', async () => {
    const tokens = tokensOf();
    expect(await Promise.all([tokens.token(), tokens.token(), tokens.token()])).toEqual(
      Array<string>(3).fill('token-1'),
    );
    tokens.reject('token-1');
    await tokens.token();
    const ids = endpoint.asked.map(
      ({ body }) => decodeJwt(new URLSearchParams(body).get('client_assertion')!).jti,
    );
    expect(new Set(ids).size).toBe(2);
  });

  it('is kept until shortly before it ends', async () => {
    const tokens = tokensOf();
    await tokens.token();
    now += 3_500_000;
    expect(await tokens.token()).toBe('token-1');
    now += 45_000;
    expect(await tokens.token()).toBe('token-2');
  });

  it('is renewed once when the source no longer takes it', async () => {
    source.reply = (request, response) =>
      request.headers.authorization === 'Bearer token-2'
        ? void response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":1}')
        : void response.writeHead(401).end();
    expect((await ask(tokensOf())).kind).toBe('found');
    expect(shown()).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('is not renewed again and again for a source that refuses us', async () => {
    source.reply = (_, response) => void response.writeHead(401).end();
    expect(await ask(tokensOf())).toMatchObject({ kind: 'failed', reason: 'refused' });
    expect(source.asked).toHaveLength(2);
  });

  it('is not renewed for what we may not see: status 403', async () => {
    source.reply = (_, response) => void response.writeHead(403).end();
    expect(await ask(tokensOf())).toMatchObject({ kind: 'failed', reason: 'refused' });
    expect(source.asked).toHaveLength(1);
  });
});

describe('without a token nothing is asked, and it is a failure', () => {
  const refusing =
    (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply =>
    (_, response) =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  it.each<[string, Reply, object]>([
    ['a client that is not known', refusing(401, '{"error":"invalid_client"}'), { reason: 'refused' }],
    ['a scope that we may not ask', refusing(400, '{"error":"invalid_scope"}'), { reason: 'refused' }],
    ['an endpoint that is down', refusing(503, '{}'), { reason: 'http' }],
    [
      'an endpoint that wants us to wait',
      refusing(429, '{}', { 'retry-after': '120' }),
      { reason: 'rate-limited', waitMs: 120_000 },
    ],
    ['an answer without a token', refusing(200, '{"token_type":"Bearer"}'), { reason: 'unreadable' }],
    [
      'a token of another kind',
      refusing(200, '{"access_token":"x","token_type":"mac"}'),
      { reason: 'unreadable' },
    ],
  ])('%s', async (_what, reply, expected) => {
    endpoint.reply = reply;
    expect(await ask(tokensOf())).toMatchObject({ kind: 'failed', ...expected });
    expect(source.asked).toEqual([]);
  });

  it('and the next question asks for one again', async () => {
    endpoint.reply = refusing(503, '{}');
    const tokens = tokensOf();
    await ask(tokens);
    endpoint.reply = giving();
    expect((await ask(tokens)).kind).toBe('found');
  });
});

it('keeps the token out of the answer, its proof and its failure', async () => {
  const found = await ask(tokensOf());
  expect(
    JSON.stringify(found, (_, value: unknown) => (Buffer.isBuffer(value) ? value.toString() : value)),
  ).not.toContain('token-1');
  if (found.kind === 'found') expect(found.proof.kept.body.toString()).toBe('{"a":1}');
  source.reply = (_, response) => void response.writeHead(401).end();
  const failed = await ask(tokensOf());
  expect(JSON.stringify(failed)).not.toMatch(/token-\d|eyJ/);
});
