import first from '../data/catalogue-2026.1.json' with { type: 'json' };
import full from '../data/catalogue-2026.2.json' with { type: 'json' };
import type { Catalogue } from './catalogue.ts';

// The shape of the files is proved by check-catalogue.test.ts, not by the compiler.
export const VERSIONS = new Map<string, Catalogue>(
  [first, full].map((data) => [data.version, data as unknown as Catalogue]),
);

/** The version that new dossiers are made with. */
export const currentVersion = '2026.2';

/** @throws RangeError when there is no such version. Without a version: the current one. */
export function catalogueOf(version: string = currentVersion): Catalogue {
  const catalogue = VERSIONS.get(version);
  if (!catalogue) throw new RangeError(`No catalogue version ${version}`);
  return catalogue;
}

export const catalogueVersions = (): readonly string[] => [...VERSIONS.keys()];
