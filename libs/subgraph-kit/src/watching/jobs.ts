import { SpanKind } from '@opentelemetry/api';
import { count, gauge, record, seen } from './measure.ts';
import type { Labels } from './metrics.ts';
import { traceparent } from './trace.ts';

/** A job as pg-boss hands it over; when it was made is there only while somebody watches. */
interface Taken {
  readonly id: string;
  readonly data: unknown;
  readonly retryCount?: number;
  readonly createdOn?: Date;
  readonly startAfter?: Date;
}

/** A job's data with the trace of what caused it: whoever does the job, much later and elsewhere, is linked to that. */
export function caused<Data extends object>(data: Data): Data {
  const trace = traceparent();
  return trace ? { ...data, trace } : data;
}

export type JobLabels = Labels<'messaging.process.duration'>;

/** Does jobs that were taken together, seen as one piece of work that is linked to what caused each of them. */
export function inJob(
  queue: string,
  taken: readonly Taken[],
  work: (labels: JobLabels) => Promise<void>,
): Promise<void> {
  const labels = { 'messaging.destination.name': queue };
  const now = Date.now();
  for (const { createdOn, startAfter } of taken)
    if (createdOn)
      record(
        'vip.job.wait',
        Math.max(0, now - Math.max(createdOn.getTime(), startAfter?.getTime() ?? 0)) / 1_000,
        labels,
      );
  const again = taken.filter(({ retryCount }) => (retryCount ?? 0) > 0).length;
  count('vip.job.retried', labels, again);
  return seen(
    {
      metric: 'messaging.process.duration',
      span: `process ${queue}`,
      kind: SpanKind.CONSUMER,
      labels,
      attributes: {
        'messaging.system': 'pgboss',
        'messaging.operation.type': 'process',
        'messaging.batch.message_count': taken.length,
        'vip.job.retried': again,
      },
      begins: { causes: taken.map(({ data }) => (data as { trace?: unknown } | null)?.trace) },
    },
    work,
  );
}

type Handled = 'done' | 'failed' | 'taken over';
export const handled = (queue: string, outcome: Handled, jobs = 1): void =>
  count('vip.job.handled', { 'messaging.destination.name': queue, 'vip.outcome': outcome }, jobs);

/** What is waiting, from the counts that pg-boss keeps; the oldest by its index of what waits. A retry counts from when the job was made. */
export const QUEUES_SQL = `
select queue.name, queued_count as waiting, failed_count as failed, coalesce(oldest.age, 0)::float8 as age
from pgboss.queue left join lateral (
  select extract(epoch from now() - min(case when state = 'retry' then created_on else greatest(created_on, start_after) end)) as age
  from pgboss.job where job.name = queue.name and state < 'active' and not blocked and (state = 'retry' or start_after <= now())
) oldest on true
where queue.name = any($1::text[])`;

interface QueueState {
  readonly name: string;
  readonly waiting: number;
  readonly failed: number;
  readonly age: number;
}

/** @param read asks the database; one answer serves the three gauges of a report. */
export function watchQueues(read: () => Promise<readonly QueueState[]>): void {
  let last: { at: number; states: Promise<readonly QueueState[]> } | undefined;
  const states = (): Promise<readonly QueueState[]> => {
    if (!last || Date.now() - last.at > 500) last = { at: Date.now(), states: read() };
    return last.states;
  };
  const each = (of: (state: QueueState) => number) => async () =>
    (await states()).map((state) => [of(state), { 'messaging.destination.name': state.name }] as const);
  gauge(
    'vip.queue.waiting',
    each(({ waiting }) => waiting),
  );
  gauge(
    'vip.queue.failed',
    each(({ failed }) => failed),
  );
  gauge(
    'vip.queue.oldest',
    each(({ age }) => age),
  );
}
