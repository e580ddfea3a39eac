import { expect, it } from 'vitest';
import { answersOf, EMPTY, forAll, problemOf, type Draft } from './answers.ts';

const line = (id: string, amount = 7500) => ({ id, amount: { cents: amount } });
const draft = (more: Partial<Draft>): Draft => ({ ...EMPTY, ...more });

it('answers only the lines for which something was chosen', () => {
  const drafts = {
    a: draft({ outcome: 'UPHELD', euro: 90.1 }),
    b: draft({}),
    c: draft({ outcome: 'REJECTED', motivation: ' Dit is uw eigen grond. ' }),
  };
  expect(answersOf([line('a'), line('b'), line('c')], drafts)).toEqual({
    ok: true,
    value: [
      { lineId: 'a', outcome: 'UPHELD', correctedCents: 9010, motivation: null },
      { lineId: 'c', outcome: 'REJECTED', correctedCents: null, motivation: 'Dit is uw eigen grond.' },
    ],
  });
});

it('gives every open line the answer of the first', () => {
  const answer = draft({ outcome: 'REJECTED', motivation: 'Dit is uw eigen grond.' });
  expect(answersOf([line('a'), line('b')], forAll([line('a'), line('b')], answer))).toMatchObject({
    value: [{ lineId: 'a' }, { lineId: 'b', motivation: 'Dit is uw eigen grond.' }],
  });
});

it('sends nothing when nothing was chosen, or something lacks', () => {
  expect(answersOf([line('a')], {})).toMatchObject({ refusal: 'none' });
  expect(answersOf([line('a')], { a: draft({ outcome: 'REJECTED' }) })).toMatchObject({
    refusal: 'incomplete',
  });
});

it.each([
  [draft({ outcome: 'UPHELD' }), 'amount'],
  [draft({ outcome: 'UPHELD', euro: 75 }), 'amount'],
  [draft({ outcome: 'UPHELD', euro: 0 }), null],
  [draft({ outcome: 'UPHELD', euro: 0, motivation: 'kort' }), 'motivation'],
  [draft({ outcome: 'REJECTED', motivation: 'kort' }), 'motivation'],
  [draft({}), null],
])('says what an answer lacks: %o', (given, lacks) => {
  expect(problemOf(line('a'), given)).toBe(lacks);
});
