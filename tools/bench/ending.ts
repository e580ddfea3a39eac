import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '@vip/test-kit';
import { CREATE } from '../crash/orders.ts';
import { SUBGRAPH_NAMES } from '../launcher/settings.ts';
import { createAsker } from './openly.ts';
import type { Figure } from './report.ts';
import type { Storming } from './storm.ts';
import { OPERATIONS } from './throughput.ts';

const ASKERS = 8;
const SOCKETS = 20;
const BACK_WITHIN_MS = 120_000;
const AROUND_MS = 3_000;

/** How many requests carry this reference. */
export const requestsWith = (databaseUrl: string, reference: string): Promise<number> =>
  withClient(databaseUrl, async (client) => {
    await client.query(`select set_config('vip.kind', 'service', false), set_config('vip.roles', '', false)`);
    const { rows } = await client.query<{ count: string }>(
      'select count(*) from request where reference = $1',
      [reference],
    );
    return Number(rows[0]!.count);
  });

/** Websockets as a screen has them. @returns the codes that they were closed with. */
async function openSockets(publicUrl: string, token: string): Promise<readonly (number | undefined)[]> {
  const codes: (number | undefined)[] = [];
  await Promise.all(
    Array.from(
      { length: SOCKETS },
      (_, at) =>
        new Promise<void>((resolve, reject) => {
          const socket = new WebSocket(`${publicUrl.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
          socket.onopen = () =>
            socket.send(
              JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }),
            );
          socket.onmessage = () => resolve();
          socket.onerror = () => reject(new Error('A websocket does not open'));
          socket.onclose = ({ code }) => (codes[at] = code);
        }),
    ),
  );
  return codes;
}

/** Each process is told to end (SIGTERM) and started again while machines ask and order without a pause. */
export async function ending({ platform, machine, parcels }: Storming): Promise<readonly Figure[]> {
  const { publicUrl, databases } = platform.running();
  const token = await machine.token();
  const asker = createAsker(`${publicUrl}/graphql`, { authorization: `Bearer ${token}` });
  const reference = `storm ${randomUUID()}`;
  const input = {
    contactEmail: 'storm@voorbeeld.example',
    purpose: 'SALE',
    reference,
    parcels: [{ capakey: parcels[0] }],
  };
  const list = OPERATIONS['list of 20 dossiers joined over 3 subgraphs']();
  let count = { answered: 0, comeAgain: 0, failed: new Map<string, number>() };
  let created = 0;
  let over = false;

  /** What comes again until it is taken in, under the same key if it has one. */
  const once = async (turn: number): Promise<void> => {
    const changes = turn % 3 > 0;
    const headers: Record<string, string> = turn % 3 === 1 ? { 'idempotency-key': randomUUID() } : {};
    for (;;) {
      const asked = await asker.ask(changes ? { query: CREATE, variables: { input } } : list, headers);
      if (asked.status === 200 && !asked.body.includes('"errors"')) {
        count.answered += 1;
        if (asked.body.includes('CreateRequestSuccess')) created += 1;
        return;
      }
      // Nobody listens while the only gateway is started again: it was not in flight.
      if (asked.retryAfter !== undefined || asked.body === 'ECONNREFUSED') count.comeAgain += 1;
      else {
        const what = `${asked.status} ${asked.body.slice(0, 90)}`;
        count.failed.set(what, (count.failed.get(what) ?? 0) + 1);
        return;
      }
      await pause(200);
    }
  };
  const asking = Promise.all(
    Array.from({ length: ASKERS }, async (_, at) => {
      for (let turn = at; !over; turn += 1) await once(turn);
    }),
  );
  const figures: Figure[] = [];
  try {
    for (const name of [...SUBGRAPH_NAMES, 'gateway'] as const) {
      const codes = name === 'gateway' ? await openSockets(publicUrl, token) : [];
      count = { answered: 0, comeAgain: 0, failed: new Map() };
      await pause(AROUND_MS / 2);
      const before = platform.running().processes[name]!;
      process.kill(before, 'SIGTERM');
      const until = Date.now() + BACK_WITHIN_MS;
      while (platform.running().processes[name] === before || !(await platform.ready())) {
        if (Date.now() > until) throw new Error(`${name} is not back`);
        await pause(100);
      }
      await pause(AROUND_MS);
      const failed = [...count.failed.values()].reduce((all, times) => all + times, 0);
      figures.push({
        what: `SIGTERM to ${name}`,
        value: `${failed} failed`,
        how: `${count.answered} answered, ${count.comeAgain} times told to come again or nobody listening${name === 'gateway' ? `; ${codes.filter((code) => code === 1012).length} of ${SOCKETS} websockets closed with 1012` : ''}${failed === 0 ? '' : `; ${[...count.failed].map(([what, times]) => `${times} × ${what}`).join('; ')}`}`,
      });
    }
  } finally {
    over = true;
    await asking;
    await asker.close();
  }
  const stored = await requestsWith(databases.dossiers, reference);
  return [
    ...figures,
    {
      what: 'changes acknowledged and stored',
      value: `${created} and ${stored}`,
      how: 'createRequest, with an Idempotency-Key and without, of the whole step',
    },
  ];
}
