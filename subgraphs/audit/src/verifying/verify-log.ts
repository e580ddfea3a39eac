import type pg from 'pg';
import { merkleTree, type TreeNode } from '../domain/merkle-tree.ts';
import { createSeal, sha256, type Seal } from '../sealing/seal.ts';
import { openNote, type PublicJwk } from '../sealing/signer.ts';
import { checkEntry, type StoredEntry } from './check-entry.ts';
import { Report } from './report.ts';

export interface VerifyLogOptions {
  /** To the audit schema; any role that may read it. */
  readonly audit: pg.Client;
  readonly publicJwk: PublicJwk;
  /** Opens personal parts, to check them against their digest; without it only their presence is checked. */
  readonly dataKey?: string;
  /** A checkpoint that somebody kept earlier: the log must still contain it. */
  readonly seen?: string;
}
export interface LogVerdict {
  readonly report: Report;
  readonly entries: number;
  readonly checkpoints: number;
}

const PAGE = 2_000;
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/**
 * Reads the whole log from the first entry on, and builds the tree again from what is there: a row that was
 * changed, removed, added or moved gives another leaf, another root, a gap, or a stray.
 */
export async function verifyLog({ audit, publicJwk, dataKey, seen }: VerifyLogOptions): Promise<LogVerdict> {
  const report = new Report();
  const seal: Seal | null = dataKey ? createSeal(dataKey) : null;
  const tree = merkleTree(sha256);
  const heads = await readHeads(audit, publicJwk, report);
  if (seen) addSeen(seen, { heads, publicJwk, report });

  let size = 0;
  let frontier: readonly TreeNode[] = [];
  for await (const page of entriesOf(audit)) {
    const nodes: TreeNode[] = [];
    for (const entry of page) {
      if (entry.sequence !== size) {
        report.add(
          `entry ${entry.sequence}`,
          entry.sequence > size ? `missing before it: ${size} to ${entry.sequence - 1}` : 'is there twice',
        );
        return { report, entries: size, checkpoints: heads.size };
      }
      const leaf = checkEntry(entry, { tree, seal, report });
      const grown = tree.append(size, frontier, [leaf]);
      nodes.push(...grown.nodes.filter(({ level }) => level > 0));
      frontier = grown.frontier;
      size += 1;
      const root = heads.get(size);
      if (root && root !== hexOf(grown.root))
        report.add(
          `checkpoint ${size}`,
          'the entries before it give another root: one of them was changed, moved, added or removed',
        );
    }
    await checkNodes(audit, nodes, report);
  }
  await checkEnd(audit, { size, heads, report });
  return { report, entries: size, checkpoints: heads.size };
}

/** The signed heads by size. A head that is not signed by the key, or says another thing than its row, is a finding. */
async function readHeads(
  audit: pg.Client,
  publicJwk: PublicJwk,
  report: Report,
): Promise<Map<number, string>> {
  const { rows } = await audit.query<{ size: string; root: string; note: string }>(
    `select tree_size::text as size, encode(root_hash, 'hex') as root, note from checkpoint order by tree_size`,
  );
  return new Map(
    rows.map(({ size, root, note }) => {
      const head = openNote(note, publicJwk);
      if (!head) report.add(`checkpoint ${size}`, 'is not signed with the key of the log');
      else if (String(head.size) !== size || Buffer.from(head.root, 'base64').toString('hex') !== root)
        report.add(`checkpoint ${size}`, 'says another thing than was signed');
      return [Number(size), root];
    }),
  );
}

function addSeen(
  note: string,
  { heads, publicJwk, report }: { heads: Map<number, string>; publicJwk: PublicJwk; report: Report },
): void {
  const head = openNote(note, publicJwk);
  if (!head) return report.add('the kept checkpoint', 'is not signed with the key of the log');
  const root = Buffer.from(head.root, 'base64').toString('hex');
  const ours = heads.get(head.size);
  if (ours !== undefined && ours !== root)
    report.add(`checkpoint ${head.size}`, 'is another than the one that was kept: the past was rewritten');
  heads.set(head.size, root);
}

async function* entriesOf(audit: pg.Client): AsyncGenerator<readonly StoredEntry[]> {
  for (let from = -1; ;) {
    const { rows } = await audit.query<Omit<StoredEntry, 'sequence'> & { sequence: string }>(
      `select e.sequence::text as sequence, e.at, e.action, e.capakey, e.dossier_id as "dossierId", e.request_id as "requestId", e.purpose, e.subgraph, e.fact_id as "factId",
         e.public_part as "publicPart", e.personal_digest as "personalDigest", e.leaf_hash as "leafHash", p.sealed, x.sequence is not null as erased
       from entry e left join personal p on p.sequence = e.sequence left join erasure x on x.sequence = e.sequence
       where e.sequence > $1 order by e.sequence limit ${PAGE}`,
      [from],
    );
    if (rows.length === 0) return;
    yield rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
    from = Number(rows.at(-1)!.sequence);
  }
}

async function checkNodes(audit: pg.Client, nodes: readonly TreeNode[], report: Report): Promise<void> {
  const { rows } = await audit.query<{ level: number; index: string; hash: string }>(
    `select n.level, n.index::text as index, encode(n.hash, 'hex') as hash from jsonb_to_recordset($1::jsonb) as w(level int, index bigint)
     join node n on n.level = w.level and n.index = w.index`,
    [JSON.stringify(nodes.map(({ level, index }) => ({ level, index })))],
  );
  const kept = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  for (const { level, index, hash } of nodes)
    if (kept.get(`${level}/${index}`) !== hexOf(hash))
      report.add(`node ${level}/${index}`, kept.has(`${level}/${index}`) ? 'was changed' : 'is missing');
}

/** Nothing may hang loose: heads beyond the end, nodes of no tree, personal parts or erasures of no entry. */
async function checkEnd(
  audit: pg.Client,
  { size, heads, report }: { size: number; heads: ReadonlyMap<number, string>; report: Report },
): Promise<void> {
  const last = Math.max(0, ...heads.keys());
  if (last > size)
    report.add(
      `checkpoint ${last}`,
      `the log ends at ${size}: ${last - size} entries were removed from its end`,
    );
  if (last < size)
    report.add(`entry ${last}`, `${size - last} entries stand after the last checkpoint: they were added`);
  const { rows } = await audit.query<{ nodes: string; personal: string; erasure: string }>(
    `select (select count(*) from node)::text as nodes,
       (select count(*) from personal p where not exists (select 1 from entry e where e.sequence = p.sequence))::text as personal,
       (select count(*) from erasure x where not exists (select 1 from entry e where e.sequence = x.sequence))::text as erasure`,
  );
  let expected = 0;
  for (let width = Math.floor(size / 2); width > 0; width = Math.floor(width / 2)) expected += width;
  const { nodes, personal, erasure } = rows[0]!;
  if (Number(nodes) !== expected)
    report.add('node', `${nodes} nodes where a tree of ${size} has ${expected}`);
  if (personal !== '0') report.add('personal', `${personal} rows belong to no entry`);
  if (erasure !== '0') report.add('erasure', `${erasure} rows belong to no entry`);
}
