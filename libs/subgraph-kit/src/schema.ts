import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLBoolean,
  GraphQLNonNull,
  GraphQLString,
  Kind,
  parse,
  print,
  specifiedDirectives,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';

const fieldSet = { type: new GraphQLNonNull(GraphQLString) };
const federation = [
  new GraphQLDirective({
    name: 'key',
    locations: [DirectiveLocation.OBJECT],
    isRepeatable: true,
    args: { fields: fieldSet, resolvable: { type: GraphQLBoolean } },
  }),
  new GraphQLDirective({
    name: 'shareable',
    locations: [DirectiveLocation.OBJECT, DirectiveLocation.FIELD_DEFINITION],
  }),
  new GraphQLDirective({
    name: 'external',
    locations: [DirectiveLocation.OBJECT, DirectiveLocation.FIELD_DEFINITION],
  }),
  new GraphQLDirective({
    name: 'inaccessible',
    locations: [DirectiveLocation.OBJECT, DirectiveLocation.FIELD_DEFINITION],
  }),
];
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@inaccessible"])';

const OWN = new Set(federation.map(({ name }) => name));

/** Without what federation brings itself: directive definitions and the schema block. */
const withoutFederation = (document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: document.definitions
    .filter(
      (definition) =>
        definition.kind !== Kind.SCHEMA_DEFINITION &&
        !(definition.kind === Kind.DIRECTIVE_DEFINITION && OWN.has(definition.name.value)),
    )
    .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')),
});
const nameOf = (definition: DocumentNode['definitions'][number]): string =>
  'name' in definition ? (definition.name?.value ?? '') : '';

export interface SubgraphParts<Context> {
  readonly resolvers: NonEmptyArray<new (...args: never[]) => unknown>;
  readonly orphanedTypes?: (new (...args: never[]) => unknown)[];
  /** Looks an entity up by its key, for `_entities`: through the same door and policy as a query. */
  readonly references?: Record<
    string,
    (reference: never, context: Context) => Promise<object | null> | object | null
  >;
}

/** A federation 2 subgraph from type-graphql resolvers. `sdl` is what is checked in as schema.graphql. */
export function buildSubgraph<Context>({
  resolvers,
  orphanedTypes = [],
  references = {},
}: SubgraphParts<Context>): { schema: GraphQLSchema; sdl: string } {
  const built = buildSchemaSync({
    resolvers: resolvers,
    orphanedTypes: orphanedTypes,
    validate: false,
    skipCheck: true,
    directives: [...specifiedDirectives, ...federation],
  });
  const sdl = `${LINK}\n\n${print(withoutFederation(parse(printSchemaWithDirectives(built))))}\n`;
  const map = createResolversMap(built) as Record<string, Record<string, unknown>>;
  for (const [type, lookUp] of Object.entries(references))
    map[type] = {
      ...map[type],
      __resolveReference: async (reference: never, context: Context) => {
        const found = await lookUp(reference, context);
        return (
          found &&
          Object.assign(Object.create(Object.getPrototypeOf(found) as object) as object, found, {
            __typename: type,
          })
        );
      },
    };
  return { schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]), sdl };
}
