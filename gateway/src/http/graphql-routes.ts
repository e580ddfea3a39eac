import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { createHandler as createSseHandler } from 'graphql-sse/lib/use/fastify';
import type { ServerResponse } from 'node:http';
import { Full } from '../crowd/places.ts';
import type { Crowd, Entered } from '../crowd/crowd.ts';
import type { OperationContext } from '../graph/data-source.ts';
import type { TrustedDocuments } from '../graph/documents.ts';
import type { Engine } from '../graph/engine.ts';
import { asOperation } from '../graph/operation.ts';
import { BadCredential, languageOf, type Callers, type Identified } from '../identity/callers.ts';
import type { Live } from '../live/subscriptions.ts';
import { admit, documentIdOf, type Admitted, type GraphRequest } from './admission.ts';
import type { Door } from './door.ts';
import { graphqlSocket } from './graphql-socket.ts';
import { present } from './present.ts';
import type { Rates } from './rates.ts';
import { faultOf, overloaded } from './refusals.ts';

export interface GraphParts {
  readonly engine: Engine;
  readonly documents: TrustedDocuments;
  readonly door: Door;
  readonly callers: Callers;
  readonly rates: Rates;
  readonly live: Live;
  readonly explorer: boolean;
  readonly crowd: Crowd;
  readonly subscriptionsMost: number;
  /** Event streams that are open now. */
  readonly streams: Set<ServerResponse>;
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
  QUERY_TOO_COSTLY: 400,
};
const CSRF_HEADER = 'x-vip-csrf';
/** Sent by our own pages while somebody is signed in on them. */
const SIGNED_IN_HEADER = 'x-vip-signed-in';

const faultIn = (error: unknown, request: FastifyRequest): GraphQLError | null => {
  if (error instanceof GraphQLError) return error;
  const language = languageOf(request.headers['accept-language']);
  if (error instanceof Full) return overloaded(language);
  return error instanceof BadCredential ? faultOf('UNAUTHENTICATED', 'badCredential', language) : null;
};

const refuse = (request: FastifyRequest, reply: FastifyReply, error: unknown) => {
  const fault = faultIn(error, request);
  if (!fault) throw error;
  const after = fault.extensions['retryAfterS'];
  if (typeof after === 'number') void reply.header('retry-after', String(after));
  return reply.code(STATUS[String(fault.extensions['code'])] ?? 400).send({ errors: [fault.toJSON()] });
};

/** Enough of a document to tell it from others. */
const MOST_OF_A_NAME = 300;

/** Which question this is, and whether it changes something, as far as that is told without parsing it. */
const askingOf = (body: unknown, documents: TrustedDocuments) => {
  const request = (body ?? {}) as GraphRequest;
  const id = documentIdOf(request);
  const text = id ? documents.text(id) : request.query;
  return {
    about: id ?? (typeof text === 'string' ? text.slice(0, MOST_OF_A_NAME) : ''),
    changes: typeof text === 'string' && /^\s*mutation\b/.test(text),
  };
};

/** `/graphql` (HTTP, websocket, SSE) and the explorer's own door to the same graph. */
export function graphqlRoutes(fastify: FastifyInstance, parts: GraphParts): void {
  const { engine, documents, door, rates, live, explorer, crowd, subscriptionsMost, streams } = parts;
  const identified = new WeakMap<FastifyRequest, { identity: Identified; admitted: Admitted }>();

  const answer = async (request: FastifyRequest, reply: FastifyReply, freely: boolean) => {
    const entered = await crowd.enter(request, reply, askingOf(request.body, documents));
    try {
      return await answerTo(entered, { request, reply, freely });
    } finally {
      entered.leave();
    }
  };

  const answerTo = async (
    { identity, leave }: Entered,
    { request, reply, freely }: { request: FastifyRequest; reply: FastifyReply; freely: boolean },
  ) => {
    const { caller, credential } = identity;
    if (
      credential !== 'bearer' &&
      (!door.sameOrigin(request) || (credential === 'session' && request.headers[CSRF_HEADER] === undefined))
    )
      throw faultOf('FORBIDDEN', 'crossSite', caller.language);
    if (freely && credential === 'session' && !explorer)
      throw faultOf('FORBIDDEN', 'untrusted', caller.language);
    if (Array.isArray(request.body))
      throw new GraphQLError('Batches are not taken: send one operation at a time.', {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    const knew = request.headers[SIGNED_IN_HEADER] !== undefined;
    const admitted = admit(request.body ?? {}, identity, { engine, documents, freely, knew });
    const { prepared, variables, cost } = admitted;
    const taken = await rates.take(identity, request.ip, cost);
    if (taken.limit > 0)
      void reply
        .header('ratelimit', `"default";r=${taken.remaining}`)
        .header('ratelimit-policy', `"default";q=${taken.limit};w=${credential === 'none' ? 10 : 60}`);
    if (!taken.ok) {
      void reply.header('retry-after', String(taken.retryAfterS));
      throw faultOf('RATE_LIMITED', 'tooMany', caller.language);
    }
    if (prepared.operation.operation === 'subscription') {
      if (live.subscribers >= subscriptionsMost) throw new Full();
      identified.set(request, { identity, admitted });
      streams.add(reply.raw);
      reply.raw.once('close', () => streams.delete(reply.raw));
      // Its place is not held for as long as it lives: each event takes one.
      reply.hijack();
      void sse(request, reply).catch((error: unknown) => {
        request.log.error({ err: error }, 'event stream');
        reply.raw.destroy();
      });
      return undefined;
    }
    const key = request.headers['idempotency-key'];
    if (
      typeof key === 'string' &&
      (key.length > 200 ||
        (prepared.operation.operation === 'mutation' &&
          prepared.measure.rootFields.filter((field) => field !== '__typename').length > 1))
    )
      throw faultOf('BAD_USER_INPUT', 'oneMutation', caller.language);
    const context: OperationContext = { caller, ...(typeof key === 'string' ? { idempotencyKey: key } : {}) };
    const of = caller.kind === 'service' ? request.headers['traceparent'] : undefined;
    const result = await asOperation(
      { prepared, trusted: admitted.trusted, callerKind: caller.kind, ...(of ? { begins: { of } } : {}) },
      () => engine.run(prepared, variables, context),
    );
    leave(!result.errors?.length);
    const costs =
      caller.kind === 'client'
        ? {
            requested: cost,
            actual: cost,
            available: taken.remaining,
            restoreRate: Math.floor(taken.limit / 60),
          }
        : undefined;
    return reply.header('cache-control', 'no-store').send(present(result, context, costs));
  };

  const sse = createSseHandler({
    onSubscribe: (request) => {
      const known = identified.get(request.raw);
      if (!known) return [null, { status: 400, statusText: 'Bad Request' }];
      const { identity, admitted } = known;
      return live.subscribe(admitted.prepared, admitted.variables, async () => identity.caller) as never;
    },
  });

  const post = (path: string, freely: boolean) =>
    fastify.post(path, {
      // Before the body is read: a refusal must cost nothing when there are very many of them.
      onRequest: (request, reply, done) => {
        try {
          crowd.glance(request);
          done();
        } catch (error) {
          refuse(request, reply, error);
        }
      },
      handler: (request, reply) =>
        answer(request, reply, freely).catch((error: unknown) => refuse(request, reply, error)),
    });
  post('/graphql', false);
  if (explorer) post('/explorer/graphql', true);

  const socket = (freely: boolean) => graphqlSocket(parts, freely);
  const upgradeOnly = (_: FastifyRequest, reply: FastifyReply) =>
    reply
      .code(405)
      .header('allow', 'POST')
      .send({
        errors: [{ message: 'Send a POST with a JSON body.', extensions: { code: 'BAD_USER_INPUT' } }],
      });
  fastify.route({ method: 'GET', url: '/graphql', handler: upgradeOnly, wsHandler: socket(false) as never });
  if (explorer)
    fastify.route({
      method: 'GET',
      url: '/explorer/graphql',
      handler: upgradeOnly,
      wsHandler: socket(true) as never,
    });
}
