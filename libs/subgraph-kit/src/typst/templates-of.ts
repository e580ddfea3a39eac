import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The `templates` folder of a subgraph, found upward from this code, so that source and bundle find the same one.
 * @throws Error when the project's folder is not above.
 */
export function templatesOf(subgraph: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const templates = join(folder, 'subgraphs', subgraph, 'templates');
    if (existsSync(templates)) return templates;
    if (folder === dirname(folder)) throw new Error(`No templates of ${subgraph} found`);
  }
}
