import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, expect, it } from 'vitest';
import { inRoot, root } from '../root.ts';
import { readProjects } from './project-graph.ts';

let projects: ReturnType<typeof readProjects>;
let eslint: ESLint;

beforeAll(() => {
  projects = readProjects();
  eslint = new ESLint({
    cwd: root,
    overrideConfig: [{ ...tseslint.configs.disableTypeChecked, files: ['**/*.ts', '**/*.tsx'] }] as never,
  });
});

/** The rules that a file with this text would break, by name. */
async function broken(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: inRoot(file) });
  return [...new Set(result!.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

it('gives every project one tag of what it is and one of where it runs', () => {
  for (const [name, { tags }] of Object.entries(projects)) {
    const own = tags.filter((tag) => !tag.startsWith('npm:')); // Nx adds those for a package.json
    const kinds = own.map((tag) => tag.split(':')[0]).sort();
    expect({ name, kinds }).toEqual({ name, kinds: ['runtime', 'type'] });
  }
  expect(Object.keys(projects)).toHaveLength(20);
});

it.each([
  [
    'SQL that makes a table of a list of ids',
    'subgraphs/sources/src/persistence/answers.ts',
    'export const sql = `select id from answer where id in (select jsonb_array_elements_text(?::jsonb))`;',
    'no-restricted-syntax',
  ],
  [
    'a subgraph imports another by its path',
    'subgraphs/dossiers/src/main.ts',
    `import { x } from '../../parcels/src/main.ts'; x();`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'a lib for every runtime imports a package',
    'libs/domain-kit/src/words.ts',
    `import { z } from 'zod'; z.string();`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'an app imports type-graphql',
    'apps/requester/src/App.tsx',
    `import { Field } from 'type-graphql'; Field();`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'an app imports a server lib',
    'apps/requester/src/App.tsx',
    `import { ask } from '@vip/subgraph-kit'; ask();`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'a subgraph imports the components of the screens',
    'subgraphs/dossiers/src/main.ts',
    `import { Button } from '@vip/ui'; Button();`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'production code imports the test kit',
    'subgraphs/dossiers/src/main.ts',
    `import { testDatabase } from '@vip/test-kit'; void testDatabase();`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'a rule knows the storage',
    'subgraphs/dossiers/src/domain/dossier.ts',
    `import { EntityManager } from '@mikro-orm/core'; new EntityManager();`,
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'a rule knows a table',
    'subgraphs/dossiers/src/domain/dossier.ts',
    `import { Dossier } from '../persistence/dossier.entity.ts'; new Dossier();`,
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'a rule reads the clock',
    'subgraphs/dossiers/src/domain/dossier.ts',
    `export const today = () => new Date();`,
    'no-restricted-syntax',
  ],
  [
    'a resolver reaches into the storage',
    'subgraphs/dossiers/src/graphql/dossier.resolver.ts',
    `import { Dossiers } from '../persistence/dossiers.ts'; new Dossiers();`,
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'a command speaks GraphQL',
    'subgraphs/dossiers/src/commands/submit.ts',
    `import { GraphQLError } from 'graphql'; throw new GraphQLError('x');`,
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'a setting is read outside config.ts',
    'subgraphs/dossiers/src/main.ts',
    `export const port = process.env.PORT;`,
    'no-restricted-syntax',
  ],
  [
    'a module exports a default',
    'subgraphs/dossiers/src/main.ts',
    `export default 1;`,
    'no-restricted-syntax',
  ],
  [
    'somebody’s national register number is in the source',
    'subgraphs/dossiers/src/main.ts',
    `export const who = '${aNumber()}';`,
    'vip/no-national-number',
  ],
])('refuses that %s', async (_what, file, text, rule) => {
  expect(await broken(file, text)).toContain(rule);
});

it.each([
  [
    'a subgraph uses the kits',
    'subgraphs/dossiers/src/main.ts',
    `import { ask } from '@vip/subgraph-kit'; import { cents } from '@vip/domain-kit'; ask(cents(1));`,
  ],
  [
    'a test uses the test kit',
    'subgraphs/dossiers/src/schema.test.ts',
    `import { testDatabase } from '@vip/test-kit'; void testDatabase();`,
  ],
  [
    'config.ts reads the settings',
    'subgraphs/dossiers/src/config.ts',
    `export const port = process.env.PORT;`,
  ],
  [
    'a test uses the official test number',
    'subgraphs/dossiers/src/main.ts',
    `export const who = '85073003328';`,
  ],
])('lets it be that %s', async (_what, file, text) => {
  expect(await broken(file, text)).toEqual([]);
});

/** A valid number that is written nowhere: computed, so that this file does not break the rule it tests. */
function aNumber(): string {
  const serial = '900101001';
  return `${serial}${String(97 - (Number(serial) % 97)).padStart(2, '0')}`;
}
