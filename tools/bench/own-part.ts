import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  getNamedType,
  isCompositeType,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
} from 'graphql';
import { trustedDocuments } from '../codegen/trusted-documents.ts';
import { inRoot } from '../root.ts';

/** The schema of one subgraph as it was checked in. */
export const schemaOf = (subgraph: string): GraphQLSchema =>
  buildASTSchema(parse(readFileSync(inRoot('subgraphs', subgraph, 'schema.graphql'), 'utf8')), {
    assumeValidSDL: true, // the directives of federation are not declared in it
  });

/** What one subgraph is asked of a screen's question: the fields that its schema has. The others are asked of whom they belong to. */
export function ownPart(schema: GraphQLSchema, document: string): string {
  const types = new TypeInfo(schema);
  return print(
    visit(
      parse(document),
      visitWithTypeInfo(types, {
        Directive: () => (types.getDirective() ? undefined : null),
        Field: {
          enter: () => (types.getFieldDef() ? undefined : null),
          leave: ({ selectionSet }) => {
            const type = types.getType();
            const empty =
              type && isCompositeType(getNamedType(type)) && selectionSet?.selections.length === 0;
            return empty ? null : undefined;
          },
        },
      }),
    ),
  );
}

const APPS = ['apps/requester', 'apps/supplier', 'apps/controller'];

/** The part that a subgraph answers of these operations of the three apps, by name. @throws when no app has one of them. */
export function partsOfApps(
  subgraph: string,
  operations: readonly string[],
): Readonly<Record<string, string>> {
  const schema = schemaOf(subgraph);
  const all = APPS.flatMap((app) => Object.values(trustedDocuments(app) ?? {}));
  return Object.fromEntries(
    operations.map((name) => {
      const document = all.find((text) => new RegExp(`(query|mutation) ${name}\\b`).test(text));
      if (!document) throw new Error(`No app asks ${name}`);
      return [name, ownPart(schema, document)];
    }),
  );
}
