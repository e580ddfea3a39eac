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
    ...(await steps(running, orders)),
  ];
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
