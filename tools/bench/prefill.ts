import { withClient } from '@vip/test-kit';
import type { Machine } from '../client/machine.ts';
import type { Running } from '../launcher/running.ts';
import { completed, order, type Order } from '../crash/orders.ts';
import { ms, percentile, type Figure } from './report.ts';

const WITHIN_MS = 120_000;
/** A source that takes its time, as the real ones do: what the platform adds is told against it. */
const SLOWED = { code: 'OVAM_GIR', delayMs: 1_500 };

/** From the dossier's fact to the last answer of a source, against the slowest source of that dossier; dossiers one by one, nothing else running. */
export async function prefill(
  machine: Machine,
  running: Running,
  parcels: readonly string[],
): Promise<readonly Figure[]> {
  const orders: Order[] = [];
  await slow(running, 'slow');
  try {
    for (const capakey of parcels) {
      const one = await order(machine, [capakey]);
      if (!(await completed(machine, one, WITHIN_MS))) throw new Error(`Request ${one.id} is not completed`);
      orders.push(one);
    }
  } finally {
    await slow(running, 'ok');
  }
  const made = await rowsOf(
    running.databases.dossiers,
    `select d.id::text as id, f.at from dossier d join fact f on f.subject = d.id::text and f.type = 'dossier.created' where d.request_id = any($1::uuid[])`,
    orders.map(({ id }) => id),
  );
  const answered = await rowsOf(
    running.databases.sources,
    `select dossier_id::text as id, max(answered_at) as at, max(extract(epoch from answered_at - asked_at) * 1000)::float as slowest
     from evidence where dossier_id = any($1::uuid[]) and attempts <= 1 group by 1`,
    made.map(({ id }) => id),
  );
  const spans = made.flatMap(({ id, at }) => {
    const last = answered.find((row) => row.id === id);
    return last ? [{ all: last.at.getTime() - at.getTime(), slowest: last.slowest }] : [];
  });
  const all = percentile(
    spans.map((span) => span.all),
    0.5,
  );
  const slowest = percentile(
    spans.map((span) => span.slowest),
    0.5,
  );
  return [
    {
      what: 'prefill, from the request to the last source answer',
      value: `${ms(all)} against ${ms(slowest)} for the slowest source: ${(all / slowest).toFixed(2)} ×`,
      how: `median of ${spans.length} dossiers, one by one, with ${SLOWED.code} slowed to ${SLOWED.delayMs} ms; from the instant of dossier.created`,
    },
  ];
}

async function slow({ sandboxUrl }: Running, mode: 'slow' | 'ok'): Promise<void> {
  const { ok, status } = await fetch(`${sandboxUrl}/control/sources/${SLOWED.code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode, ...(mode === 'slow' ? { delayMs: SLOWED.delayMs } : {}) }),
  });
  if (!ok) throw new Error(`The sandbox does not make ${SLOWED.code} ${mode}: ${status}`);
}

const rowsOf = (url: string, sql: string, ids: readonly string[]) =>
  withClient(url, async (client) => {
    await client.query(`select set_config('vip.kind', 'service', false)`);
    return (await client.query<{ id: string; at: Date; slowest: number }>(sql, [ids])).rows;
  });
