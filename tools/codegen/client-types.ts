import { existsSync, globSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { inRoot } from '../root.ts';

export const CLIENTS = ['requester', 'supplier', 'controller'] as const;
export interface GeneratedFile {
  readonly filename: string;
  readonly content: string;
}

/** The GraphQL types and trusted documents of one app, from its own documents; nothing when it has none yet. */
export async function clientTypes(app: string): Promise<readonly GeneratedFile[]> {
  const folder = inRoot('apps', app, 'src');
  if (!existsSync(folder) || globSync('**/*.{ts,tsx}', { cwd: folder, exclude: ['gql/**'] }).length === 0)
    return [];
  const generated: unknown = await generate(
    {
      schema: inRoot('gateway/public.graphql'),
      documents: [`${folder}/**/*.{ts,tsx}`, `!${folder}/gql/**`],
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
