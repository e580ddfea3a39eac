import type { Caller } from '@vip/domain-kit';
import { askAgain, IDENTITY_HEADER, traceparent } from '@vip/subgraph-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { Pool } from 'undici';
import type { Asking, Crowd } from '../crowd/crowd.ts';
import { Full } from '../crowd/places.ts';
import { BadCredential, languageOf } from '../identity/callers.ts';
import type { Door } from './door.ts';
import type { Rates } from './rates.ts';
import { comeBackAfterS, textOf } from './refusals.ts';

const PASSED = [
  'content-type',
  'content-length',
  'content-disposition',
  'etag',
  'cache-control',
  'last-modified',
  'content-encoding',
  'retry-after',
] as const;

/** What one question about a citizen costs of a client's budget a minute: two hundred a second with the budget as it comes. */
const CITIZEN_COST = 160;

export interface Forwarding {
  close(): Promise<void>;
}

/** Which answer a file is evidence against; nothing for a file of an answer. */
function evidenceFor({ dossier, item }: Readonly<Record<string, unknown>>): string {
  if (typeof dossier !== 'string') return '';
  return `?${new URLSearchParams({ dossier, item: typeof item === 'string' ? item : '' })}`;
}

/** Files, documents, invoices, tiles and hooks: passed to the subgraph that owns them, with the caller's identity. */
export function forwardRoutes(
  fastify: FastifyInstance,
  {
    crowd,
    door,
    rates,
    subgraphUrls,
    sign,
  }: {
    crowd: Crowd;
    rates: Rates;
    door: Door;
    subgraphUrls: Record<string, string>;
    sign: (caller: Caller) => Promise<string>;
  },
): Forwarding {
  const pools = new Map(
    Object.entries(subgraphUrls).map(([name, url]) => [
      name,
      new Pool(new URL(url).origin, { connections: 32 }),
    ]),
  );

  const refuse = (request: FastifyRequest, reply: FastifyReply, error: unknown) => {
    const language = languageOf(request.headers['accept-language']);
    if (error instanceof Full)
      return reply
        .code(503)
        .header('retry-after', String(comeBackAfterS()))
        .send({ code: 'OVERLOADED', message: textOf('full', language) });
    if (!(error instanceof BadCredential)) throw error;
    return reply.code(401).send({ code: 'UNAUTHENTICATED', message: textOf('badCredential', language) });
  };

  const forward = async (
    request: FastifyRequest,
    reply: FastifyReply,
    subgraph: string,
    path: string,
    { rank, cost }: { rank?: Asking['rank']; cost?: number } = {},
  ) => {
    const pool = pools.get(subgraph);
    if (!pool) return reply.code(503).send({ code: 'UNAVAILABLE', message: `${subgraph} is not available.` });
    const about = `${request.method} ${request.routeOptions.url}`;
    const changes = request.method !== 'GET';
    const entered = await crowd
      .enter(request, reply, { about, changes, ...(rank ? { rank } : {}) })
      .catch((error: unknown) => void refuse(request, reply, error));
    if (!entered) return reply;
    const { identity, leave } = entered;
    const { caller } = identity;
    // What somebody sends us may take them long: a place is not held for that.
    if (changes) leave();
    if (
      changes &&
      identity.credential === 'session' &&
      (!door.sameOrigin(request) || request.headers['x-vip-csrf'] === undefined)
    )
      return reply.code(403).send({ code: 'FORBIDDEN', message: textOf('crossSite', caller.language) });
    const taken = cost === undefined ? null : await rates.take(identity, request.ip, cost);
    if (taken && !taken.ok) {
      leave();
      return reply
        .code(429)
        .header('retry-after', String(taken.retryAfterS))
        .send({ code: 'RATE_LIMITED', message: textOf('tooMany', caller.language) });
    }
    const headers: Record<string, string> = { [IDENTITY_HEADER]: await sign(caller) };
    const cause = traceparent();
    if (cause) headers['traceparent'] = cause;
    for (const name of ['content-type', 'content-length', 'if-none-match', 'accept'] as const)
      if (typeof request.headers[name] === 'string') headers[name] = request.headers[name];
    try {
      const send = () =>
        pool.request({
          method: request.method,
          path,
          headers,
          body: changes ? (request.body as Readable) : null,
        });
      // A stream can be sent once.
      const response = await (changes ? send() : askAgain({ changes, keyed: false }, send));
      leave(response.statusCode < 400); // and none for as long as somebody takes to receive it
      for (const name of PASSED) {
        const value = response.headers[name];
        if (typeof value === 'string') void reply.header(name, value);
      }
      return await reply.code(response.statusCode).send(response.body);
    } catch {
      return await reply
        .code(503)
        .header('retry-after', '2')
        .send({ code: 'UNAVAILABLE', message: 'Try again in a moment.' });
    } finally {
      leave();
    }
  };

  void fastify.register(async (scope) => {
    // Uploads and hooks pass through as a stream: the gateway neither reads nor keeps them.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_, payload, done) => done(null, payload));
    scope.post<{ Querystring: Record<string, unknown> }>(
      '/files',
      { bodyLimit: 25 * 1024 * 1024 },
      (request, reply) => forward(request, reply, 'dossiers', `/internal/files${evidenceFor(request.query)}`),
    );
    scope.post<{ Params: { id: string } }>(
      '/registers/:id/files',
      { bodyLimit: 51 * 1024 * 1024 },
      (request, reply) =>
        forward(
          request,
          reply,
          'sources',
          `/internal/registers/${encodeURIComponent(request.params.id)}/files`,
        ),
    );
    // A citizen's own, for the two portals that sign citizens in; the subgraph answers nobody else.
    for (const path of ['citizens/requests', 'homes/dossiers'])
      scope.post(`/v1/${path}`, { bodyLimit: 4 * 1024 }, (request, reply) =>
        forward(request, reply, 'dossiers', `/internal/${path}`, { cost: CITIZEN_COST }),
      );
    scope.post<{ Params: { provider: string } }>(
      '/hooks/payments/:provider',
      { bodyLimit: 64 * 1024 },
      (request, reply) =>
        forward(
          request,
          reply,
          'billing',
          `/internal/hooks/payments/${encodeURIComponent(request.params.provider)}`,
          { rank: 'act' },
        ),
    );
  });
  const get = (path: string, subgraph: string, to: (params: Record<string, string>) => string) =>
    fastify.get(path, (request, reply) =>
      forward(request, reply, subgraph, to(request.params as Record<string, string>)),
    );
  get('/files/:id', 'dossiers', ({ id }) => `/internal/files/${encodeURIComponent(id!)}`);
  get('/documents/:id', 'dossiers', ({ id }) => `/internal/documents/${encodeURIComponent(id!)}`);
  get('/evidence/:id/raw', 'sources', ({ id }) => `/internal/evidence/${encodeURIComponent(id!)}/raw`);
  get('/context/vastgoed.jsonld', 'dossiers', () => '/internal/context/vastgoed.jsonld');
  get('/invoices/:number', 'billing', ({ number }) => `/internal/invoices/${encodeURIComponent(number!)}`);
  get('/settlements/:month', 'billing', ({ month }) => `/internal/settlements/${encodeURIComponent(month!)}`);
  get('/payouts/:run', 'billing', ({ run }) => `/internal/payouts/${encodeURIComponent(run!)}`);
  get(
    '/tiles/:z/:x/:y',
    'parcels',
    ({ z, x, y }) =>
      `/internal/tiles/${encodeURIComponent(z!)}/${encodeURIComponent(x!)}/${encodeURIComponent(y!)}`,
  );
  // Audit follows every subgraph's facts; each gives them to that service alone, and answers 404 to anybody else.
  fastify.get<{ Params: { subgraph: string } }>('/internal/facts/:subgraph', (request, reply) =>
    forward(
      request,
      reply,
      request.params.subgraph,
      `/internal/facts${new URL(request.url, 'http://gateway').search}`,
    ),
  );
  get(
    '/registers/versions/:id/report.csv',
    'sources',
    ({ id }) => `/internal/registers/versions/${encodeURIComponent(id!)}/report`,
  );
  get('/.well-known/vip-sources.json', 'sources', () => '/internal/public-keys');
  get('/audit/checkpoint', 'audit', () => '/internal/checkpoint');
  return { close: async () => void (await Promise.all([...pools.values()].map((pool) => pool.close()))) };
}
