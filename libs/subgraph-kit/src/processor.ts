import type { Database } from './database.ts';
import { readFileSync } from 'node:fs';

/** Milliseconds of processor: what a busy machine does not change. */
export interface ProcessorMs {
  readonly ours: number;
  /** PostgreSQL's, for our connections; it must run on this machine. */
  readonly postgres: number;
}
const TICK_MS = 10; // USER_HZ is 100 on every Linux

/** What `work` takes of the processor, by the time. It counts in ticks: only over many times is it a figure. */
export async function processorOf(
  database: Database,
  times: number,
  work: () => Promise<void>,
): Promise<ProcessorMs> {
  const [own, before] = [process.cpuUsage(), await ticksOfConnections(database)];
  await work();
  const { user, system } = process.cpuUsage(own);
  // A connection that the pool closed meanwhile is not counted: it was idle before that.
  const ticks = [...(await ticksOfConnections(database))].map(([pid, now]) => now - (before.get(pid) ?? 0));
  return {
    ours: rounded((user + system) / 1_000 / times),
    postgres: rounded((ticks.reduce((all, one) => all + one, 0) * TICK_MS) / times),
  };
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10;

async function ticksOfConnections(database: Database): Promise<ReadonlyMap<number, number>> {
  const rows = await database.asService((em) =>
    em.execute<{ pid: number }[]>('select pid from pg_stat_activity where usename = current_user'),
  );
  return new Map(rows.map(({ pid }) => [pid, ticksOf(pid)]));
}

function ticksOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // its name may hold spaces
  return Number(fields[11]) + Number(fields[12]);
}
