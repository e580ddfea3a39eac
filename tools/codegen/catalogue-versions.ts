import { readdirSync } from 'node:fs';
import type { GeneratedFile } from './client-types.ts';
import { inRoot } from '../root.ts';

const DATA = /^catalogue-(\d{4})\.(\d+)\.json$/;

/** The versions of the catalogue that have a data file, oldest first; 2026.10 comes after 2026.9. */
export function versionsAmong(files: readonly string[]): readonly string[] {
  return files
    .flatMap((name) => {
      const [, year, number] = DATA.exec(name) ?? [];
      return year && number ? [[Number(year), Number(number)] as const] : [];
    })
    .toSorted(([year, number], [otherYear, other]) => year - otherYear || number - other)
    .map((version) => version.join('.'));
}

/** The module that names every data file of the catalogue: a version is there because its file is. */
export function catalogueVersionsFile(): GeneratedFile {
  const versions = versionsAmong(readdirSync(inRoot('libs/catalogue/data')));
  const name = (version: string): string => `catalogue${version.replace('.', '_')}`;
  const content = [
    '// Written by `npm run codegen`: one line for each file in data/, oldest first. The last is the current version.',
    ...versions.map(
      (version) => `import ${name(version)} from '../data/catalogue-${version}.json' with { type: 'json' };`,
    ),
    '',
    `export const DATA = [${versions.map(name).join(', ')}];`,
    '',
  ].join('\n');
  return { filename: inRoot('libs/catalogue/src/data-files.ts'), content };
}
