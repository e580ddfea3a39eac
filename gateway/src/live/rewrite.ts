import {
  GraphQLError,
  Kind,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
} from 'graphql';

/** The query field that answers each subscription field for one event. */
const LOOKUP = {
  dossierChanged: 'event',
  requestChanged: 'requestEvent',
  queueChanged: 'queueEvent',
  presenceChanged: 'presenceEvent',
  sourcesChanged: 'sourceEvent',
  registerChanged: 'registerEvent',
  inboxChanged: 'inboxEvent',
} as const;
export type LiveField = keyof typeof LOOKUP;

export interface LiveQuery {
  readonly field: LiveField;
  /** Name of the answer in the subscriber's selection. */
  readonly responseKey: string;
  readonly arguments: FieldNode['arguments'];
  /** The subscriber's selection as a query; takes the variable `__event`. */
  readonly text: string;
}

const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/**
 * Turns a subscription into the query that answers one event: same selection, same fragments, same alias,
 * `dossierChanged(…)` → `event(id: $__event)`. Variables that only the old arguments used are dropped.
 */
export function liveQuery(document: DocumentNode, operation: OperationDefinitionNode): LiveQuery {
  const [root, ...others] = operation.selectionSet.selections;
  if (!root || others.length > 0 || root.kind !== Kind.FIELD)
    throw bad('A subscription selects one field, directly.');
  const field = root.name.value;
  if (!(field in LOOKUP)) throw bad(`There is no subscription ${field}.`);
  const lookup: FieldNode = {
    ...root,
    name: { kind: Kind.NAME, value: LOOKUP[field as LiveField] },
    alias: { kind: Kind.NAME, value: root.alias?.value ?? field },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'id' },
        value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: '__event' } },
      },
    ],
  };
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const used = new Set<string>(['__event']);
  const selection = { ...operation.selectionSet, selections: [lookup] };
  for (const part of [selection, ...fragments])
    visit(part, { Variable: ({ name }) => void used.add(name.value) });
  const event = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: '__event' } },
    type: {
      kind: Kind.NON_NULL_TYPE,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'ID' } },
    },
  } as const;
  const query: OperationDefinitionNode = {
    ...operation,
    operation: 'query' as OperationDefinitionNode['operation'],
    selectionSet: selection,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
      event,
    ],
  };
  return {
    field: field as LiveField,
    responseKey: root.alias?.value ?? field,
    arguments: root.arguments,
    text: print({ kind: Kind.DOCUMENT, definitions: [query, ...fragments] }),
  };
}
