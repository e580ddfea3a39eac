import type pg from 'pg';
import { canonicalJson, personalPartOf, publicPartOf, type FedFact } from '../domain/entry.ts';
import { sha256Hex, type Seal } from '../sealing/seal.ts';
import type { Report } from './report.ts';

interface Row {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly subject_version: number | null;
  readonly actor: FedFact['actor'];
  readonly on_behalf_of: string | null;
  readonly purpose: string | null;
  readonly at: Date;
  readonly ids: Record<string, unknown>;
  readonly data: Record<string, unknown>;
}
interface Logged {
  readonly sequence: string;
  readonly factId: string;
  readonly publicPart: string;
  readonly sealed: Uint8Array | null;
}
export interface FactsVerdict {
  readonly facts: number;
  /** Facts that are too new to be in the log yet. */
  readonly waiting: number;
}

const PAGE = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const asFact = (row: Row): FedFact => ({
  id: row.id,
  type: row.type,
  subject: row.subject,
  version: row.subject_version,
  actor: row.actor,
  onBehalfOf: row.on_behalf_of,
  purpose: row.purpose,
  at: row.at.toISOString(),
  ids: row.ids,
  data: row.data,
});

/**
 * Compares one subgraph's facts with the log: each fact up to the cursor is there exactly once and says the
 * same, and nothing is in the log that is no fact.
 * @param facts to that subgraph's schema.
 */
export async function verifyFacts(
  subgraph: string,
  { audit, facts, seal, report }: { audit: pg.Client; facts: pg.Client; seal: Seal | null; report: Report },
): Promise<FactsVerdict> {
  const cursor = await audit.query<{ after: string }>('select after from feed_cursor where subgraph = $1', [
    subgraph,
  ]);
  const [xid, last] = (cursor.rows[0]?.after ?? `0:${FIRST}`).split(':') as [string, string];
  // A subgraph that never started here has no table; if the log knows facts of it, they are strays.
  const there = (await facts.query<{ there: boolean }>(`select to_regclass('fact') is not null as there`))
    .rows[0]!.there;
  let count = 0;
  // Both sides go up by fact id, a stretch at a time: memory stays flat however long the log is.
  for (let after = FIRST; ;) {
    const { rows } = there
      ? await facts.query<Row>(
          `select * from fact where id > $1 and (xid, id) <= ($2::xid8, $3::uuid) order by id limit ${PAGE}`,
          [after, xid, last],
        )
      : { rows: [] };
    const until = rows.length < PAGE ? LAST : rows.at(-1)!.id;
    const logged = await stretch(audit, { subgraph, after, until, report });
    for (const row of rows) compare(asFact(row), { subgraph, logged, seal, report });
    for (const { sequence, factId } of logged.values())
      report.add(`entry ${sequence}`, `${subgraph} has no fact ${factId}`);
    count += rows.length;
    if (until === LAST) break;
    after = until;
  }
  if (!there) return { facts: 0, waiting: 0 };
  const waiting = await facts.query<{ count: string }>(
    'select count(*)::text as count from fact where (xid, id) > ($1::xid8, $2::uuid)',
    [xid, last],
  );
  return { facts: count, waiting: Number(waiting.rows[0]!.count) };
}

/** The entries of facts after one id up to another, by fact. */
async function stretch(
  audit: pg.Client,
  { subgraph, after, until, report }: { subgraph: string; after: string; until: string; report: Report },
): Promise<Map<string, Logged>> {
  const { rows } = await audit.query<Logged>(
    `select e.sequence::text as sequence, e.fact_id as "factId", e.public_part as "publicPart", p.sealed from entry e left join personal p on p.sequence = e.sequence
     where e.subgraph = $1 and e.fact_id > $2 and e.fact_id <= $3`,
    [subgraph, after, until],
  );
  const logged = new Map<string, Logged>();
  for (const entry of rows) {
    if (logged.has(entry.factId))
      report.add(`entry ${entry.sequence}`, `fact ${entry.factId} of ${subgraph} is in the log twice`);
    logged.set(entry.factId, entry);
  }
  return logged;
}

/** What is found is taken off the list: what remains at the end is in the log and nowhere else. */
function compare(
  fact: FedFact,
  {
    subgraph,
    logged,
    seal,
    report,
  }: { subgraph: string; logged: Map<string, Logged>; seal: Seal | null; report: Report },
): void {
  const entry = logged.get(fact.id);
  if (!entry) return report.add(`fact ${fact.id}`, `of ${subgraph} is not in the log`);
  logged.delete(fact.id);
  if (canonicalJson(publicPartOf(fact, subgraph, Number(entry.sequence))) !== entry.publicPart)
    report.add(`fact ${fact.id}`, `of ${subgraph} says another thing than entry ${entry.sequence}`);
  if (!seal || !entry.sealed) return;
  try {
    if (canonicalJson(seal.open(entry.sealed).part) !== canonicalJson(personalPartOf(fact, sha256Hex)))
      report.add(
        `fact ${fact.id}`,
        `of ${subgraph} names another person or content than entry ${entry.sequence}`,
      );
  } catch {
    // Told by the check of the entry itself.
  }
}
