import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import landed from '../data/landed.json' with { type: 'json' };
import { catalogueVersions } from './versions.ts';

const digestOf = (version: string): string =>
  createHash('sha256')
    .update(readFileSync(new URL(`../data/catalogue-${version}.json`, import.meta.url)))
    .digest('hex');

describe('a version of the catalogue', () => {
  // Dossiers are kept for years under the version that they were made with: what they asked may not change behind them.
  it.each(catalogueVersions())('%s is what it was when it landed', (version) => {
    const was = (landed as Readonly<Record<string, string>>)[version];
    const now = digestOf(version);
    expect(
      now,
      was === undefined
        ? `a new version: when it is finished, write "${version}": "${now}" in data/landed.json`
        : `catalogue-${version}.json has landed and is not changed any more: copy it to the next version`,
    ).toBe(was);
  });

  it('that landed has its file still', () => {
    expect(Object.keys(landed).filter((version) => !catalogueVersions().includes(version))).toEqual([]);
  });
});
