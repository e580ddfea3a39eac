import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from './rows.ts';

export interface RawAnswerRow {
  /** sha-256, hex, of what came; the key under which it is kept once. */
  readonly digest: string;
  readonly mediaType: string;
  /** How `body` is packed: `br` or, of earlier days, `gzip`. */
  readonly encoding: 'br' | 'gzip';
  readonly body: Buffer;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly firstSeenAt: Date;
}

/** So long a digest counts as needed without noting it again: most answers say the same as yesterday's. */
const NOTED_AGAIN_MS = 24 * 3_600_000;

/** The door to what sources sent, as it came. */
export class RawAnswers {
  constructor(private readonly em: EntityManager) {}

  /** Those of these digests that are not kept yet; the others are noted as needed today. */
  async missing(digests: readonly string[], now: Date): Promise<ReadonlySet<string>> {
    if (digests.length === 0) return new Set();
    const list = JSON.stringify(digests.toSorted());
    const known = await this.em.execute<{ digest: string; stale: boolean }[]>(
      'select digest, last_needed_at < ? as stale from raw_answer where digest = any(array(select jsonb_array_elements_text(?::jsonb)))',
      [new Date(now.getTime() - NOTED_AGAIN_MS), list],
    );
    if (known.some(({ stale }) => stale))
      await this.em.execute(
        `update raw_answer set last_needed_at = ? where digest in
           (select digest from raw_answer where digest = any(array(select jsonb_array_elements_text(?::jsonb))) and last_needed_at < ? order by digest for update)`,
        [now, list, new Date(now.getTime() - NOTED_AGAIN_MS)],
      );
    const there = new Set(known.map(({ digest }) => digest));
    return new Set(digests.filter((digest) => !there.has(digest)));
  }

  /** Keeps what came, once per digest. */
  async keep(rows: readonly RawAnswerRow[]): Promise<void> {
    if (rows.length === 0) return;
    const places = rows.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ');
    await this.em.execute(
      `insert into raw_answer (digest, media_type, encoding, body, size, first_seen_at, last_needed_at) values ${places} on conflict do nothing`,
      rows.flatMap(({ digest, mediaType, encoding, body, size, firstSeenAt }) => [
        digest,
        mediaType.slice(0, 100),
        encoding,
        body,
        size,
        firstSeenAt,
        firstSeenAt,
      ]),
    );
  }

  async one(digest: string): Promise<RawAnswerRow | null> {
    const [row] = await this.em.execute<Record<string, unknown>[]>(
      'select digest, media_type, encoding, body, size, first_seen_at from raw_answer where digest = ?',
      [digest],
    );
    return row ? read<RawAnswerRow>(row) : null;
  }

  /** Lets go of what was last needed before `before`, so many at a time. */
  async forget(before: Date, most: number): Promise<void> {
    await this.em.execute(
      'delete from raw_answer where digest in (select digest from raw_answer where last_needed_at < ? order by last_needed_at limit ?)',
      [before, most],
    );
  }
}
