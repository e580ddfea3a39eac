import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from './pace.ts';
import { Full, Places, type Leave, type Rank } from './places.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const places = (limit: number) => new Places(new Pace({ least: limit, most: limit }));

/** Asks for a place and remembers what came of it. */
function asking(gate: Places, rank: Rank, about = `question ${(number += 1)}`, gone?: AbortSignal) {
  const asked: { state: 'waits' | 'in' | 'refused'; leave: Leave } = { state: 'waits', leave: () => {} };
  gate.take(rank, about, gone).then(
    (leave) => Object.assign(asked, { state: 'in', leave }),
    (error: unknown) => {
      if (!(error instanceof Full)) throw error;
      asked.state = 'refused';
    },
  );
  return asked;
}
let number = 0;
const settled = () => vi.advanceTimersByTimeAsync(0);
/** So many of this rank, each with another question. */
const many = (gate: Places, rank: Rank, count: number) =>
  Array.from({ length: count }, () => asking(gate, rank));
const states = (asked: readonly { state: string }[]) => asked.map(({ state }) => state);

/** Keeps somebody waiting until the queue is no burst any more. */
async function standing(gate: Places) {
  many(gate, 'act', 1);
  await vi.advanceTimersByTimeAsync(900);
  many(gate, 'act', 1);
  await vi.advanceTimersByTimeAsync(200);
}

describe('places', () => {
  it('never has more in hand than the pace allows', async () => {
    const gate = places(4);
    const people = many(gate, 'person', 6);
    await settled();
    expect(states(people)).toEqual(['in', 'in', 'in', 'in', 'waits', 'waits']);
    expect(gate.inHand).toBe(4);
  });

  it('learns from answers how long a question takes, and nothing from a refusal, which is there at once', async () => {
    const pace = new Pace({ least: 4, most: 4 });
    const gate = new Places(pace);
    const answered = asking(gate, 'person', 'list');
    await vi.advanceTimersByTimeAsync(60);
    answered.leave(true);
    const refused = asking(gate, 'person', 'list');
    await vi.advanceTimersByTimeAsync(1);
    refused.leave();
    expect(pace.usual('list')).toBe(60);
  });

  it('gives a place that comes free to who waited longest', async () => {
    const gate = places(2);
    const [first, , third, fourth] = many(gate, 'person', 4);
    await settled();
    first!.leave();
    await settled();
    expect(states([third!, fourth!])).toEqual(['in', 'waits']);
  });

  it('takes a place back once, however often it is given back', async () => {
    const gate = places(2);
    const [first] = many(gate, 'person', 2);
    await settled();
    first!.leave();
    first!.leave();
    expect(gate.inHand).toBe(1);
  });

  it('keeps no place in the queue for who went away', async () => {
    const gate = places(1);
    const [inside] = many(gate, 'person', 1);
    const leaving = new AbortController();
    const gone = asking(gate, 'person', 'gone', leaving.signal);
    const [next] = many(gate, 'person', 1);
    await settled();
    leaving.abort();
    inside!.leave();
    await settled();
    expect(states([gone, next!])).toEqual(['refused', 'in']);
  });
});

describe('a queue', () => {
  it('lets a burst wait for a second, as when a page opens', async () => {
    const gate = places(1);
    const burst = many(gate, 'person', 40);
    await vi.advanceTimersByTimeAsync(999);
    expect(states(burst.slice(1)).every((state) => state === 'waits')).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(states(burst.slice(1)).every((state) => state === 'refused')).toBe(true);
  });

  it('lets a machine wait for a quarter of a second: it comes again by itself', async () => {
    const gate = places(1);
    many(gate, 'machine', 1);
    const [second] = many(gate, 'machine', 1);
    await vi.advanceTimersByTimeAsync(249);
    expect(second!.state).toBe('waits');
    await vi.advanceTimersByTimeAsync(1);
    expect(second!.state).toBe('refused');
  });

  it('that stands refuses soon: waiting only makes everybody late', async () => {
    const gate = places(1);
    many(gate, 'person', 1);
    await standing(gate);
    const [late] = many(gate, 'act', 1);
    await vi.advanceTimersByTimeAsync(10);
    expect(late!.state).toBe('refused');
  });

  it('that stands is as long as there are places, and is known to be full before anything is read', async () => {
    const gate = places(2);
    many(gate, 'person', 2);
    await standing(gate);
    const [, third] = many(gate, 'person', 2);
    await settled();
    expect(third!.state).toBe('refused');
    expect([gate.mayCome('machine'), gate.mayCome('person'), gate.mayCome('act')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('who is served first', () => {
  it('is what a person changes, then what a person looks at, then machines, then anybody', async () => {
    const gate = places(1);
    const order: string[] = [];
    const [inside] = many(gate, 'person', 1);
    for (const rank of ['anyone', 'machine', 'person', 'act'] as const)
      void gate.take(rank, rank).then((leave) => {
        order.push(rank);
        leave();
      });
    await settled();
    inside!.leave();
    await settled();
    expect(order).toEqual(['act', 'person', 'machine', 'anyone']);
  });

  it('takes the place in the queue of who is served later', async () => {
    const gate = places(2);
    many(gate, 'person', 2);
    await standing(gate);
    const [machine] = many(gate, 'machine', 1);
    await settled();
    const [act] = many(gate, 'act', 1);
    await settled();
    expect(states([machine!, act!])).toEqual(['refused', 'waits']);
  });
});

describe('no one takes it all', () => {
  it.each([
    ['machine', 9],
    ['anyone', 6],
    ['person', 12],
  ] as const)('%s gets %i of 12 places at most', async (rank, most) => {
    const gate = places(12);
    const asked = many(gate, rank, 12);
    await settled();
    expect(states(asked).filter((state) => state === 'in')).toHaveLength(most);
  });

  it('leaves two thirds to other questions, so that one that waits for something outside stops nobody', async () => {
    const gate = places(12);
    const slow = Array.from({ length: 9 }, () => asking(gate, 'person', 'payment at a bank that is slow'));
    const [other] = many(gate, 'person', 1);
    await settled();
    expect(states(slow).filter((state) => state === 'in')).toHaveLength(4);
    expect(other!.state).toBe('in');
  });
});

describe('live work', () => {
  it('waits as long as it takes and is never refused', async () => {
    const gate = places(1);
    const [inside] = many(gate, 'person', 1);
    const told = vi.fn();
    void gate.patiently('event', () => Promise.resolve(told()));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).not.toHaveBeenCalled();
    inside!.leave();
    await settled();
    expect(told).toHaveBeenCalledOnce();
    expect(gate.inHand).toBe(0);
  });
});

describe('a gate that closes', () => {
  it('takes nothing in, refuses what waits and says when nobody waits for an answer any more', async () => {
    const gate = places(2);
    void gate.patiently('event', () => new Promise(() => {}));
    const [inside, waiting] = many(gate, 'person', 2);
    await settled();
    gate.close();
    const [late] = many(gate, 'act', 1);
    const empty = vi.fn();
    void gate.empty().then(empty);
    await settled();
    expect(states([waiting!, late!])).toEqual(['refused', 'refused']);
    expect(empty).not.toHaveBeenCalled();
    inside!.leave();
    await settled();
    expect(empty).toHaveBeenCalledOnce();
  });
});
