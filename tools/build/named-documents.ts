import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const IMPORT = /import \{ graphql \} from '([^']*\/gql\/)index\.ts';/;
const CALL = /graphql\(`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`\)/g;
const ONE = /^(.*\/gql\/graphql\.ts)\?document=(\w+)$/;

/**
 * Puts the generated document where `graphql(…)` looks it up by its text. The look-up keeps a table of every document of a
 * folder, texts included, in the browser. And each document is a module of its own: a module is in one chunk, so all of a folder's
 * documents together would come with its first screen.
 */
export function namedDocuments(): Plugin {
  return {
    name: 'vip-named-documents',
    enforce: 'pre',
    load: (id) => {
      const [, file, name] = ONE.exec(id) ?? [];
      return file && name ? oneDocument(readFileSync(file, 'utf8'), name) : null;
    },
    transform: (code) => withNames(code),
  };
}

/** @returns the module with names instead of look-ups, line for line; null when it has none. */
export function withNames(code: string): string | null {
  const from = IMPORT.exec(code);
  if (!from) return null;
  const names = new Set<string>();
  const named = code.replace(CALL, (call, kind: string, name: string) => {
    const exported = `${pascal(name)}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`;
    names.add(exported);
    return exported + '\n'.repeat(call.split('\n').length - 1); // so that source maps stay true
  });
  const imports = [...names].map(
    (name) => `import { ${name} } from '${from[1]}graphql.ts?document=${name}';`,
  );
  return named.replace(from[0], imports.join(' '));
}

/**
 * One document of what codegen made: it writes each on a line of its own, with its fragments in it.
 * @throws Error when it made none with that name.
 */
export function oneDocument(generated: string, name: string): string {
  const start = `export const ${name} = `;
  const line = generated.split('\n').find((one) => one.startsWith(start));
  if (!line) throw new Error(`${name} is not generated: run npm run codegen.`);
  return `${line.split(' as unknown as ')[0]!};`;
}

/** As codegen names it: `Review_item` is `Review_Item`. */
const pascal = (name: string): string =>
  name
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('_');
