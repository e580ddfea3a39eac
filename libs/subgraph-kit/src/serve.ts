import { randomUUID } from 'node:crypto';
import { ApolloServer, HeaderMap, type BaseContext } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ANONYMOUS, type Caller } from '@vip/domain-kit';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Clock } from './clock.ts';
import type { BaseConfig } from './config.ts';
import type { Database } from './database.ts';
import { FAULT_CODES } from './fault.ts';
import { readFacts } from './feed.ts';
import { idempotencyPlugin } from './idempotency-plugin.ts';
import { digestOf, idempotentCalls, type IdempotentCall } from './idempotency.ts';
import { createIdentityVerifier, IDENTITY_HEADER } from './identity.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import { createEnding } from './ending.ts';
import { openReading, type Read, type Reading } from './reading.ts';
import { inOperation, operationPlugin } from './watching/operation.ts';
import { watchRequests } from './watching/requests.ts';

export interface SubgraphServer {
  readonly port: number;
  /** @param noticeMs how long those who ask are told before it stops listening. */
  close(noticeMs?: number): Promise<void>;
}

export interface ServeOptions<Context extends BaseContext> {
  readonly name: string;
  readonly config: BaseConfig;
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly log: Log;
  /** `read` is for what this question reads: its answer leaves only after all of that is noted. */
  readonly context: (caller: Caller, request: { language: string; read: Read }) => Context | Promise<Context>;
  /** Routes beside GraphQL, under `/internal/`. The caller is known there too; 401 without the gateway's token. */
  readonly routes?: (
    fastify: FastifyInstance,
    door: { callerOf: (request: FastifyRequest) => Caller },
  ) => void | Promise<void>;
  /** Other things that must be well before the process is ready. */
  readonly checks?: Record<string, () => Promise<void>>;
  /** Closed before the database, newest first: sweeps, pools, listeners. */
  readonly closing?: readonly (() => Promise<void>)[];
}

const KNOWN: ReadonlySet<string> = new Set(FAULT_CODES);
const AS_BAD_INPUT = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST']);

/** What nobody can act on is logged under an incident number, and told as that number only. */
const maskErrors =
  (log: Log) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const named = formatted.extensions?.['code'];
    const code = typeof named === 'string' ? named : 'INTERNAL';
    if (KNOWN.has(code) && code !== 'INTERNAL')
      return {
        message: formatted.message,
        path: formatted.path,
        locations: formatted.locations,
        extensions: { ...formatted.extensions, stacktrace: undefined },
      };
    if (AS_BAD_INPUT.has(code))
      return {
        message: formatted.message,
        locations: formatted.locations,
        extensions: { code: 'BAD_USER_INPUT' },
      };
    if (code === 'ALREADY_DONE') return formatted;
    const incident = randomUUID();
    log.error(
      {
        err: error instanceof GraphQLError ? (error.originalError ?? error) : error,
        incident,
        path: formatted.path,
      },
      'incident',
    );
    return {
      message: `Incident ${incident}`,
      path: formatted.path,
      extensions: { code: 'INTERNAL', incident },
    };
  };

/** Serves a subgraph on 127.0.0.1: GraphQL, health, the fact feed, and its own internal routes. */
export async function serveSubgraph<Context extends BaseContext>(
  options: ServeOptions<Context>,
): Promise<SubgraphServer> {
  const { name, config, schema, database, jobs, clock, log } = options;
  const verify = await createIdentityVerifier(config.IDENTITY_PUBLIC_JWK);
  const logger: FastifyBaseLogger = log;
  const fastify = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 4 * 1024 * 1024,
    forceCloseConnections: 'idle',
    return503OnClosing: false, // what still comes over an open connection is answered
    routerOptions: { maxParamLength: 400 },
  });
  const mask = maskErrors(log);
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    formatError: mask,
    plugins: [idempotencyPlugin(database), operationPlugin, ApolloServerPluginInlineTraceDisabled()],
  });
  await server.start();

  const ending = createEnding(fastify);
  const callers = new WeakMap<FastifyRequest, Caller>();
  const callerOf = (request: FastifyRequest) => callers.get(request) ?? ANONYMOUS;
  watchRequests(fastify, { trusted: true, inParts: ['/graphql'] });
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/health/')) return;
    const caller = await verify(request.headers[IDENTITY_HEADER] as string | undefined);
    // Only the gateway may ask: a process that reaches this port without its signature learns nothing.
    if (!caller) return reply.code(401).send({ error: 'Ask through the gateway.' });
    callers.set(request, caller);
  });

  fastify.post('/graphql', (request, reply) => inOperation(request, () => answer(request, reply)));
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const caller = callerOf(request);
    const body = request.body as { query?: string; variables?: unknown };
    const key = request.headers['x-idempotency-key'];
    const call: IdempotentCall | undefined =
      typeof key === 'string' && body?.query
        ? {
            client: caller.id,
            key,
            digest: digestOf(body.query, body.variables),
            at: clock.now(),
            claimed: false,
          }
        : undefined;
    const headers = new HeaderMap();
    for (const [header, value] of Object.entries(request.headers))
      if (typeof value === 'string') headers.set(header, value);
    // The answer to a keyed mutation is kept before it leaves, so each of its reads must be noted by then: those commit one by one.
    const reading: Reading = call
      ? { read: (work) => database.as(caller, work), kept: async () => {} }
      : openReading(database, caller);
    const run = () =>
      server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers, search: '', body: request.body },
        context: async () => options.context(caller, { language: caller.language, read: reading.read }),
      });
    const answered = await (call ? idempotentCalls.run(call, run) : run());
    try {
      await reading.kept();
    } catch (error) {
      return reply.send({ data: null, errors: [mask({ message: 'not noted' }, error)] });
    }
    for (const [header, value] of answered.headers) void reply.header(header, value);
    void reply.code(answered.status ?? 200);
    return reply.send(answered.body.kind === 'complete' ? answered.body.string : '');
  };

  fastify.get<{ Querystring: { after?: string; limit?: string } }>(
    '/internal/facts',
    async (request, reply) => {
      const caller = callerOf(request);
      if (caller.kind !== 'service' || caller.id !== 'audit')
        return reply.code(404).send({ error: 'Not found' });
      const limit = Math.min(Math.max(Number(request.query.limit) || 500, 1), 1_000);
      return database.asService((em) => readFacts(em, request.query.after, limit));
    },
  );
  await options.routes?.(fastify, { callerOf });

  fastify.get('/health/live', () => ({ live: true, name }));
  fastify.get('/health/ready', async (_, reply) => {
    const checks: Record<string, string> = {};
    for (const [check, run] of Object.entries({ database: () => database.ready(), ...options.checks }))
      checks[check] = await run().then(
        () => 'ok',
        (error: unknown) => (error instanceof Error ? error.message : 'failed'),
      );
    if (ending.began) checks['ending'] = 'this process ends';
    const ready = Object.values(checks).every((state) => state === 'ok');
    return reply.code(ready ? 200 : 503).send({ ready, checks });
  });

  await fastify.listen({ host: config.HOST ?? '127.0.0.1', port: config.PORT });
  const address = fastify.server.address();
  let closed: Promise<void> | undefined;
  const close = (noticeMs = 0) =>
    (closed ??= (async () => {
      await ending.end(noticeMs);
      await jobs.stop();
      for (const end of [...(options.closing ?? [])].reverse()) await end();
      await server.stop();
      await clock.close();
      await database.close();
    })());
  return { port: typeof address === 'object' && address ? address.port : config.PORT, close };
}
