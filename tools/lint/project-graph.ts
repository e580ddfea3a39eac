import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRoot, root } from '../root.ts';

interface Project {
  readonly root: string;
  readonly tags: readonly string[];
}

/**
 * Makes Nx look at the projects anew and answers them by name. The boundary rule of eslint reads the same
 * graph, and without it is skipped with a mere warning.
 *
 * @throws Error with what Nx said when it cannot.
 */
export function readProjects(): Readonly<Record<string, Project>> {
  const file = inRoot('.nx/graph.json');
  const nx = spawnSync(
    process.execPath,
    [inRoot('node_modules/nx/dist/bin/nx.js'), 'graph', `--file=${file}`],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } },
  );
  if (nx.status !== 0) throw new Error(`Nx cannot read the projects: ${nx.stdout}${nx.stderr}`);
  const { graph } = JSON.parse(readFileSync(file, 'utf8')) as {
    graph: { nodes: Record<string, { data: Project }> };
  };
  return Object.fromEntries(Object.entries(graph.nodes).map(([name, { data }]) => [name, data]));
}
