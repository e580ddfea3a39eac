import { describe, expect, it } from 'vitest';
import { sameAnswer } from './same-answer.ts';

const says = (...records: Record<string, unknown>[]) => ({ applicability: 'APPLICABLE', records }) as const;

describe('two answers say the same', () => {
  it.each([
    ['whatever the order of their records', says({ a: 1 }, { b: 2 }), says({ b: 2 }, { a: 1 })],
    ['whatever the order of their attributes', says({ a: 1, b: 2 }), says({ b: 2, a: 1 })],
    ['whatever the order of a list of words', says({ a: ['x', 'y'] }), says({ a: ['y', 'x'] })],
    [
      'when one leaves out what the other leaves empty',
      says({ a: 1 }),
      says({ a: 1, b: null, c: [], d: '' }),
    ],
  ])('%s', (_why, one, other) => expect(sameAnswer(one, other)).toBe(true));
});

describe('two answers differ', () => {
  it.each([
    ['in a value', says({ a: 1 }), says({ a: 2 })],
    ['in how often a record is there', says({ a: 1 }), says({ a: 1 }, { a: 1 })],
    ['in what is drawn: the order of points is its shape', says({ a: [[1, 2], [3, 4]] }), says({ a: [[3, 4], [1, 2]] })], // prettier-ignore
    ['between no and nothing said', says({ a: false }), says({})],
    ['between zero and nothing said', says({ a: 0 }), says({})],
    [
      'between what applies and what does not',
      says(),
      { ...says(), applicability: 'NOT_APPLICABLE' as const },
    ],
  ])('%s', (_why, one, other) => expect(sameAnswer(one, other)).toBe(false));
});
