import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readOn, START, type FeedPage } from './feed-position.ts';

const page = (ids: readonly number[], complete = false): FeedPage<{ id: string }> => ({
  events: ids.map((id) => ({ id: String(id) })),
  complete,
});
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => Number(id));

it('takes an event once, however often its page is read', () => {
  const first = readOn(START, page([1, 2]));
  expect(ids(first.fresh)).toEqual([1, 2]);
  const again = readOn(first.next, page([1, 2, 3]));
  expect(ids(again.fresh)).toEqual([3]);
  expect(readOn(again.next, page([1, 2, 3])).fresh).toEqual([]);
});

it('takes an event that comes late, behind one with a higher number', () => {
  const first = readOn(START, page([1, 3]));
  expect(ids(readOn(first.next, page([1, 3, 2])).fresh)).toEqual([2]);
});

it('goes to the next page when this one is complete, and not before', () => {
  expect(readOn(START, page([1, 2])).next.page).toBe(1);
  expect(readOn(START, page([1, 2], true)).next).toEqual({ page: 2, taken: [], highest: 2 });
});

it('tells the numbers that a complete page left out, also between two pages', () => {
  expect(readOn(START, page([1, 2, 5], true)).gaps).toEqual([{ from: 3, to: 4 }]);
  const first = readOn(START, page([1, 2], true));
  expect(readOn(first.next, page([6, 7], true)).gaps).toEqual([{ from: 3, to: 5 }]);
});

it('tells no gap on a page that may still be filled', () => {
  expect(readOn(START, page([1, 5])).gaps).toEqual([]);
});

it('takes every event exactly once, in whatever order and pieces a page comes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }),
      (all, cuts) => {
        let position = START;
        const taken: number[] = [];
        for (const cut of [...cuts.toSorted((a, b) => a - b), all.length]) {
          const step = readOn(position, page(all.slice(0, cut)));
          taken.push(...ids(step.fresh));
          position = step.next;
        }
        const last = readOn(position, page(all, true));
        expect(last.fresh).toEqual([]);
        expect(taken.toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b));
      },
    ),
  );
});
