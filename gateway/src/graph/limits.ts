import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** What one document may ask for. Trusted documents are known and not measured against these. */
export const LIMITS = {
  characters: 40_000,
  tokens: 6_000,
  depth: 16,
  aliases: 60,
  rootFields: 20,
  directives: 60,
  cost: 100_000,
} as const;
/** What a request without any identity may cost, of the whole limit. */
export const ANONYMOUS_SHARE = 0.25;
/** Rows assumed for a list that is neither paged nor asked by its keys. */
const LIST_ROWS = 4;
const PAGED = /^(edges|nodes)$/;

export interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: readonly string[];
  readonly directives: number;
  /** Cost with the given variables; paged lists cost their `first`. */
  cost(variables: Record<string, unknown>): number;
}

const numberOf = (node: ValueNode | undefined, variables: Record<string, unknown>): number | undefined => {
  if (!node) return undefined;
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.VARIABLE) return Number(variables[node.name.value] ?? Number.NaN);
  return undefined;
};

/** How many things a list of keys asks for, e.g. `ids: [ID!]!`; undefined when there is no such list. */
const keysIn = (field: FieldNode, variables: Record<string, unknown>): number | undefined => {
  const lengths = (field.arguments ?? []).flatMap(({ value }) => {
    if (value.kind === Kind.LIST) return [value.values.length];
    const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
    return Array.isArray(given) ? [given.length] : [];
  });
  return lengths.length > 0 ? Math.max(1, ...lengths) : undefined;
};

/** Measures a document without running it. `isList` tells which fields of the graph are lists. */
export function measure(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  isList: (field: string) => boolean,
): Measure {
  const fragments = new Map(
    document.definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment]),
  );
  let aliases = 0;
  let directives = 0;
  const rootFields: string[] = [];

  // Fragment cycles are refused by validation before this runs; a fragment is measured wherever it is spread.
  const walk = (set: SelectionSetNode, depth: number): number => {
    let deepest = depth;
    for (const selection of set.selections) {
      directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) aliases += 1;
        if (depth === 1) rootFields.push(selection.name.value);
        if (selection.selectionSet) deepest = Math.max(deepest, walk(selection.selectionSet, depth + 1));
      } else {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection.selectionSet
            : fragments.get(selection.name.value)?.selectionSet;
        if (inner) deepest = Math.max(deepest, walk(inner, depth));
      }
    }
    return deepest;
  };
  const depth = walk(operation.selectionSet, 1);

  const costOf = (set: SelectionSetNode, variables: Record<string, unknown>): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + fieldCost(selection, variables);
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments.get(selection.name.value)?.selectionSet;
      return sum + (inner ? costOf(inner, variables) : 0);
    }, 0);
  const fieldCost = (field: FieldNode, variables: Record<string, unknown>): number => {
    if (!field.selectionSet) return 0;
    const first = numberOf(field.arguments?.find(({ name }) => name.value === 'first')?.value, variables);
    // A page costs its rows once, on the field that carries `first`; `nodes` and `edges` below it are that page.
    const rows =
      first !== undefined
        ? Math.max(1, Number.isFinite(first) ? first : 100)
        : isList(field.name.value) && !PAGED.test(field.name.value)
          ? (keysIn(field, variables) ?? LIST_ROWS)
          : 1;
    return 1 + rows * costOf(field.selectionSet, variables);
  };

  return {
    depth,
    aliases,
    rootFields,
    directives,
    cost: (variables) => Math.max(1, costOf(operation.selectionSet, variables)),
  };
}
