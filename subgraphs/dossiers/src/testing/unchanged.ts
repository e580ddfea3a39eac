import { expect } from 'vitest';
import type { World } from './world.ts';

const TABLES = [
  'request',
  'requested_parcel',
  'dossier',
  'item',
  'correction',
  'document',
  'file',
  'standard_phrase',
  'validation_policy',
  'municipality_settings',
  'watch',
  'watched_change',
];

/** Everything that is stored, as one digest; that something was read is left out. */
export async function digestOf(world: World): Promise<string> {
  const parts = TABLES.map(
    (table) => `(select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from ${table} t)`,
  );
  const facts = `(select count(*)::text from fact where type not like '%.read')`;
  const [row] = await world.sql<{ digest: string }>(
    `select ${[...parts, facts].join(` || '/' || `)} as digest`,
  );
  return row!.digest;
}

/** What `work` answers, when nothing was stored by it; fails the test when something was. */
export async function changingNothing<Answer>(world: World, work: () => Promise<Answer>): Promise<Answer> {
  const before = await digestOf(world);
  const answer = await work();
  expect(await digestOf(world)).toBe(before);
  return answer;
}
