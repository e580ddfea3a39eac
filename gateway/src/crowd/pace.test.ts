import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

const LEAST = 8;
const MOST = 12;
const pace = () => new Pace({ least: LEAST, most: MOST });
/** So many answers to one question that took this long, with somebody waiting. */
const took = (one: Pace, ms: number, times: number, about = 'list') => {
  for (let time = 0; time < times; time += 1) {
    one.wish();
    one.took(about, ms);
  }
};

it('begins with the least', () => {
  expect(pace().limit).toBe(LEAST);
});

it('lets more in while answers take as long as usual and somebody waits, up to the most', () => {
  const one = pace();
  took(one, 20, 200);
  expect(one.limit).toBe(MOST);
});

it('lets no more in when nobody waits', () => {
  const one = pace();
  for (let time = 0; time < 200; time += 1) one.took('list', 20);
  expect(one.limit).toBe(LEAST);
});

it('lets fewer in when most answers take several times as long as usual, never fewer than the least', () => {
  const one = pace();
  took(one, 20, 200);
  took(one, 200, 40);
  expect(one.limit).toBeLessThan(MOST);
  took(one, 200, 400);
  expect(one.limit).toBe(LEAST);
});

it('holds nothing against a question that always takes long: it waits for something outside', () => {
  const one = pace();
  took(one, 4_000, 200, 'payment at a bank');
  expect(one.limit).toBe(MOST);
});

it('knows what is usual by the answers that came soonest', () => {
  const one = pace();
  took(one, 60, 1);
  took(one, 20, 1);
  took(one, 60, 1);
  expect(one.usual('list')).toBeCloseTo(20, 0);
});

it('follows a machine that has become slower for good, and never a crowd', () => {
  const slower = pace();
  took(slower, 20, 1);
  for (let time = 0; time < 1_000; time += 1) slower.took('list', 200);
  const crowded = pace();
  took(crowded, 20, 1);
  took(crowded, 200, 1_000);
  expect(slower.usual('list')).toBeGreaterThan(190);
  expect(crowded.usual('list')).toBe(20);
});
