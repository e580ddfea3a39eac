import type { WebSocket } from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import { Full } from '../crowd/places.ts';
import type { OperationContext } from '../graph/data-source.ts';
import { asOperation } from '../graph/operation.ts';
import type { Identified } from '../identity/callers.ts';
import { socketAsked, type SocketParams } from '../identity/socket-asked.ts';
import { admit, type Admitted } from './admission.ts';
import type { GraphParts } from './graphql-routes.ts';
import { inOneWrite } from './one-write.ts';
import { present } from './present.ts';
import { overloaded } from './refusals.ts';

/** The graph over one websocket: subscriptions, and questions beside them. */
export function graphqlSocket(
  { engine, documents, door, callers, live, crowd, subscriptionsMost }: GraphParts,
  freely: boolean,
) {
  const handler = makeHandler<Record<keyof SocketParams, unknown>, { identity?: Identified }>({
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
        const listens = admitted.prepared.operation.operation === 'subscription';
        if (listens && live.subscribers >= subscriptionsMost) return [overloaded(identity!.caller.language)];
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
      const { admitted, identity } = contextValue;
      const { caller, credential } = identity;
      const changes = admitted.prepared.operation.operation === 'mutation';
      const rank =
        credential === 'session'
          ? changes
            ? 'act'
            : 'person'
          : credential === 'bearer'
            ? 'machine'
            : 'anyone';
      try {
        const leave = await crowd.places.take(rank, admitted.prepared.hash);
        try {
          const context: OperationContext = { caller };
          const { prepared, trusted, variables } = admitted;
          const result = await asOperation({ prepared, trusted, callerKind: caller.kind, begins: {} }, () =>
            engine.run(prepared, variables, context),
          );
          leave(!result.errors?.length);
          return present(result, context, undefined);
        } finally {
          leave();
        }
      } catch (error) {
        if (!(error instanceof Full)) throw error;
        return { errors: [overloaded(caller.language)] };
      }
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
  return function (this: FastifyInstance, opened: WebSocket, request: FastifyRequest) {
    return handler.call(this, inOneWrite(opened, request.raw.socket), request);
  };
}
