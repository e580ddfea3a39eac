import { withClient } from '@vip/test-kit';
import type { Machine } from '../client/machine.ts';
import type { Running } from '../launcher/running.ts';
import { completed, order, type Order } from '../crash/orders.ts';
import { ms, percentile, type Figure } from './report.ts';

const PER_REQUEST = 10;
const WITHIN_MS = 900_000;

/** Orders all these parcels and waits until every dossier is validated, by a municipality whose system works by itself. */
export async function pipeline(
  machine: Machine,
  running: Running,
  parcels: readonly string[],
): Promise<readonly Figure[]> {
  const began = performance.now();
  const orders: Order[] = [];
  for (let at = 0; at < parcels.length; at += PER_REQUEST)
    orders.push(await order(machine, parcels.slice(at, at + PER_REQUEST)));
  const ordered = performance.now() - began;
  for (const one of orders)
    if (!(await completed(machine, one, WITHIN_MS))) throw new Error(`Request ${one.id} is not completed`);
  const seconds = (performance.now() - began) / 1_000;
  return [
    {
      what: 'pipeline',
      value: `${(parcels.length / seconds).toFixed(2)} dossiers/s`,
      how: `${parcels.length} dossiers in ${orders.length} requests, from the first order to the last validation, PDF included, the municipal system's own pace too`,
    },
    {
      what: 'ordering',
      value: `${((ordered / orders.length) | 0).toString()} ms a request`,
      how: `createRequest and submitRequest of ${PER_REQUEST} parcels, one after the other`,
    },
    await questions(running, orders),
    ...(await steps(running, orders)),
  ];
}

/** How fast sources were asked, all of them together: retries count, answers that were still valid do not. */
async function questions({ databases }: Running, orders: readonly Order[]): Promise<Figure> {
  const [row] = await withClient(databases.sources, async (client) => {
    await client.query(`select set_config('vip.kind', 'service', false)`);
    const sql = `select sum(q.attempts)::int as asked, extract(epoch from max(q.last_asked_at) - min(q.first_asked_at))::float as seconds
      from question q join asked_dossier d using (dossier_id) where d.request_id = any($1::uuid[])`;
    return (await client.query<{ asked: number; seconds: number }>(sql, [orders.map(({ id }) => id)])).rows;
  });
  return {
    what: 'questions to sources',
    value: `${(row!.asked / row!.seconds).toFixed(0)} /s`,
    how: `${row!.asked} questions in ${row!.seconds.toFixed(1)} s, from the first to the last, while the rest of the road ran too`,
  };
}

/** Where the time of a dossier goes: between the facts that it leaves. */
async function steps(running: Running, orders: readonly Order[]): Promise<readonly Figure[]> {
  const marks = [
    'dossier.created',
    'dossier.with-municipality',
    'dossier.in-quality-control',
    'dossier.validated',
  ];
  const rows = await withClient(running.databases.dossiers, async (client) => {
    await client.query(`select set_config('vip.kind', 'service', false)`);
    const sql = `select f.subject::text as id, f.type, min(f.at) as at from fact f join dossier d on d.id::text = f.subject::text where d.request_id = any($1) and f.type = any($2) group by 1, 2`;
    return (
      await client.query<{ id: string; type: string; at: Date }>(sql, [orders.map(({ id }) => id), marks])
    ).rows;
  });
  const at = new Map(rows.map((row) => [`${row.id} ${row.type}`, row.at.getTime()]));
  const ids = [...new Set(rows.map(({ id }) => id))];
  return marks.slice(1).map((mark, index) => {
    const before = marks[index]!;
    const spans = ids
      .map((id) => (at.get(`${id} ${mark}`) ?? Number.NaN) - (at.get(`${id} ${before}`) ?? Number.NaN))
      .filter((span) => !Number.isNaN(span));
    return {
      what: `${before} → ${mark}`,
      value: `${ms(percentile(spans, 0.5))} (half), ${ms(percentile(spans, 0.95))} (95 %)`,
      how: `${spans.length} dossiers, between their facts`,
    };
  });
}
