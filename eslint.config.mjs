import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { noNationalNumber } from './tools/lint/no-national-number.mjs';

/** Tests, and what only they use: seeds and builders in a folder `testing/` or a file `*.test-kit.ts`. */
const TESTS = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/testing/**',
  '**/*.test-kit.ts',
  'e2e/**',
  'libs/test-kit/**',
];
const WEB = ['libs/ui/**', 'libs/desk/**', 'apps/requester/**', 'apps/supplier/**', 'apps/controller/**'];

/** What each room of a subgraph must not know. Nx sees projects; these see the folders inside one. */
const room = (folder, patterns, message, { allowTypeImports = false } = {}) => ({
  files: [`subgraphs/*/src/${folder}/**/*.ts`],
  ignores: TESTS,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [{ group: patterns, message, allowTypeImports }] },
    ],
  },
});

const NO_SERVER = ['@mikro-orm/*', '@apollo/server', '@apollo/gateway', '@apollo/subgraph', 'type-graphql'];
const NO_BROWSER = ['react', 'react-dom', 'react-*', '@apollo/client'];

const boundaries = (more = []) => [
  'error',
  {
    allow: [],
    allowCircularSelfDependency: true,
    checkDynamicDependenciesExceptions: ['.*'], // a screen loads the map when it is shown, and the buttons at once
    ignoredCircularDependencies: [['subgraph-kit', 'test-kit']], // its tests need a database, whose queues are the kit's list
    depConstraints: [
      ...['subgraph', 'gateway', 'app', 'e2e', 'lib', 'tool'].map((type) => ({
        sourceTag: `type:${type}`,
        onlyDependOnLibsWithTags: ['type:lib'],
      })),
      {
        sourceTag: 'runtime:any',
        onlyDependOnLibsWithTags: ['runtime:any', ...more],
        ...(more.length === 0 && { allowedExternalImports: [] }),
      },
      {
        sourceTag: 'runtime:node',
        onlyDependOnLibsWithTags: ['runtime:any', 'runtime:node', ...more],
        bannedExternalImports: NO_BROWSER,
      },
      {
        sourceTag: 'runtime:web',
        onlyDependOnLibsWithTags: ['runtime:any', 'runtime:web', ...more],
        bannedExternalImports: NO_SERVER,
      },
      {
        sourceTag: 'runtime:test',
        onlyDependOnLibsWithTags: ['runtime:any', 'runtime:node', 'runtime:test'],
      },
    ],
  },
];

const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export it by its name: then it is called the same everywhere.',
};
const PROCESS_ENV = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in config.ts, once and whole.',
};
/** PostgreSQL cannot see how few ids such a list holds, and then reads the table of all dossiers first: the question got slower with every dossier kept. */
const LIST_AS_TABLE = {
  selector:
    ':matches(TemplateElement[value.raw=/ in \\(select \\(?jsonb_array_elements/], Literal[value=/ in \\(select \\(?jsonb_array_elements/])',
  message: 'Write = any(array(select …)): then the ids are looked up by their index.',
};
/** 27 MB that only a process that is watched may carry. */
const WATCHED_ONLY = {
  selector:
    'ImportDeclaration[importKind!="type"][source.value=/^@opentelemetry\\u002F(sdk-|exporter-|resources)/]',
  message: 'Load it by import() in watching/export.ts: most processes are watched by nobody.',
};
const IMPURE = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'domain/ has no clock: take the instant as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'domain/ has no clock: take the instant as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'domain/ has no chance: take the number as an argument.',
  },
  { selector: ':function[async=true]', message: 'domain/ waits for nothing: facts in, answer out.' },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.data/**',
      '.nx/**',
      '**/gql/**',
      '**/locales/**',
      'test-results/**',
      'playwright-report/**',
      '.claude/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.web.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@nx': nx, vip: { rules: { 'no-national-number': noNationalNumber } } },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(),
      'vip/no-national-number': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off', // graphql's own kinds are compared by their text
      '@typescript-eslint/unbound-method': 'off', // our ports are objects of closures, made to be handed on
      '@typescript-eslint/require-await': 'off', // a port may be async where one of its drivers is not
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', DEFAULT_EXPORT, PROCESS_ENV, LIST_AS_TABLE, WATCHED_ONLY],
    },
  },

  // Subgraph rooms.
  room(
    'domain',
    [
      '**/commands/**',
      '**/persistence/**',
      '**/graphql/**',
      '**/connectors/**',
      '**/context*',
      '@mikro-orm/*',
      'type-graphql',
      'graphql',
      '@apollo/*',
      'node:*',
      '@vip/subgraph-kit',
    ],
    'domain/ is pure: facts in, answer out.',
  ),
  room(
    'persistence',
    ['**/commands/**', '**/graphql/**', 'type-graphql', 'graphql', '@apollo/*'],
    'persistence/ stores; it does not know who asks.',
  ),
  room(
    'connectors',
    ['**/commands/**', '**/graphql/**', '**/persistence/**', '@mikro-orm/*', 'type-graphql'],
    'connectors/ ask one source; they keep nothing.',
  ),
  room(
    'commands',
    ['**/graphql/**', 'type-graphql', 'graphql', '@apollo/*', '@mikro-orm/*'],
    'commands/ decide and record; they speak neither GraphQL nor SQL.',
  ),
  room(
    'graphql',
    ['**/persistence/**', '**/connectors/**', '@mikro-orm/*'],
    'graphql/ translates; reach storage through the context.',
  ),
  {
    files: ['subgraphs/*/src/domain/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', DEFAULT_EXPORT, PROCESS_ENV, ...IMPURE] },
  },

  // Who may read the environment, and who must export a default because a tool asks for it.
  {
    files: ['**/src/config.ts', 'tools/**/*.ts', 'libs/test-kit/**/*.ts', 'e2e/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', DEFAULT_EXPORT] },
  },
  { files: ['**/*.config.ts', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['subgraphs/*/src/*-main.ts'], rules: { 'no-console': 'off' } }, // a command speaks to the person who typed it
  {
    files: TESTS,
    rules: {
      '@nx/enforce-module-boundaries': boundaries(['runtime:test', 'runtime:node']),
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.any(…), answers of unknown shape
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: WEB, rules: { '@typescript-eslint/only-throw-error': 'off' } }, // react-router's redirects are thrown responses
);
