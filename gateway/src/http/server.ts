import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import websocket from '@fastify/websocket';
import { createEnding, watchRequests, type Log } from '@vip/subgraph-kit';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { appRoutes } from './app-routes.ts';
import { authRoutes } from './auth-routes.ts';
import { forwardRoutes, type Forwarding } from './forward-routes.ts';
import { graphqlRoutes, type GraphParts } from './graphql-routes.ts';
import { comeBackAfterS } from './refusals.ts';
import type { OpenId } from '../identity/open-id.ts';
import type { Sessions } from '../identity/sessions.ts';
import type { Caller } from '@vip/domain-kit';

export interface ServerParts extends Omit<GraphParts, 'streams' | 'subscriptionsMost'> {
  readonly config: Config;
  readonly log: Log;
  readonly sessions: Sessions;
  readonly openId: OpenId;
  readonly sign: (caller: Caller) => Promise<string>;
  readonly appsDir: string;
  readonly readiness: () => Promise<Record<string, string>>;
}

const SECURITY = (publicUrl: string) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Map and table libraries set style attributes; no style sheet of another origin is taken.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", publicUrl.replace(/^http/, 'ws')],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  hsts: publicUrl.startsWith('https:'),
  referrerPolicy: { policy: 'same-origin' as const },
});

/** The whole end may take 10 s; then the process is ended. */
const FINISHED_WITHIN_MS = 6_000;
const SOCKETS_CLOSED_WITHIN_MS = 1_000;

/** "Service restart": clients open it again, elsewhere, and go on from the last event that they heard. */
function closeSockets(this: FastifyInstance, done: () => void): void {
  const { clients } = this.websocketServer;
  for (const client of clients) client.close(1012, 'Service restart');
  setTimeout(() => clients.forEach((client) => client.terminate()), SOCKETS_CLOSED_WITHIN_MS).unref();
  this.websocketServer.close(() => done());
}

/** The one origin: graph, sign-in, files, tiles, apps, explorer and health. */
export async function createServer(parts: ServerParts) {
  const { config, log, engine, sessions, openId, sign, appsDir, explorer, readiness, door, crowd, rates } =
    parts;
  const streams = new Set<ServerResponse>();
  const fastify = Fastify({
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- without it the server's type takes pino's, and no plugin fits
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: true,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    return503OnClosing: false, // what still comes over an open connection is answered
    routerOptions: { maxParamLength: 300 },
  });
  await fastify.register(helmet, SECURITY(config.PUBLIC_URL));
  await fastify.register(cookie);
  await fastify.register(websocket, { options: { maxPayload: 256 * 1024 }, preClose: closeSockets });
  const ending = createEnding(fastify);
  fastify.addHook('onRequest', async (request, reply) => {
    // It would be closed again in a moment, and who opens it would lose its place in the events once more.
    if (ending.began && request.headers.upgrade)
      return reply.code(503).header('retry-after', String(comeBackAfterS())).send();
  });
  watchRequests(fastify, { trusted: false, inParts: [] });
  fastify.setErrorHandler((error: { statusCode?: number; message: string }, _, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500)
      return reply
        .code(status)
        .send({ errors: [{ message: error.message, extensions: { code: 'BAD_USER_INPUT' } }] });
    const incident = randomUUID();
    log.error({ err: error, incident }, 'incident');
    return reply
      .code(500)
      .send({ errors: [{ message: `Incident ${incident}`, extensions: { code: 'INTERNAL', incident } }] });
  });

  graphqlRoutes(fastify, { ...parts, streams, subscriptionsMost: config.SUBSCRIPTIONS_MOST });
  authRoutes(fastify, { config, door, openId, sessions });
  const forwarding: Forwarding = forwardRoutes(fastify, {
    crowd,
    door,
    rates,
    subgraphUrls: config.SUBGRAPH_URLS,
    sign,
  });
  await appRoutes(fastify, { appsDir, explorer });
  fastify.get('/schema.graphql', (_, reply) => reply.type('text/plain; charset=utf-8').send(engine.sdl));
  fastify.get('/health/live', () => ({ live: true, name: 'gateway' }));
  fastify.get('/health/ready', async (_, reply) => {
    const checks = ending.began ? { ending: 'this process ends' } : await readiness();
    const ready = Object.values(checks).every((state) => state === 'ok');
    return reply.code(ready ? 200 : 503).send({ ready, checks });
  });
  const close = (noticeMs: number) =>
    ending.end(noticeMs, async () => {
      crowd.places.close();
      await Promise.race([crowd.places.empty(), pause(FINISHED_WITHIN_MS)]);
      // Cut off, not completed: who listens then comes back with the last event that it heard.
      for (const stream of streams) stream.destroy();
    });
  return { fastify, forwarding, close };
}
