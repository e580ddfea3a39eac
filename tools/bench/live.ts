import { openListening } from '@vip/subgraph-kit';
import { setTimeout as pause } from 'node:timers/promises';
import type { Machine } from '../client/machine.ts';
import { completed, draft, submit, type Order } from '../crash/orders.ts';
import type { Running } from '../launcher/running.ts';
import { gather } from './audience.ts';
import type { Report } from './listeners.ts';
import { ms, percentile, type Figure } from './report.ts';

export const ONE_REQUEST = `subscription ($id: ID!) { changed: requestChanged(id: $id) { eventId kind at request { id status dossiers { id status progress { answered total } } } } }`;
export const EVERYTHING = `subscription { changed: dossierChanged { eventId kind at dossier { id status progress { answered total } } } }`;
const REQUESTS = 5;
const PARCELS_EACH = 2;
const WITHIN_MS = 300_000;
/** What happens last may still be on its way when its request is completed. */
const LAST_ARRIVALS_MS = 3_000;

/** Parcels that one audience needs. */
export const PARCELS_OF_AUDIENCE = REQUESTS * PARCELS_EACH;

interface Crowd {
  readonly what: string;
  readonly subscribers: number;
  follows(orders: readonly Order[]): readonly { query: string; variables: Record<string, unknown> }[];
}

const eachOneRequest = (subscribers: number): Crowd => ({
  what: `${subscribers} subscribers that each follow one request`,
  subscribers,
  follows: (orders) => orders.map(({ id }) => ({ query: ONE_REQUEST, variables: { id } })),
});
const CROWDS: readonly Crowd[] = [
  ...[200, 1_000].map(eachOneRequest),
  {
    what: '200 subscribers that all follow everything',
    subscribers: 200,
    follows: () => [{ query: EVERYTHING, variables: {} }],
  },
];

/** From the commit of a fact, and from the instant of what it tells, to its arrival at each subscriber, while ten dossiers go their whole road. */
export async function liveTimes(
  running: Running,
  machine: Machine,
  parcels: readonly string[],
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [turn, crowd] of CROWDS.entries()) {
    const own = parcels.slice(turn * PARCELS_OF_AUDIENCE, (turn + 1) * PARCELS_OF_AUDIENCE);
    figures.push(...(await heard(running, machine, own, crowd)));
  }
  return figures;
}

/** As `liveTimes` for one audience of this size. */
export const audienceTimes = (
  running: Running,
  machine: Machine,
  parcels: readonly string[],
  subscribers: number,
): Promise<readonly Figure[]> =>
  heard(running, machine, parcels.slice(0, PARCELS_OF_AUDIENCE), eachOneRequest(subscribers));

/** When each fact was announced, which PostgreSQL does when its transaction has committed: nobody can know of it before. */
async function commits(databaseUrl: string) {
  const at = new Map<string, number>();
  const listening = await openListening({
    databaseUrl,
    name: 'vip-bench',
    channel: 'vip_fact',
    hear: (payload) => {
      const now = Date.now();
      for (const { id } of JSON.parse(payload ?? '[]') as { id: string }[]) at.set(id, now);
    },
    onLost: () => {},
  });
  return { at, close: () => listening.close() };
}

async function heard(
  running: Running,
  machine: Machine,
  parcels: readonly string[],
  { what, subscribers, follows }: Crowd,
): Promise<readonly Figure[]> {
  const audience = await gather(running.publicUrl, await machine.token(), subscribers);
  const committed = await commits(running.databases.dossiers);
  try {
    const orders: Order[] = [];
    for (let at = 0; at < parcels.length; at += PARCELS_EACH)
      orders.push(await draft(machine, parcels.slice(at, at + PARCELS_EACH)));
    await audience.follow(follows(orders));
    const from = Date.now();
    for (const one of orders) await submit(machine, one);
    for (const one of orders)
      if (!(await completed(machine, one, WITHIN_MS))) throw new Error(`Request ${one.id} is not completed`);
    await pause(LAST_ARRIVALS_MS);
    const reports = await audience.report();
    const { sinceCommit, sinceInstant, missed } = delaysOf(reports, committed.at, from);
    const late = Math.max(...reports.map(({ lateMs }) => lateMs));
    const how = `${sinceCommit.length} arrivals over graphql-ws while ${parcels.length} dossiers went their whole road, ${missed} missed`;
    const halfAnd95 = (delays: readonly number[]): string =>
      `${ms(percentile(delays, 0.5))} (half), ${ms(percentile(delays, 0.95))} (95 %)`;
    return [
      {
        what: `commit to screen, ${what}`,
        value: halfAnd95(sinceCommit),
        how: `${how}; the clients' own turns at most ${ms(late)} late, 95 % of the time`,
      },
      {
        what: `event to screen, ${what}`,
        value: halfAnd95(sinceInstant),
        how: `the same arrivals, from the fact's own instant: its transaction and the documents of a validation count too`,
      },
    ];
  } finally {
    audience.leave();
    await committed.close();
  }
}

/** Delays of every arrival of what committed after all listened, and how many of them never came. */
export function delaysOf(reports: readonly Report[], committed: ReadonlyMap<string, number>, from: number) {
  const sinceCommit: number[] = [];
  const sinceInstant: number[] = [];
  let missed = 0;
  for (const [which] of reports[0]?.followed.entries() ?? []) {
    const parts = reports.map(({ followed }) => followed[which]!);
    const followers = parts.reduce((all, part) => all + part.followers, 0);
    const came = new Map<string, number>();
    for (const [id, at, arrivals] of parts.flatMap(({ events }) => events)) {
      const commit = committed.get(id);
      if (commit === undefined || commit < from) continue;
      came.set(id, (came.get(id) ?? 0) + arrivals.length);
      for (const arrival of arrivals) {
        sinceCommit.push(arrival - commit);
        sinceInstant.push(arrival - at);
      }
    }
    for (const arrivals of came.values()) missed += followers - arrivals;
  }
  if (sinceCommit.length === 0) throw new Error('no event arrived');
  return { sinceCommit, sinceInstant, missed };
}
