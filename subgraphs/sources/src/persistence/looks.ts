import type { EntityManager } from '@mikro-orm/postgresql';
import type { Unanswered } from '../domain/watch.ts';
import { asJson, read, uuids, type AskedDossier } from './rows.ts';

/** A dossier that is watched, or was. */
export interface WatchedRow {
  readonly dossierId: string;
  readonly ownerId: string;
  readonly nisCode: string;
  /** Null when it is watched no longer. */
  readonly nextLookAt: Date | null;
  readonly lastLookedAt: Date | null;
  readonly unanswered: readonly Unanswered[];
}

const WATCHED = 'dossier_id, owner_id, nis_code, next_look_at, last_looked_at, unanswered';

/** The door to watched dossiers and the looks that are taken at them. */
export class Looks {
  constructor(private readonly em: EntityManager) {}

  /**
   * Keeps that a dossier is watched until a day, or no longer. What was said later stays; a first look is set once.
   * @param watch.toldBy id of the fact that says it: ids rise with time.
   */
  async keep(watch: {
    readonly dossierId: string;
    readonly until: string;
    readonly nextLookAt: Date | null;
    readonly toldBy: string;
  }): Promise<void> {
    await this.em.execute(
      `insert into watched (dossier_id, nis_code, owner_id, until, next_look_at, told_by)
       select dossier_id, nis_code, owner_id, ?::date, ?::timestamptz, ?::uuid from asked_dossier where dossier_id = ?
       on conflict (dossier_id) do update set until = excluded.until, told_by = excluded.told_by,
         next_look_at = case when excluded.next_look_at is null then null else coalesce(watched.next_look_at, excluded.next_look_at) end
       where watched.told_by < excluded.told_by`,
      [watch.until, watch.nextLookAt, watch.toldBy, watch.dossierId],
    );
  }

  /** Watched dossiers whose look is due, held against other processes. @param today the day of the platform, Brussels. */
  async due(now: Date, today: string, most: number): Promise<readonly string[]> {
    const rows = await this.em.execute<{ dossier_id: string }[]>(
      `select dossier_id from watched where next_look_at <= ? and until >= ?::date order by next_look_at limit ? for update skip locked`,
      [now, today, most],
    );
    return rows.map((row) => row.dossier_id);
  }

  async schedule(rows: readonly { dossierId: string; nextLookAt: Date }[]): Promise<void> {
    await this.em.execute(
      `update watched w set next_look_at = t.next_look_at from jsonb_to_recordset(?::jsonb) as t(dossier_id uuid, next_look_at timestamptz) where w.dossier_id = t.dossier_id`,
      [asJson(rows)],
    );
  }

  /** The items of a dossier that are asked about; fewer than it had when some were erased. */
  async itemCodes(dossierId: string): Promise<readonly string[]> {
    const rows = await this.em.execute<{ item_code: string }[]>(
      'select item_code from asked_item where dossier_id = ? order by item_code',
      [dossierId],
    );
    return rows.map((row) => row.item_code);
  }

  /** Gives a look that was just opened its window. */
  async open(lookId: string, until: Date): Promise<void> {
    await this.em.execute('update asked_dossier set look_until = ? where dossier_id = ?', [until, lookId]);
  }

  /** Looks of which nothing is asked any more, or whose window is over; held until the end of the transaction. */
  async over(now: Date, most: number): Promise<readonly AskedDossier[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select dossier_id, request_id, capakey, nis_code, owner_id, purpose, catalogue_version, look_of from asked_dossier d
       where look_of is not null and looked_at is null and look_until is not null
         and (look_until <= ? or not exists (select from question q where q.dossier_id = d.dossier_id and q.next_attempt_at is not null))
       order by dossier_id limit ? for update skip locked`,
      [now, most],
    );
    return rows.map((row) => read<AskedDossier>(row));
  }

  /** Asks no more for these looks; an attempt that is under way finds its question changed, and is dropped. */
  async stopAsking(lookIds: readonly string[]): Promise<void> {
    await this.em.execute(
      `update question set next_attempt_at = null, failing_since = null, attempts = attempts + 1
       where dossier_id = any(?::uuid[]) and next_attempt_at is not null`,
      [uuids(lookIds)],
    );
  }

  /** Notes that a look is over, and what it could not ask. */
  async close(lookId: string, now: Date, unanswered: readonly Unanswered[]): Promise<void> {
    await this.em.execute(
      `with look as (update asked_dossier set looked_at = ? where dossier_id = ? returning look_of)
       update watched w set last_looked_at = ?, unanswered = ?::jsonb from look where w.dossier_id = look.look_of`,
      [now, lookId, now, JSON.stringify(unanswered)],
    );
  }

  /** Removes the looks before this one that showed nothing. */
  async forgetBefore(lookId: string, dossierId: string): Promise<void> {
    const rows = await this.em.execute<{ dossier_id: string }[]>(
      'select dossier_id from asked_dossier where look_of = ? and dossier_id < ? and looked_at is not null and not look_kept',
      [dossierId, lookId],
    );
    await this.forget(rows.map((row) => row.dossier_id));
  }

  async forget(lookIds: readonly string[]): Promise<void> {
    if (lookIds.length === 0) return;
    for (const table of ['answer', 'evidence', 'question', 'asked_dossier'])
      await this.em.execute(`delete from ${table} where dossier_id = any(?::uuid[])`, [uuids(lookIds)]);
  }

  /** Keeps a look as the proof of what was found in it. */
  async keepLook(lookId: string): Promise<void> {
    await this.em.execute(
      'update asked_dossier set look_kept = true where dossier_id = ? and look_of is not null',
      [lookId],
    );
  }

  /** A look that is over; null when there is none by this id. */
  async find(lookId: string): Promise<{ readonly lookOf: string; readonly lookedAt: Date } | null> {
    const [row] = await this.em.execute<Record<string, unknown>[]>(
      'select look_of, looked_at from asked_dossier where dossier_id = ? and look_of is not null and looked_at is not null',
      [lookId],
    );
    return row ? read<{ lookOf: string; lookedAt: Date }>(row) : null;
  }

  /** What is watched, of the dossiers that the caller's transaction may see. */
  async watched(dossierIds: readonly string[]): Promise<readonly WatchedRow[]> {
    if (dossierIds.length === 0) return [];
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select ${WATCHED} from watched where dossier_id = any(?::uuid[])`,
      [uuids(dossierIds)],
    );
    return rows.map((row) => read<WatchedRow>(row));
  }
}
