import type { Catalogue } from './catalogue.ts';
import { DATA } from './data-files.ts';

// The shape of the files is proved by check-catalogue.test.ts, not by the compiler.
export const VERSIONS = new Map<string, Catalogue>(
  DATA.map((data) => [data.version, data as unknown as Catalogue]),
);

/** The version that new dossiers are made with: the newest that has a file. */
export const currentVersion: string = DATA.at(-1)!.version;

/** @throws RangeError when there is no such version. Without a version: the current one. */
export function catalogueOf(version: string = currentVersion): Catalogue {
  const catalogue = VERSIONS.get(version);
  if (!catalogue) throw new RangeError(`No catalogue version ${version}`);
  return catalogue;
}

export const catalogueVersions = (): readonly string[] => [...VERSIONS.keys()];
