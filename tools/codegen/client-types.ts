import { existsSync, globSync, readFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { inRoot } from '../root.ts';

/** What asks the graph: what the apps share, and the apps. */
export const CLIENTS = ['desk', 'requester', 'supplier', 'controller'] as const;
export type Client = (typeof CLIENTS)[number];
const folderOf = (client: Client): string =>
  client === 'desk' ? inRoot('libs/desk/src') : inRoot('apps', client, 'src');

export interface GeneratedFile {
  readonly filename: string;
  readonly content: string;
}

/** The GraphQL types and trusted documents of one client, from its own documents; nothing when it has none yet. */
export async function clientTypes(client: Client): Promise<readonly GeneratedFile[]> {
  const folder = folderOf(client);
  if (!existsSync(folder) || globSync('**/*.{ts,tsx}', { cwd: folder, exclude: ['gql/**'] }).length === 0)
    return [];
  const generated: unknown = await generate(
    {
      schema: inRoot('gateway/public.graphql'),
      documents: [
        `${folder}/**/*.{ts,tsx}`,
        `!${folder}/gql/**`,
        ...(client === 'desk' ? [] : fragmentsOf(folderOf('desk'))),
      ],
      ignoreNoDocuments: true,
      silent: true,
      errorsOnly: true,
      emitLegacyCommonJSImports: false,
      importExtension: '.ts',
      generates: {
        [`${folder}/gql/`]: {
          preset: 'client',
          presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
          // The client adds __typename by itself; without this a hash-only client gets answers it cannot keep.
          documentTransforms: [addTypenameSelectionDocumentTransform],
          config: {
            inlineFragmentTypes: 'mask',
            customDirectives: { apolloUnmask: true },
            enumsAsTypes: true,
            useTypeImports: true,
            scalars: SCALARS,
          },
        },
      },
    },
    false,
  );
  return generated as GeneratedFile[];
}

/** One call holds one definition. */
const FRAGMENT = /graphql\(`\s*(fragment [^`]*)`\)/g;

/** The fragments that stand in a folder: an app's query spreads those of the parts that it shows. The operations beside them stay there. */
const fragmentsOf = (folder: string): readonly string[] =>
  globSync('**/*.{ts,tsx}', { cwd: folder, exclude: ['gql/**'] })
    .sort()
    .flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(FRAGMENT)].map(([, text]) => text!),
    );

/** How our scalars look in JSON. */
const SCALARS = {
  Date: 'string',
  DateTime: 'string',
  URL: 'string',
  Cents: 'number',
  GeoJSON: 'unknown',
  JSON: 'unknown',
  ID: 'string',
};
