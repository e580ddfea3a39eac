import type { EntityManager } from '@mikro-orm/postgresql';
import type { Experience } from '../connectors/asker.ts';
import {
  bucketOf,
  GRAINS,
  PERIODS,
  stepOf,
  type Count,
  type Grain,
  type HealthPeriod,
  type SourceState,
} from '../domain/health.ts';
import { asJson, read } from './rows.ts';

export interface StateRow {
  readonly sourceCode: string;
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  readonly lastError: string | null;
  readonly breakerOpenUntil: Date | null;
  /** As it was told last; null before the first time. */
  readonly state: SourceState | null;
  /** Since when it is in that state. */
  readonly stateAt: Date | null;
}

/** Until when a source gets a rest; null when it gets none. A breaker counts in the real time of its process, not in the platform's. */
export const openUntilOf = ({ breakerOpenUntil }: Pick<StateRow, 'breakerOpenUntil'>): Date | null =>
  breakerOpenUntil && breakerOpenUntil.getTime() > Date.now() ? breakerOpenUntil : null;

const EVERY_GRAIN = Object.keys(GRAINS) as readonly Grain[];

/** The door to how sources are doing: counts per minute, hour and day, and the last good and bad moment. */
export class SourceHealth {
  constructor(private readonly em: EntityManager) {}

  async note(experiences: readonly Experience[], openUntil: (code: string) => Date | null): Promise<void> {
    if (experiences.length === 0) return;
    const counts = new Map<
      string,
      {
        sourceCode: string;
        grain: Grain;
        startAt: Date;
        bucket: number;
        ok: boolean;
        reason: string;
        count: number;
      }
    >();
    const states = new Map<string, Omit<StateRow, 'state' | 'stateAt'>>();
    for (const { sourceCode, at, ms, ok, reason } of experiences) {
      for (const grain of EVERY_GRAIN) {
        const row = {
          sourceCode,
          grain,
          startAt: stepOf(at, grain),
          bucket: bucketOf(ms),
          ok,
          reason: ok ? '' : (reason ?? 'unknown'),
          count: 1,
        };
        const key = JSON.stringify(row);
        counts.set(key, { ...row, count: (counts.get(key)?.count ?? 0) + 1 });
      }
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
      `insert into source_count (grain, source_code, start_at, bucket, ok, reason, count)
       select grain, source_code, start_at, bucket, ok, reason, count
       from jsonb_to_recordset(?::jsonb) as t(grain text, source_code text, start_at timestamptz, bucket int, ok boolean, reason text, count int)
       on conflict (grain, start_at, source_code, bucket, ok, reason) do update set count = source_count.count + excluded.count`,
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
      'select source_code, last_success_at, last_failure_at, last_error, breaker_open_until, state, state_at from source_state',
    );
    return new Map(rows.map((row) => read<StateRow>(row)).map((row) => [row.sourceCode, row]));
  }

  /** Counts of the last hour, day or month, per source: a few dozen steps of each, however much was asked. */
  async counts(now: Date, period: HealthPeriod): Promise<ReadonlyMap<string, readonly Count[]>> {
    const { grain, ms } = PERIODS[period];
    const rows = await this.em.execute<
      { source_code: string; bucket: number; ok: boolean; reason: string; count: string }[]
    >(
      'select source_code, bucket, ok, reason, sum(count) as count from source_count where grain = ? and start_at > ? group by source_code, bucket, ok, reason',
      [grain, new Date(now.getTime() - ms)],
    );
    return new Map(
      [...Map.groupBy(rows, ({ source_code }) => source_code)].map(([code, list]) => [
        code,
        list.map(({ bucket, ok, reason, count }) => ({ bucket, ok, reason, count: Number(count) })),
      ]),
    );
  }

  /** Keeps what was told last of each source, so that only a change is told again. */
  async keepStates(
    rows: readonly { sourceCode: string; state: SourceState; stateAt: Date }[],
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.em.execute(
      `insert into source_state (source_code, state, state_at)
       select source_code, state, state_at from jsonb_to_recordset(?::jsonb) as t(source_code text, state text, state_at timestamptz)
       on conflict (source_code) do update set state = excluded.state, state_at = excluded.state_at`,
      [asJson(rows)],
    );
  }

  async forget(now: Date): Promise<void> {
    for (const grain of EVERY_GRAIN)
      await this.em.execute('delete from source_count where grain = ? and start_at < ?', [
        grain,
        new Date(now.getTime() - GRAINS[grain].keptMs),
      ]);
  }
}
