import type { EntityManager } from '@mikro-orm/postgresql';
import type { Experience } from '../connectors/asker.ts';
import { bucketOf, type Count } from '../domain/health.ts';
import { asJson, read } from './rows.ts';

export interface StateRow {
  readonly sourceCode: string;
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  readonly lastError: string | null;
  readonly breakerOpenUntil: Date | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const KEPT_MS = 7 * 24 * HOUR;

/** The door to how sources are doing: counts per minute, and the last good and bad moment. */
export class SourceHealth {
  constructor(private readonly em: EntityManager) {}

  async note(experiences: readonly Experience[], openUntil: (code: string) => Date | null): Promise<void> {
    if (experiences.length === 0) return;
    const counts = new Map<
      string,
      { sourceCode: string; minute: Date; bucket: number; ok: boolean; reason: string; count: number }
    >();
    const states = new Map<string, StateRow>();
    for (const { sourceCode, at, ms, ok, reason } of experiences) {
      const row = {
        sourceCode,
        minute: new Date(Math.floor(at.getTime() / MINUTE) * MINUTE),
        bucket: bucketOf(ms),
        ok,
        reason: reason ?? '',
        count: 1,
      };
      const key = JSON.stringify(row);
      counts.set(key, { ...row, count: (counts.get(key)?.count ?? 0) + 1 });
      const before = states.get(sourceCode);
      states.set(sourceCode, {
        sourceCode,
        lastSuccessAt: ok ? at : (before?.lastSuccessAt ?? null),
        lastFailureAt: ok ? (before?.lastFailureAt ?? null) : at,
        lastError: ok ? (before?.lastError ?? null) : reason,
        breakerOpenUntil: openUntil(sourceCode),
      });
    }
    // Always in the same order: two processes must not wait for each other's rows.
    const inOrder = <Row extends { sourceCode: string }>(rows: Iterable<Row>) =>
      [...rows].toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    await this.em.execute(
      `insert into source_minute (source_code, minute, bucket, ok, reason, count)
       select source_code, minute, bucket, ok, reason, count from jsonb_to_recordset(?::jsonb) as t(source_code text, minute timestamptz, bucket int, ok boolean, reason text, count int)
       on conflict (source_code, minute, bucket, ok, reason) do update set count = source_minute.count + excluded.count`,
      [asJson(inOrder(counts.values()))],
    );
    await this.em.execute(
      `insert into source_state (source_code, last_success_at, last_failure_at, last_error, breaker_open_until)
       select source_code, last_success_at, last_failure_at, last_error, breaker_open_until
       from jsonb_to_recordset(?::jsonb) as t(source_code text, last_success_at timestamptz, last_failure_at timestamptz, last_error text, breaker_open_until timestamptz)
       on conflict (source_code) do update set last_success_at = coalesce(excluded.last_success_at, source_state.last_success_at),
         last_failure_at = coalesce(excluded.last_failure_at, source_state.last_failure_at), last_error = coalesce(excluded.last_error, source_state.last_error),
         breaker_open_until = excluded.breaker_open_until`,
      [asJson(inOrder(states.values()))],
    );
  }

  async states(): Promise<ReadonlyMap<string, StateRow>> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      'select source_code, last_success_at, last_failure_at, last_error, breaker_open_until from source_state',
    );
    return new Map(rows.map((row) => read<StateRow>(row)).map((row) => [row.sourceCode, row]));
  }

  /** Counts of the last hour, per source. */
  async lately(now: Date): Promise<ReadonlyMap<string, readonly Count[]>> {
    const rows = await this.em.execute<{ source_code: string; bucket: number; ok: boolean; count: string }[]>(
      'select source_code, bucket, ok, sum(count) as count from source_minute where minute > ? group by source_code, bucket, ok',
      [new Date(now.getTime() - HOUR)],
    );
    return new Map(
      [...Map.groupBy(rows, ({ source_code }) => source_code)].map(([code, list]) => [
        code,
        list.map(({ bucket, ok, count }) => ({ bucket, ok, count: Number(count) })),
      ]),
    );
  }

  async forget(now: Date): Promise<void> {
    await this.em.execute('delete from source_minute where minute < ?', [new Date(now.getTime() - KEPT_MS)]);
  }
}
