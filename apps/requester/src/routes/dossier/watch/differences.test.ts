import { expect, it } from 'vitest';
import { differences } from './differences.ts';

const record = (id: string, values: Record<string, string>) => ({
  id,
  attributes: Object.entries(values).map(([code, display]) => ({ code, label: code.toUpperCase(), display })),
});

it('marks what changed, what went, what came and what stayed', () => {
  expect(
    differences([record('1', { a: 'x', b: 'y', c: 'z' })], [record('2', { a: 'x', b: 'w', d: 'v' })])[0]!.map(
      ({ code, before, after, mark }) => [code, before, after, mark],
    ),
  ).toEqual([
    ['a', 'x', 'x', 'same'],
    ['b', 'y', 'w', 'changed'],
    ['c', 'z', null, 'gone'],
    ['d', null, 'v', 'new'],
  ]);
});

it('leaves out a record that is on both sides, whatever its place', () => {
  const [one, two, three] = [record('1', { a: '1' }), record('2', { a: '2' }), record('3', { a: '3' })];
  expect(differences([one, two], [two, one])).toEqual([]);
  expect(differences([one, two], [two, three, one])).toHaveLength(1);
});

it('sets a record beside the one that it most looks like', () => {
  const [lines] = differences(
    [record('1', { number: '7', state: 'open' })],
    [record('2', { number: '9', state: 'shut' }), record('3', { number: '7', state: 'shut' })],
  );
  expect(lines!.map(({ after }) => after)).toEqual(['7', 'shut']);
});

it('shows all of what was delivered when nothing is left of it', () => {
  expect(differences([record('1', { a: 'x' })], [])).toEqual([
    [{ code: 'a', label: 'A', before: 'x', after: null, mark: 'gone' }],
  ]);
});
