import { createClient, type Client } from 'graphql-ws';
import { completed, order, type Order } from '../crash/orders.ts';
import type { Machine } from '../client/machine.ts';
import { ms, percentile, type Figure } from './report.ts';

export const ONE_REQUEST = `subscription ($id: ID!) { changed: requestChanged(id: $id) { eventId kind at request { id status dossiers { id status progress { answered total } } } } }`;
export const EVERYTHING = `subscription { changed: dossierChanged { eventId kind at dossier { id status progress { answered total } } } }`;
const REQUESTS = 5;
const PARCELS_EACH = 2;
const WITHIN_MS = 300_000;

interface Change {
  readonly changed: { readonly eventId: string; readonly at: string };
}

interface Audience {
  readonly what: string;
  readonly subscribers: number;
  /** What the subscriber with this number follows. */
  follows(orders: readonly Order[], number: number): { query: string; variables?: Record<string, unknown> };
}

const AUDIENCES: readonly Audience[] = [
  ...[200, 1_000].map((subscribers): Audience => ({
    what: `${subscribers} subscribers that each follow one request`,
    subscribers,
    follows: (orders, number) => ({
      query: ONE_REQUEST,
      variables: { id: orders[number % orders.length]!.id },
    }),
  })),
  {
    what: '200 subscribers that all follow everything',
    subscribers: 200,
    follows: () => ({ query: EVERYTHING }),
  },
];

/** From the moment a fact was noted to its arrival at each subscriber, while ten dossiers go their whole road. */
export async function liveTimes(
  publicUrl: string,
  machine: Machine,
  parcels: readonly string[],
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [turn, audience] of AUDIENCES.entries()) {
    const own = parcels.slice(turn * REQUESTS * PARCELS_EACH, (turn + 1) * REQUESTS * PARCELS_EACH);
    figures.push(await heard(publicUrl, machine, own, audience));
  }
  return figures;
}

async function heard(
  publicUrl: string,
  machine: Machine,
  parcels: readonly string[],
  { what, subscribers, follows }: Audience,
): Promise<Figure> {
  const clients = await connected(publicUrl, await machine.token(), subscribers);
  const delays: number[] = [];
  const orders: Order[] = [];
  for (let at = 0; at < parcels.length; at += PARCELS_EACH)
    orders.push(await order(machine, parcels.slice(at, at + PARCELS_EACH)));
  for (const [number, client] of clients.entries())
    client.subscribe<Change>(follows(orders, number), {
      next: ({ data }) => data && delays.push(Date.now() - Date.parse(data.changed.at)),
      error: () => {},
      complete: () => {},
    });
  for (const one of orders)
    if (!(await completed(machine, one, WITHIN_MS))) throw new Error(`Request ${one.id} is not completed`);
  for (const client of clients) await client.dispose();
  if (delays.length === 0) throw new Error('no event arrived');
  return {
    what: `event to screen, ${what}`,
    value: `${ms(percentile(delays, 0.5))} (half), ${ms(percentile(delays, 0.95))} (95 %)`,
    how: `${delays.length} arrivals over graphql-ws while ${parcels.length} dossiers went their whole road; from the fact's own instant`,
  };
}

/** Websockets that are open and known to the gateway before anything happens. */
async function connected(publicUrl: string, token: string, count: number): Promise<readonly Client[]> {
  const clients: Client[] = [];
  const open: Promise<void>[] = [];
  for (let number = 0; number < count; number += 1) {
    open.push(
      new Promise((resolve, reject) => {
        clients.push(
          createClient({
            url: `${publicUrl.replace(/^http/, 'ws')}/graphql`,
            webSocketImpl: WebSocket,
            connectionParams: { authorization: `Bearer ${token}` },
            lazy: false,
            onNonLazyError: reject,
            on: { connected: () => resolve() },
          }),
        );
      }),
    );
    if (open.length % 50 === 0) await Promise.all(open);
  }
  await Promise.all(open);
  return clients;
}
