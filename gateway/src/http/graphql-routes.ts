import type { WebSocket } from '@fastify/websocket';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { createHandler as createSseHandler } from 'graphql-sse/lib/use/fastify';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { OperationContext } from '../graph/data-source.ts';
import type { TrustedDocuments } from '../graph/documents.ts';
import type { Engine } from '../graph/engine.ts';
import { asOperation } from '../graph/operation.ts';
import { BadCredential, type Callers, type Identified } from '../identity/callers.ts';
import { socketAsked, type SocketParams } from '../identity/socket-asked.ts';
import type { Live } from '../live/subscriptions.ts';
import { admit, type Admitted } from './admission.ts';
import type { Door } from './door.ts';
import { inOneWrite } from './one-write.ts';
import type { Rates } from './rates.ts';
import { faultOf } from './refusals.ts';

export interface GraphParts {
  readonly engine: Engine;
  readonly documents: TrustedDocuments;
  readonly door: Door;
  readonly callers: Callers;
  readonly rates: Rates;
  readonly live: Live;
  readonly explorer: boolean;
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  QUERY_TOO_COSTLY: 400,
};
const CSRF_HEADER = 'x-vip-csrf';
/** Sent by our own pages while somebody is signed in on them. */
const SIGNED_IN_HEADER = 'x-vip-signed-in';

const refuse = (reply: FastifyReply, error: unknown) => {
  const fault =
    error instanceof GraphQLError
      ? error
      : error instanceof BadCredential
        ? faultOf('UNAUTHENTICATED', 'badCredential', 'nl')
        : null;
  if (!fault) throw error;
  return reply.code(STATUS[String(fault.extensions['code'])] ?? 400).send({ errors: [fault.toJSON()] });
};

/** Only what the caller may read: the code, the message of the subgraph that answered, and what its own call did when the answer was lost. */
const readable = ({ message, path, locations, extensions }: GraphQLError) => {
  const { code, incident, happened } = extensions as { code?: string; incident?: string; happened?: unknown };
  return {
    message,
    path,
    locations,
    extensions: {
      code: code ?? 'INTERNAL',
      ...(incident ? { incident } : {}),
      ...(happened ? { happened } : {}),
    },
  };
};

export const present = (result: ExecutionResult, context: OperationContext, cost: object | undefined) => ({
  ...(result.errors?.length ? { errors: result.errors.map((error) => readable(error)) } : {}),
  data: result.data,
  ...(cost || context.idempotentReplay
    ? {
        extensions: {
          ...(cost ? { cost } : {}),
          ...(context.idempotentReplay ? { idempotentReplay: true } : {}),
        },
      }
    : {}),
});

/** `/graphql` (HTTP, websocket, SSE) and the explorer's own door to the same graph. */
export function graphqlRoutes(
  fastify: FastifyInstance,
  { engine, documents, door, callers, rates, live, explorer }: GraphParts,
): void {
  const identified = new WeakMap<FastifyRequest, { identity: Identified; admitted: Admitted }>();

  const answer = async (request: FastifyRequest, reply: FastifyReply, freely: boolean) => {
    const identity = await door.identify(request);
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
      identified.set(request, { identity, admitted });
      return sse(request, reply);
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

  fastify.post('/graphql', (request, reply) =>
    answer(request, reply, false).catch((error: unknown) => refuse(reply, error)),
  );
  if (explorer)
    fastify.post('/explorer/graphql', (request, reply) =>
      answer(request, reply, true).catch((error: unknown) => refuse(reply, error)),
    );

  const sockets = (freely: boolean) =>
    makeHandler<Record<keyof SocketParams, unknown>, { identity?: Identified }>({
      connectionInitWaitTimeout: 10_000,
      onConnect: async ({ extra, connectionParams }) => {
        // A browser sends cookies with a cross-site websocket too: the Origin decides, as for any unsafe request.
        if (!door.sameOrigin(extra.request)) return false;
        try {
          const identity = await callers.identify({
            ...socketAsked(connectionParams, extra.request.headers),
            sessionId: door.sessionIdOf(extra.request),
          });
          Object.assign(extra, { identity });
          return true;
        } catch {
          return false;
        }
      },
      onSubscribe: (context, _id, payload) => {
        const { identity } = context.extra;
        try {
          const admitted = admit(payload, identity!, { engine, documents, freely });
          return {
            schema: engine.schema,
            document: admitted.prepared.document,
            operationName: admitted.prepared.operation.name?.value,
            variableValues: admitted.variables,
            contextValue: { admitted, identity, request: context.extra.request },
          };
        } catch (error) {
          return [error as GraphQLError];
        }
      },
      execute: (async ({ contextValue }: { contextValue: { admitted: Admitted; identity: Identified } }) => {
        const { caller } = contextValue.identity;
        const context: OperationContext = { caller };
        const { prepared, trusted, variables } = contextValue.admitted;
        const result = await asOperation({ prepared, trusted, callerKind: caller.kind, begins: {} }, () =>
          engine.run(prepared, variables, context),
        );
        return present(result, context, undefined);
      }) as never,
      subscribe: (({
        contextValue,
      }: {
        contextValue: { admitted: Admitted; identity: Identified; request: FastifyRequest };
      }) => {
        const { admitted, identity } = contextValue;
        const callerOf = async () => {
          if (identity.credential !== 'session') return identity.caller;
          // Signing out or choosing another capacity ends what an open page may still hear.
          const now = await callers.identify({ sessionId: identity.sessionId });
          return { ...now.caller, language: identity.caller.language };
        };
        return live.subscribe(admitted.prepared, admitted.variables, callerOf);
      }) as never,
    });
  const socket = (freely: boolean) => {
    const handler = sockets(freely);
    return function (this: FastifyInstance, opened: WebSocket, request: FastifyRequest) {
      return handler.call(this, inOneWrite(opened, request.raw.socket), request);
    };
  };
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
