import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFact, anAudit, type AnAudit } from '../an-audit.test-kit.ts';
import { followOne } from '../following/follow-feeds.ts';
import { appendFacts } from './append-facts.ts';

let world: AnAudit;
beforeAll(async () => {
  world = await anAudit();
});
afterAll(() => world.close());

const rows = (sql: string) => world.database.asService((em) => em.execute<Record<string, string>[]>(sql));
const size = async () => Number((await rows('select count(*)::text as count from entry'))[0]!['count']);

describe('appending', () => {
  it('numbers entries without a gap, whoever is first, and each fact is there once', async () => {
    const facts = Array.from({ length: 60 }, () => aFact());
    const feed = {
      read: async (_: string, after: string | null, limit: number) => {
        const start = after === null ? 0 : Number(after);
        const page = facts.slice(start, start + Math.min(limit, 7));
        return { facts: page, next: String(start + page.length) };
      },
    };
    // Four processes follow three feeds at once: each fact of each feed is appended by exactly one.
    const followers = [
      'dossiers',
      'sources',
      'billing',
      'dossiers',
      'sources',
      'billing',
      'dossiers',
      'dossiers',
    ];
    const goOn = async (subgraph: string) => {
      for (let turn = 0; turn < 12; turn += 1) await followOne(world.audit, feed, subgraph);
    };
    await Promise.all(followers.map(goOn));
    expect(await size()).toBe(180);
    expect(await rows('select sequence::text from entry order by entry.sequence')).toEqual(
      Array.from({ length: 180 }, (_, at) => ({ sequence: String(at) })),
    );
    expect(
      await rows(
        'select subgraph, count(distinct fact_id)::text as facts from entry group by subgraph order by subgraph',
      ),
    ).toEqual([
      { subgraph: 'billing', facts: '60' },
      { subgraph: 'dossiers', facts: '60' },
      { subgraph: 'sources', facts: '60' },
    ]);
  });

  it('does nothing when another process moved the cursor, and skips a fact that is there', async () => {
    const fact = aFact();
    await appendFacts(world.audit, { subgraph: 'parcels', after: null, next: 'a', facts: [fact] });
    const before = await size();
    expect(
      await appendFacts(world.audit, { subgraph: 'parcels', after: null, next: 'a', facts: [fact] }),
    ).toBe('stale');
    expect(
      await appendFacts(world.audit, { subgraph: 'parcels', after: 'a', next: 'b', facts: [fact] }),
    ).toBe(0);
    expect(await size()).toBe(before);
  });
});

describe('the tables', () => {
  it.each([
    'update entry set action = action',
    'delete from entry',
    'truncate entry cascade',
    'update node set hash = hash',
    'delete from checkpoint',
    'delete from erasure',
    `update personal set sealed = '\\x00'`,
  ])('refuse: %s', async (sql) => {
    await expect(rows(sql)).rejects.toThrow(/never changed|permission denied/);
  });
});
