import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'tsconfig.base.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('The tools run inside the project only.');
  }
}

/** The project's folder, wherever this code was bundled to. */
export const root = findRoot();
export const inRoot = (...path: string[]): string => join(root, ...path);
