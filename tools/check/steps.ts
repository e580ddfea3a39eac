import { spawn } from 'node:child_process';
import { readProjects } from '../lint/project-graph.ts';
import { inRoot, root } from '../root.ts';

export interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  /** What the tool said; shown when it found something. */
  readonly said: string;
}

/** Runs a program of `node_modules` under this very Node. */
export function run(
  name: string,
  bin: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=6144', inRoot('node_modules', bin), ...args],
      { cwd: root, env: { ...process.env, ...env } },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', (error) => resolve({ name, ok: false, said: error.message }));
    child.once('close', (code) => resolve({ name, ok: code === 0, said: said.trim() }));
  });
}

const LINGUI = '@lingui/cli/dist/lingui.js';

/** Types, lint, format and texts of the whole project. Two at a time, since the machines that run this have two cores: lint takes as long as most of the rest together. */
export async function checkAll(): Promise<readonly Outcome[]> {
  const [linted, others] = await Promise.all([lint(), oneByOne()]);
  return [...others, linted];
}

const oneByOne = async (): Promise<readonly Outcome[]> => [
  await types('types', 'tsconfig.json', 'dist/tsc/node.tsbuildinfo'),
  await types('types of the screens', 'tsconfig.web.json', 'dist/tsc/web.tsbuildinfo'),
  await run('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  await run('texts are in the catalogues', LINGUI, ['check', 'sync']),
  await run('texts are in four languages', LINGUI, ['check', 'missing', '--mode', 'catalog', '--verbose']),
];

const types = (name: string, project: string, info: string): Promise<Outcome> =>
  run(name, 'typescript/bin/tsc', ['--project', project, '--incremental', '--tsBuildInfoFile', info]);

/** Without Nx's graph the boundary rule says "will be skipped" and eslint ends well: that counts as a failure here. */
async function lint(): Promise<Outcome> {
  try {
    readProjects();
  } catch (error) {
    return { name: 'lint', ok: false, said: error instanceof Error ? error.message : String(error) };
  }
  const found = await run('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0', '--no-warn-ignored']);
  return /rule will be skipped/i.test(found.said)
    ? { ...found, ok: false, said: `${found.said}\nThe boundaries were not checked.` }
    : found;
}
