import { expect, it } from 'vitest';
import { marks } from './termLine.ts';

it('places today, the promise and the last day on one axis', () => {
  expect(
    marks({ received: '2026-05-07', today: '2026-05-12', promised: '2026-05-19', legal: '2026-06-06' }),
  ).toEqual([
    { kind: 'start', at: 0 },
    { kind: 'now', at: (5 / 30) * 100 },
    { kind: 'promise', at: 40 },
    { kind: 'end', at: 100 },
  ]);
});

it('pushes marks of the same day apart, so that none covers another', () => {
  const line = marks({
    received: '2026-05-07',
    today: '2026-05-07',
    promised: '2026-05-08',
    legal: '2026-06-06',
  });
  expect(line.map((mark) => mark.at)).toEqual([0, 7, 14, 100]);
});

it('keeps them on the line when they pile up at the end', () => {
  const line = marks({
    received: '2026-05-07',
    today: '2026-06-06',
    promised: '2026-06-06',
    legal: '2026-06-06',
  });
  expect(line.map((mark) => mark.at)).toEqual([0, 86, 93, 100]);
});

it('leaves the promise out while nothing is promised', () => {
  const line = marks({ received: '2026-05-07', today: '2026-05-22', promised: null, legal: '2026-06-06' });
  expect(line.map((mark) => mark.kind)).toEqual(['start', 'now', 'end']);
});
