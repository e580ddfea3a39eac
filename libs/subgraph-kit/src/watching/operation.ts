import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { SpanKind } from '@opentelemetry/api';
import type { FastifyRequest } from 'fastify';
import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { codeOf, isWatched, seen } from './measure.ts';
import type { Labels } from './metrics.ts';

const current = new AsyncLocalStorage<Labels<'vip.subgraph.operation.duration'>>();

/** An operation of a subgraph: a part of the trace of the gateway, which alone may ask. */
export const inOperation = <Answer>(request: FastifyRequest, work: () => Promise<Answer>): Promise<Answer> =>
  seen(
    {
      metric: 'vip.subgraph.operation.duration',
      span: 'subgraph operation',
      kind: SpanKind.SERVER,
      labels: {},
      begins: { of: request.headers['traceparent'] },
    },
    (labels) => (isWatched() ? current.run(labels, work) : work()),
  );

const nameIn = (selections: SelectionSetNode): string => {
  for (const selection of selections.selections) {
    if (selection.kind !== Kind.FIELD) continue;
    if (selection.name.value !== '_entities') return selection.name.value;
    const part = selection.selectionSet?.selections.find(({ kind }) => kind === Kind.INLINE_FRAGMENT);
    const type = part?.kind === Kind.INLINE_FRAGMENT ? part.typeCondition?.name.value : undefined;
    return type ? `_entities ${type}` : '_entities';
  }
  return 'none';
};

/**
 * What an operation asks first, a word of the schema. Not the operation's name: clients choose it, so it could be anything and there could
 * be any number of them.
 */
export const fieldOf = ({ selectionSet }: OperationDefinitionNode): string => nameIn(selectionSet);

/** Tells the operation that goes on what it turned out to be. */
export const operationPlugin: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => {
    const labels = current.getStore();
    if (!labels) return;
    return {
      didResolveOperation: async ({ operation }) => {
        if (!operation) return;
        labels['graphql.operation.type'] = operation.operation;
        labels['vip.field'] = fieldOf(operation);
      },
      didEncounterErrors: async ({ errors }) => {
        labels['error.type'] = codeOf(errors[0]?.extensions);
      },
    };
  },
};
