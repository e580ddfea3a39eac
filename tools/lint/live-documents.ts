import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** What documents ask of a list whose members have no key: `Dossier.sections.code`. By the field that owns the list. */
type Asked = Map<string, Set<string>>;

export interface LeftOut {
  readonly subscription: string;
  readonly query: string;
  /** `Dossier.sections` */
  readonly list: string;
  readonly fields: readonly string[];
}

/**
 * Apollo's trap. A list whose members have no key is kept as one value: an event that brings it with fewer fields replaces it, the screen's
 * query then lacks fields, and Apollo fetches it again; that answer may be older than the event. So a subscription asks of such a list
 * all that the queries of its app ask of it.
 *
 * @param documents of one app, as they are sent.
 * @param keyed types that the cache names by something else than `id`, and lists (`Dossier.sections`) whose members it merges.
 */
export function leftOut(
  schema: GraphQLSchema,
  documents: readonly string[],
  keyed: ReadonlySet<string>,
): readonly LeftOut[] {
  const parsed = documents.map((text) => parse(text));
  const of = (operation: string) =>
    parsed.flatMap((document) => {
      const found = document.definitions.find(
        (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === operation,
      );
      return found?.kind === Kind.OPERATION_DEFINITION
        ? [
            {
              name: found.name?.value ?? 'unnamed',
              asked: askedBy(schema, document, found.selectionSet, operation, keyed),
            },
          ]
        : [];
    });
  const queries = of('query');
  return of('subscription').flatMap((subscription) =>
    [...subscription.asked].flatMap(([list, told]) =>
      queries.flatMap(({ name, asked }) => {
        const fields = [...(asked.get(list) ?? [])].filter((field) => !told.has(field));
        return fields.length > 0 ? [{ subscription: subscription.name, query: name, list, fields }] : [];
      }),
    ),
  );
}

function askedBy(
  schema: GraphQLSchema,
  document: DocumentNode,
  selection: SelectionSetNode,
  operation: string,
  keyed: ReadonlySet<string>,
): Asked {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const asked: Asked = new Map();
  const hasKey = (type: GraphQLCompositeType): boolean =>
    keyed.has(type.name) || ((isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields());
  /** `list`: the keyless list that we are in, and the way from it to here. */
  const walk = (
    set: SelectionSetNode,
    type: GraphQLCompositeType,
    list: { key: string; path: string } | null,
  ) => {
    for (const one of set.selections) {
      if (one.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(one.name.value)!;
        walk(
          fragment.selectionSet,
          schema.getType(fragment.typeCondition.name.value) as GraphQLCompositeType,
          list,
        );
      } else if (one.kind === Kind.INLINE_FRAGMENT) {
        const on = one.typeCondition ? schema.getType(one.typeCondition.name.value) : type;
        walk(one.selectionSet, on as GraphQLCompositeType, list);
      } else if (one.name.value !== '__typename' && (isObjectType(type) || isInterfaceType(type))) {
        const field = type.getFields()[one.name.value];
        if (!field) continue;
        if (list) asked.get(list.key)!.add(`${list.path}${one.name.value}`);
        if (!one.selectionSet) continue;
        const next = getNamedType(field.type) as GraphQLCompositeType;
        const here = `${type.name}.${one.name.value}`;
        if (hasKey(next) || keyed.has(here)) walk(one.selectionSet, next, null);
        else if (!list && isList(field.type) && isCompositeType(next)) {
          if (!asked.has(here)) asked.set(here, new Set());
          walk(one.selectionSet, next, { key: here, path: '' });
        } else
          walk(one.selectionSet, next, list && { key: list.key, path: `${list.path}${one.name.value}.` });
      }
    }
  };
  const root = operation === 'query' ? schema.getQueryType() : schema.getSubscriptionType();
  walk(selection, root!, null);
  return asked;
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));
