import type { EntityManager } from '@mikro-orm/postgresql';
import type { FactType, Party } from '@vip/domain-kit';

export interface FeedFact {
  readonly id: string;
  readonly type: FactType;
  readonly subject: string;
  readonly version: number | null;
  readonly actor: Party;
  readonly onBehalfOf: string | null;
  readonly purpose: string | null;
  readonly at: string;
  readonly ids: Record<string, unknown>;
  readonly data: Record<string, unknown>;
}
export interface FeedPage {
  readonly facts: readonly FeedFact[];
  /** Where to go on; the cursor asked with when there was nothing new. */
  readonly next: string;
}

const START = '0:00000000-0000-0000-0000-000000000000';

/**
 * Facts after a cursor, in commit order. Reads only what is below the oldest running transaction, so a row
 * that commits late is never skipped.
 * @param after cursor `xid:id` of the last fact read; undefined for the start.
 */
export async function readFacts(
  em: EntityManager,
  after: string | undefined,
  limit: number,
): Promise<FeedPage> {
  const [xid, id] = (after || START).split(':') as [string, string];
  const rows = await em.execute<
    {
      id: string;
      type: FactType;
      subject: string;
      subject_version: number | null;
      actor: Party;
      on_behalf_of: string | null;
      purpose: string | null;
      at: Date | string;
      ids: Record<string, unknown>;
      data: Record<string, unknown>;
      xid: string;
    }[]
  >(
    `select id, type, subject, subject_version, actor, on_behalf_of, purpose, at, ids, data, xid::text as xid from fact
     where (xid, id) > (?::xid8, ?::uuid) and xid < pg_snapshot_xmin(pg_current_snapshot())
     order by fact.xid, fact.id limit ?`, // the column, not the text of the same name: as text 1000 comes before 999
    [xid, id, limit],
  );
  const last = rows.at(-1);
  return {
    facts: rows.map((row) => ({
      id: row.id,
      type: row.type,
      subject: row.subject,
      version: row.subject_version,
      actor: row.actor,
      onBehalfOf: row.on_behalf_of,
      purpose: row.purpose,
      at: new Date(row.at).toISOString(),
      ids: row.ids,
      data: row.data,
    })),
    next: last ? `${last.xid}:${last.id}` : (after ?? START),
  };
}
