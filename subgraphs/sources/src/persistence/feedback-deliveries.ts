import type { EntityManager } from '@mikro-orm/postgresql';
import type { FeedbackChannel } from '../domain/feedback-channel.ts';
import { read, uuids } from './rows.ts';

export interface DeliveryRow {
  readonly id: string;
  readonly feedbackId: string;
  readonly channel: FeedbackChannel;
  /** Where it went: the host, or the mail address; never a secret. */
  readonly target: string;
  readonly at: Date;
  readonly ok: boolean;
  readonly httpStatus: number | null;
  readonly error: string | null;
}

/** The door to how feedback was delivered, and to the links that were sent. */
export class FeedbackDeliveries {
  constructor(private readonly em: EntityManager) {}

  async add({ id, feedbackId, channel, target, at, ok, httpStatus, error }: DeliveryRow): Promise<void> {
    await this.em.execute(
      'insert into feedback_delivery (id, feedback_id, channel, target, at, ok, http_status, error) values (?, ?, ?, ?, ?, ?, ?, ?)',
      [id, feedbackId, channel, target, at, ok, httpStatus, error],
    );
  }

  async of(ids: readonly string[]): Promise<readonly DeliveryRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      'select id, feedback_id, channel, target, at, ok, http_status, error from feedback_delivery where feedback_id = any(?::uuid[]) order by at, id',
      [uuids(ids)],
    );
    return rows.map((row) => read<DeliveryRow>({ ...row, at: new Date(row['at'] as string) }));
  }

  async addLink(tokenDigest: string, feedbackId: string, madeAt: Date, expiresAt: Date): Promise<void> {
    await this.em.execute(
      'insert into feedback_link (token_digest, feedback_id, made_at, expires_at) values (?, ?, ?, ?)',
      [tokenDigest, feedbackId, madeAt, expiresAt],
    );
  }

  /** The feedback that a link opens now; null for one that is not there, was used, or is past its time. */
  async feedbackOfLink(tokenDigest: string, now: Date): Promise<string | null> {
    const [row] = await this.em.execute<{ feedback_id: string }[]>(
      'select feedback_id from feedback_link where token_digest = ? and used_at is null and expires_at > ?',
      [tokenDigest, now],
    );
    return row?.feedback_id ?? null;
  }

  /** Uses up a link, and with it every other link to the same feedback. @returns false when it was used meanwhile. */
  async useLink(tokenDigest: string, now: Date): Promise<boolean> {
    const used = await this.em.execute<{ feedback_id: string }[]>(
      'update feedback_link set used_at = ? where token_digest = ? and used_at is null and expires_at > ? returning feedback_id',
      [now, tokenDigest, now],
    );
    if (!used[0]) return false;
    await this.em.execute('update feedback_link set used_at = ? where feedback_id = ? and used_at is null', [
      now,
      used[0].feedback_id,
    ]);
    return true;
  }
}
