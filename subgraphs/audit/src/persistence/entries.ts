import type { EntityManager } from '@vip/subgraph-kit';
import type { Entry } from './entities.ts';
import { FeedCursor } from './entities.ts';

export interface NewEntry extends Omit<Entry, 'sealed'> {
  readonly sealed: Uint8Array;
  readonly actorKey: Uint8Array;
  readonly ownerKey: Uint8Array | null;
}

export interface TrailFilter {
  readonly capakey?: string | null;
  readonly dossierId?: string | null;
  readonly actorKey?: Uint8Array | null;
  readonly action?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
}

interface Row {
  readonly sequence: string;
  readonly at: Date | string;
  readonly action: string;
  readonly capakey: string | null;
  readonly dossier_id: string | null;
  readonly request_id: string | null;
  readonly purpose: string;
  readonly subgraph: string;
  readonly fact_id: string;
  readonly public_part: string;
  readonly personal_digest: string;
  readonly leaf_hash: string;
  readonly sealed: string | null;
}

const COLUMNS = `e.sequence::text as sequence, e.at, e.action, e.capakey, e.dossier_id, e.request_id, e.purpose, e.subgraph, e.fact_id, e.public_part,
  encode(e.personal_digest, 'hex') as personal_digest, encode(e.leaf_hash, 'hex') as leaf_hash, encode(p.sealed, 'hex') as sealed`;
const FROM = 'from entry e left join personal p on p.sequence = e.sequence';
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

const asEntry = (row: Row): Entry => ({
  sequence: Number(row.sequence),
  at: new Date(row.at),
  action: row.action,
  capakey: row.capakey,
  dossierId: row.dossier_id,
  requestId: row.request_id,
  purpose: row.purpose,
  subgraph: row.subgraph,
  factId: row.fact_id,
  publicPart: row.public_part,
  personalDigest: row.personal_digest,
  leafHash: row.leaf_hash,
  sealed: row.sealed === null ? null : Buffer.from(row.sealed, 'hex'),
});

/** The door to the legal log. */
export class Entries {
  constructor(private readonly em: EntityManager) {}

  /** Only one process appends at a time, until its transaction ends. */
  async lock(): Promise<void> {
    await this.em.execute(`select pg_advisory_xact_lock(hashtext('vip-audit-append'))`);
  }

  async cursor(subgraph: string): Promise<string | null> {
    return (await this.em.findOne(FeedCursor, { subgraph }, { refresh: true }))?.after ?? null;
  }

  /** How far each subgraph's facts were read. */
  async cursors(): Promise<Readonly<Record<string, string>>> {
    const rows = await this.em.execute<{ subgraph: string; after: string }[]>(
      'select subgraph, after from feed_cursor',
    );
    return Object.fromEntries(rows.map(({ subgraph, after }) => [subgraph, after]));
  }

  async moveCursor(subgraph: string, after: string): Promise<void> {
    await this.em.execute(
      'insert into feed_cursor (subgraph, after) values (?, ?) on conflict (subgraph) do update set after = excluded.after',
      [subgraph, after],
    );
  }

  /** Which of these facts are in the log already. */
  async known(subgraph: string, factIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.em.execute<{ fact_id: string }[]>(
      'select fact_id from entry where subgraph = ? and fact_id = any(array(select (jsonb_array_elements_text(?::jsonb))::uuid))',
      [subgraph, JSON.stringify(factIds)],
    );
    return new Set(rows.map(({ fact_id }) => fact_id));
  }

  async append(entries: readonly NewEntry[]): Promise<void> {
    const rows = entries.map((entry) => ({
      sequence: entry.sequence,
      at: entry.at.toISOString(),
      action: entry.action,
      capakey: entry.capakey,
      dossier_id: entry.dossierId,
      request_id: entry.requestId,
      purpose: entry.purpose,
      subgraph: entry.subgraph,
      fact_id: entry.factId,
      public_part: entry.publicPart,
      personal_digest: entry.personalDigest,
      leaf_hash: entry.leafHash,
      sealed: hex(entry.sealed),
      actor_key: hex(entry.actorKey),
      owner_key: entry.ownerKey && hex(entry.ownerKey),
    }));
    const json = JSON.stringify(rows);
    await this.em.execute(
      `insert into entry (sequence, at, action, capakey, dossier_id, request_id, purpose, subgraph, fact_id, public_part, personal_digest, leaf_hash)
       select sequence, at, action, capakey, dossier_id, request_id, purpose, subgraph, fact_id, public_part, decode(personal_digest, 'hex'), decode(leaf_hash, 'hex')
       from jsonb_to_recordset(?::jsonb) as e(sequence bigint, at timestamptz, action text, capakey text, dossier_id uuid, request_id uuid, purpose text,
         subgraph text, fact_id uuid, public_part text, personal_digest text, leaf_hash text)`,
      [json],
    );
    await this.em.execute(
      `insert into personal (sequence, sealed, actor_key, owner_key)
       select sequence, decode(sealed, 'hex'), decode(actor_key, 'hex'), decode(owner_key, 'hex')
       from jsonb_to_recordset(?::jsonb) as p(sequence bigint, sealed text, actor_key text, owner_key text)`,
      [json],
    );
  }

  /** Newest first; one row more than asked when there is a next page. */
  async page(
    filter: TrailFilter,
    { first, before }: { first: number; before: number | null },
  ): Promise<readonly Entry[]> {
    const { sql, values } = conditions(filter);
    const rows = await this.em.execute<Row[]>(
      `select ${COLUMNS} ${FROM} where ${sql} ${before === null ? '' : 'and e.sequence < ?'} order by e.sequence desc limit ?`,
      [...values, ...(before === null ? [] : [before]), first + 1],
    );
    return rows.map(asEntry);
  }

  async count(filter: TrailFilter): Promise<number> {
    const { sql, values } = conditions(filter);
    const [row] = await this.em.execute<{ count: string }[]>(
      `select count(*)::text as count ${FROM} where ${sql}`,
      values,
    );
    return Number(row!.count);
  }

  async bySequences(sequences: readonly number[]): Promise<readonly Entry[]> {
    const rows = await this.em.execute<Row[]>(
      `select ${COLUMNS} ${FROM} where e.sequence = any(array(select (jsonb_array_elements(?::jsonb))::bigint))`,
      [JSON.stringify(sequences)],
    );
    return rows.map(asEntry);
  }

  /** The first entry that says that a document with this sha-256 (hex) was delivered. */
  async ofDocument(digest: string): Promise<Entry | null> {
    const [row] = await this.em.execute<Row[]>(
      `select ${COLUMNS} ${FROM} where e.public_part like '%"digests":%' and e.public_part::jsonb -> 'digests' @> to_jsonb(?::text)
       order by e.sequence limit 1`,
      [digest],
    );
    return row ? asEntry(row) : null;
  }

  /** Whether the log itself says that this dossier belongs to this owner. */
  async ownsDossier(dossierId: string, ownerKey: Uint8Array): Promise<boolean> {
    const rows = await this.em.execute<unknown[]>(
      `select 1 from entry e join personal p on p.sequence = e.sequence where e.dossier_id = ? and e.subgraph = 'dossiers' and p.owner_key = decode(?, 'hex') limit 1`,
      [dossierId, hex(ownerKey)],
    );
    return rows.length > 0;
  }

  /**
   * Forgets who acted on or read a dossier. A page that showed several dossiers is one entry: it goes when the last of them does.
   * @returns how many entries.
   */
  async eraseDossier(dossierId: string, at: Date, reason: string): Promise<number> {
    const [row] = await this.em.execute<{ count: string }[]>(
      `with about as (
         select sequence from entry where dossier_id = ?
         union
         select sequence from entry e where e.public_part like '%"dossierIds":%' and e.public_part::jsonb -> 'dossierIds' @> to_jsonb(?::text)
           and not exists (
             select from jsonb_array_elements_text(e.public_part::jsonb -> 'dossierIds') other where other <> ?
               and not exists (select from entry gone where gone.dossier_id = other::uuid and gone.action = 'dossier.erased'))),
       gone as (delete from personal where sequence in (select sequence from about) returning sequence),
       noted as (insert into erasure (sequence, at, reason) select sequence, ?, ? from gone returning sequence)
       select count(*)::text as count from noted`,
      [dossierId, dossierId, dossierId, at, reason],
    );
    return Number(row!.count);
  }

  /** Forgets a person: the personal part of what he did, and that something was his. @returns how many entries. */
  async erase(personKey: Uint8Array, at: Date, reason: string): Promise<number> {
    const key = hex(personKey);
    const [row] = await this.em.execute<{ count: string }[]>(
      `with gone as (delete from personal where actor_key = decode(?, 'hex') returning sequence),
            noted as (insert into erasure (sequence, at, reason) select sequence, ?, ? from gone returning sequence)
       select count(*)::text as count from noted`,
      [key, at, reason],
    );
    await this.em.execute(`update personal set owner_key = null where owner_key = decode(?, 'hex')`, [key]);
    return Number(row!.count);
  }
}

const aboutOneOf = (one: string, list: 'capakeys' | 'dossierIds') =>
  `(${one} or (e.public_part like '%"${list}":%' and e.public_part::jsonb -> '${list}' @> to_jsonb(?::text)))`;

function conditions(filter: TrailFilter): { sql: string; values: unknown[] } {
  const parts: [string, unknown][] = [];
  // A page that showed several parcels is one entry: whoever asks about one of them must find it.
  if (filter.capakey) parts.push([aboutOneOf('e.capakey = ?', 'capakeys'), [filter.capakey, filter.capakey]]);
  if (filter.dossierId)
    parts.push([aboutOneOf('e.dossier_id = ?', 'dossierIds'), [filter.dossierId, filter.dossierId]]);
  if (filter.actorKey) parts.push([`p.actor_key = decode(?, 'hex')`, hex(filter.actorKey)]);
  if (filter.action) parts.push(['e.action = ?', filter.action]);
  if (filter.from) parts.push(['e.at >= ?', filter.from]);
  if (filter.to) parts.push(['e.at < ?', filter.to]);
  return {
    sql: ['true', ...parts.map(([sql]) => sql)].join(' and '),
    values: parts.flatMap(([, value]) => value),
  };
}
