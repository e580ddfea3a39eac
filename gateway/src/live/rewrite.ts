import {
  GraphQLError,
  Kind,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type NonNullTypeNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** The query field that answers each subscription field, for several events at once where they come in bursts. */
const LOOKUP = {
  dossierChanged: { name: 'eventsById', many: true },
  requestChanged: { name: 'requestEventsById', many: true },
  queueChanged: { name: 'queueEventsById', many: true },
  presenceChanged: { name: 'presenceEvent', many: false },
  sourcesChanged: { name: 'sourceEvent', many: false },
  registerChanged: { name: 'registerEvent', many: false },
  inboxChanged: { name: 'inboxEvent', many: false },
} as const satisfies Record<string, { name: string; many: boolean }>;
export type LiveField = keyof typeof LOOKUP;

export interface LiveQuery {
  readonly field: LiveField;
  /** Name of the answer in the subscriber's selection. */
  readonly responseKey: string;
  readonly arguments: FieldNode['arguments'];
  /** The subscriber's selection as a query. */
  readonly text: string;
  /** Whether the query answers a list of events (variable `__events`) or one (`__event`). */
  readonly many: boolean;
}

const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const NON_NULL_ID: NonNullTypeNode = {
  kind: Kind.NON_NULL_TYPE,
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'ID' } },
};

/**
 * Turns a subscription into the query that answers its events: same selection, same fragments, same alias,
 * `dossierChanged(…)` → `eventsById(ids: $__events)`. Variables that only the old arguments used are dropped.
 */
export function liveQuery(document: DocumentNode, operation: OperationDefinitionNode): LiveQuery {
  const [root, ...others] = operation.selectionSet.selections;
  if (!root || others.length > 0 || root.kind !== Kind.FIELD)
    throw bad('A subscription selects one field, directly.');
  const field = root.name.value;
  if (!(field in LOOKUP)) throw bad(`There is no subscription ${field}.`);
  const { name, many } = LOOKUP[field as LiveField];
  const variable = many ? '__events' : '__event';
  const lookup: FieldNode = {
    ...root,
    name: { kind: Kind.NAME, value: name },
    alias: { kind: Kind.NAME, value: root.alias?.value ?? field },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: many ? 'ids' : 'id' },
        value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
      },
    ],
  };
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const used = new Set<string>([variable]);
  const selection = { ...operation.selectionSet, selections: [lookup] };
  for (const part of [selection, ...fragments])
    visit(part, { Variable: ({ name }) => void used.add(name.value) });
  const event: VariableDefinitionNode = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
    type: many
      ? { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.LIST_TYPE, type: NON_NULL_ID } }
      : NON_NULL_ID,
  };
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
    many,
    text: print({ kind: Kind.DOCUMENT, definitions: [query, ...fragments] }),
  };
}
