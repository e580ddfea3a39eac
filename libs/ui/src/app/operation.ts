import type { DocumentNode } from 'graphql';

/** `query`, `mutation` or `subscription`; undefined for a document of fragments only. */
export function operationKind(document: DocumentNode): 'query' | 'mutation' | 'subscription' | undefined {
  for (const definition of document.definitions)
    if (definition.kind === 'OperationDefinition') return definition.operation;
  return undefined;
}
