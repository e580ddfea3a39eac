import type { EntityManager } from '@vip/subgraph-kit';
import type { Hash, Place, TreeNode } from '../domain/merkle-tree.ts';
import type { Checkpoint } from './entities.ts';

const fromHex = (text: string): Hash => new Uint8Array(Buffer.from(text, 'hex'));
const keyOf = ({ level, index }: Place): string => `${level}/${index}`;

interface CheckpointRow {
  readonly size: string;
  readonly root: string;
  readonly at: Date | string;
  readonly note: string;
}
const CHECKPOINT = `tree_size::text as size, encode(root_hash, 'hex') as root, at, note`;
const asCheckpoint = ({ size, root, at, note }: CheckpointRow): Checkpoint => ({
  size: Number(size),
  root,
  at: new Date(at),
  note,
});

/** The door to the tree: subtrees by place, and the signed heads. */
export class Tree {
  constructor(private readonly em: EntityManager) {}

  /** The hashes at these places, in one query. @throws Error when one is not there. */
  async hashes(places: readonly Place[]): Promise<(place: Place) => Hash> {
    const wanted = [...new Map(places.map((place) => [keyOf(place), place])).values()];
    const leaves = wanted.filter(({ level }) => level === 0);
    const inner = wanted.filter(({ level }) => level > 0);
    const rows = await this.em.execute<{ level: number; index: string; hash: string }[]>(
      `select 0 as level, e.sequence::text as index, encode(e.leaf_hash, 'hex') as hash from entry e
       where e.sequence = any(array(select (jsonb_array_elements(?::jsonb))::bigint))
       union all
       select n.level, n.index::text, encode(n.hash, 'hex') from jsonb_to_recordset(?::jsonb) as w(level int, index bigint)
       join node n on n.level = w.level and n.index = w.index`,
      [JSON.stringify(leaves.map(({ index }) => index)), JSON.stringify(inner)],
    );
    const found = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, fromHex(hash)]));
    return (place) => {
      const hash = found.get(keyOf(place));
      if (!hash) throw new Error(`The tree has no node ${keyOf(place)}`);
      return hash;
    };
  }

  async add(nodes: readonly TreeNode[]): Promise<void> {
    const rows = nodes
      .filter(({ level }) => level > 0)
      .map(({ level, index, hash }) => ({ level, index, hash: Buffer.from(hash).toString('hex') }));
    if (rows.length === 0) return;
    await this.em.execute(
      `insert into node (level, index, hash)
       select level, index, decode(hash, 'hex') from jsonb_to_recordset(?::jsonb) as n(level int, index bigint, hash text)`,
      [JSON.stringify(rows)],
    );
  }

  /** The newest signed head, or the one of that size; null when there is none. */
  async checkpoint(size?: number): Promise<Checkpoint | null> {
    const rows = await this.em.execute<CheckpointRow[]>(
      `select ${CHECKPOINT} from checkpoint ${size === undefined ? '' : 'where tree_size = ?'} order by tree_size desc limit 1`,
      size === undefined ? [] : [size],
    );
    return rows[0] ? asCheckpoint(rows[0]) : null;
  }

  async keep({ size, root, at, note }: Checkpoint): Promise<void> {
    await this.em.execute(
      `insert into checkpoint (tree_size, root_hash, at, note) values (?, decode(?, 'hex'), ?, ?)`,
      [size, root, at, note],
    );
  }
}
