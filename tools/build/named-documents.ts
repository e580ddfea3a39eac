import type { Plugin } from 'vite';

const IMPORT = /import \{ graphql \} from '([^']*\/gql\/)index\.ts';/;
const CALL = /graphql\(`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`\)/g;

/**
 * Puts the generated document where `graphql(…)` looks it up by its text. The look-up keeps a table of every document of a
 * folder, texts included, in the browser; a name lets the bundler leave out what an app never asks.
 */
export function namedDocuments(): Plugin {
  return {
    name: 'vip-named-documents',
    enforce: 'pre',
    transform: (code) => withNames(code),
  };
}

/** @returns the module with names instead of look-ups, line for line; null when it has none. */
export function withNames(code: string): string | null {
  const from = IMPORT.exec(code);
  if (!from) return null;
  const names: string[] = [];
  const named = code.replace(CALL, (call, kind: string, name: string) => {
    const exported = `${pascal(name)}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`;
    names.push(exported);
    return exported + '\n'.repeat(call.split('\n').length - 1); // so that source maps stay true
  });
  return named.replace(from[0], `import { ${names.join(', ')} } from '${from[1]}graphql.ts';`);
}

/** As codegen names it: `Review_item` is `Review_Item`. */
const pascal = (name: string): string =>
  name
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('_');
