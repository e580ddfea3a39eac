import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { currentNisCode, FORMER, formerMunicipality } from './former-municipalities.ts';

it.each([
  { old: '71022', now: '71072' },
  { old: '73040', now: '71072' },
  { old: '11056', now: '46030' },
  { old: '44021', now: '44021' },
])('NIS code $old means $now today', ({ old, now }) => {
  expect(currentNisCode(old)).toBe(now);
});

it('knows each former municipality once, and none of those that they became', () => {
  expect(new Set(FORMER.map(({ nisCode }) => nisCode)).size).toBe(FORMER.length);
  expect(FORMER.filter(({ mergedInto }) => formerMunicipality(mergedInto) !== null)).toEqual([]);
});

const LIST = fileURLToPath(new URL('../../../../../shared/real-data/gemeenten.json', import.meta.url));
describe.skipIf(!existsSync(LIST))('beside the list of municipalities as the registers give it', () => {
  it('they are historic there under the same name, and what they became is in use', () => {
    const rows = JSON.parse(readFileSync(LIST, 'utf8')) as {
      niscode: string;
      status: string;
      namen: { taal: string; naam: string }[];
    }[];
    const byCode = new Map(rows.map((row) => [row.niscode, row]));
    for (const { nisCode, name, mergedInto } of FORMER) {
      expect(byCode.get(nisCode)?.status, nisCode).toBe('gehistoreerd');
      expect(byCode.get(nisCode)?.namen.find(({ taal }) => taal === 'nl')?.naam).toBe(name);
      expect(byCode.get(mergedInto)?.status, mergedInto).toBe('inGebruik');
    }
  });
});
