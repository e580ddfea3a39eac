import type { Caller } from '@vip/domain-kit';
import { getOperationAST, GraphQLError, parse, type ExecutionResult } from 'graphql';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Engine, Prepared } from '../graph/engine.ts';
import type { Announced, Bus } from './bus.ts';
import { createLive } from './subscriptions.ts';

const NOTARY: Caller = {
  kind: 'person',
  id: 'jan',
  name: 'Jan Peeters',
  roles: ['PROFESSIONAL'],
  language: 'nl',
  organisation: { id: 'office', name: 'Kantoor Peeters', kind: 'NOTARY' },
};
const DOWN: ExecutionResult = {
  data: null,
  errors: [new GraphQLError('dossiers is not available right now.')],
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A gateway whose subgraphs are what `answer` says, and a subscriber whose events are written down as they come. */
async function aSubscriber(text = 'subscription { dossierChanged { eventId } }') {
  const listeners = new Set<(fact: Announced) => void>();
  const feed: string[] = [];
  let isDown = false;
  const during = new Map<number, () => void>();
  const asked: string[][] = [];
  const prepare = (query: string): Prepared => {
    const document = parse(query);
    return { text: query, document, operation: getOperationAST(document)!, hash: query } as Prepared;
  };
  const engine = {
    prepare,
    run: async (_: Prepared, vars: Record<string, unknown>): Promise<ExecutionResult> => {
      await Promise.resolve();
      if (isDown) return DOWN;
      if (Array.isArray(vars['__events'])) {
        const ids = vars['__events'] as string[];
        asked.push(ids);
        during.get(asked.length)?.();
        return { data: { dossierChanged: ids.map((eventId) => ({ eventId })) } };
      }
      if (typeof vars['__event'] === 'string')
        return { data: { inboxChanged: { eventId: vars['__event'] } } };
      const from = feed.indexOf(vars['after'] as string) + 1;
      const nodes = feed.slice(from, from + 100).map((eventId) => ({ eventId }));
      const hasNextPage = feed.length > from + 100;
      return {
        data: { events: { nodes, pageInfo: { hasNextPage, endCursor: nodes.at(-1)?.eventId ?? null } } },
      };
    },
  } as unknown as Engine;
  const gaps = new Set<() => void>();
  const bus: Bus = {
    hear: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    onGap: (listener) => (gaps.add(listener), () => void gaps.delete(listener)),
    close: () => Promise.resolve(),
  };
  const heard: string[] = [];
  const faults: string[] = [];
  const events = createLive(engine, bus).subscribe(prepare(text), {}, () => Promise.resolve(NOTARY));
  const listening = (async () => {
    for await (const { data, errors } of events) {
      const [event] = Object.values(data ?? {}) as { eventId: string }[];
      if (event) heard.push(event.eventId);
      if (errors) faults.push(errors[0]!.message);
    }
  })();
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
  await settle();
  const announce = (id: string, s = 'dossiers', type = 'item.filled') => {
    const fact = { s, id, type, subject: 'd', ids: { dossierId: 'd', ownerId: 'office' } };
    for (const listener of listeners) listener(fact);
  };
  return {
    heard,
    faults,
    asked,
    /** What happens while a question is answered, by its number. */
    during,
    settle,
    announce,
    happens: (id: string) => {
      feed.push(id);
      announce(id);
    },
    gap: () => gaps.forEach((tell) => tell()),
    down: (now: boolean) => (isDown = now),
    leave: async () => {
      await events.return();
      await listening;
    },
  };
}
const ids = (from: number, count: number) => Array.from({ length: count }, (_, at) => `e${from + at}`);

it('answers what waits together by few questions, in order, each event once', async () => {
  const { happens, heard, asked, settle, leave } = await aSubscriber();
  for (const id of [...ids(0, 60), 'e0', 'e59']) happens(id);
  await settle();
  expect(heard).toEqual(ids(0, 60));
  expect(asked.length).toBeLessThan(10);
  await leave();
});

it('loses no event to a subgraph that does not answer for a while, and tells the fault once', async () => {
  const { happens, heard, faults, down, settle, leave } = await aSubscriber();
  happens('e0');
  await settle();
  down(true);
  for (const id of ids(1, 40)) happens(id);
  await settle(3_000);
  happens('e41');
  await settle(3_000);
  expect([heard, faults]).toEqual([['e0'], ['dossiers is not available right now.']]);
  down(false);
  await settle(10_000);
  expect(heard).toEqual(ids(0, 42));
  expect(faults).toHaveLength(1);
  await leave();
});

it('gives up a question that goes on failing, so that it holds back nothing after it', async () => {
  const { happens, heard, down, settle, leave } = await aSubscriber();
  down(true);
  happens('e0');
  await settle(2_500 + 6_000 + 20_000 + 60_000);
  down(false);
  happens('e1');
  await settle();
  expect(heard).toEqual(['e1']);
  await leave();
});

it('reads from the feed what did not fit, also when there was room again for what came after it', async () => {
  const { happens, heard, during, settle, leave } = await aSubscriber();
  during.set(5, () => happens('e1200'));
  for (const id of ids(0, 1_200)) happens(id);
  await settle();
  expect(heard).toEqual(ids(0, 1_201));
  await leave();
});

it('goes on after a gap in which nothing was told yet', async () => {
  const { happens, heard, gap, settle, leave } = await aSubscriber();
  gap();
  happens('e0');
  await settle(10_000);
  expect(heard).toEqual(['e0']);
  await leave();
});

it('tells again after a gap what the inbox is now: the feed tells of dossiers only', async () => {
  const { announce, heard, gap, settle, leave } = await aSubscriber(
    'subscription { inboxChanged { eventId } }',
  );
  announce('n0', 'notifications', 'notification.sent');
  await settle();
  gap();
  await settle();
  expect(heard).toEqual(['n0', 'n0']);
  await leave();
});

it('lets a subscriber leave while a question waits to be asked again', async () => {
  const { happens, down, settle, leave } = await aSubscriber();
  down(true);
  happens('e0');
  await settle();
  await leave();
});
