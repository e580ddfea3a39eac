import { cents } from '@vip/domain-kit';
import { expect, it } from 'vitest';
import { correctionOf, heldOf, planAnswers, type DisputedLine, type LineAnswer } from './dispute-answer.ts';

const open = (lineId: string, amount = 7500): DisputedLine => ({
  lineId,
  amount: cents(amount),
  state: 'OPEN',
});
const upheld = (corrected: number | null, more: Partial<LineAnswer> = {}): LineAnswer => ({
  lineId: 'a',
  outcome: 'UPHELD',
  corrected,
  motivation: null,
  ...more,
});
const rejected = (motivation: string | null, more: Partial<LineAnswer> = {}): LineAnswer => ({
  lineId: 'a',
  outcome: 'REJECTED',
  corrected: null,
  motivation,
  ...more,
});
const codesOf = (answers: readonly LineAnswer[], lines = [open('a')]) => {
  const planned = planAnswers(lines, answers);
  return planned.ok ? [] : planned.refusal.map(({ code }) => code);
};

it('gives for an upheld line the difference between what it should be and what it was', () => {
  const planned = planAnswers([open('a', 0), open('b', 7500)], [upheld(9000), upheld(0, { lineId: 'b' })]);
  expect(planned).toMatchObject({ ok: true, value: [{ difference: 9000 }, { difference: -7500 }] });
});

it('changes nothing by a rejection, which says why', () => {
  expect(planAnswers([open('a')], [rejected('  De aanvraag ging over uw eigen grond. ')])).toMatchObject({
    value: [{ outcome: 'REJECTED', difference: 0, motivation: 'De aanvraag ging over uw eigen grond.' }],
  });
  expect(codesOf([rejected(null)])).toEqual(['MOTIVATION_LENGTH']);
  expect(codesOf([rejected('nee')])).toEqual(['MOTIVATION_LENGTH']);
});

it.each([null, 7500, -1, 12.5, 1_000_001])('cannot uphold a line of 75 euro to %s cents', (corrected) => {
  expect(codesOf([upheld(corrected)])).toEqual(['CORRECTION_NEEDED']);
});

it('cannot give a rejected line another amount', () => {
  expect(codesOf([rejected('Dat bedrag is juist.', { corrected: 1 })])).toEqual(['CORRECTION_REFUSED']);
});

it('answers something, a line once, and none that is not open', () => {
  expect(codesOf([])).toEqual(['NO_ANSWERS']);
  expect(codesOf([upheld(0), upheld(0)])).toEqual(['LINE_TWICE']);
  expect(codesOf([upheld(0, { lineId: 'x' })])).toEqual(['LINE_NOT_OPEN']);
  expect(codesOf([upheld(0)], [{ ...open('a'), state: 'WITHDRAWN' }])).toEqual(['LINE_NOT_OPEN']);
});

it('holds back what waits for an answer, and owes the difference of what was upheld', () => {
  const lines = [
    { amount: cents(7500), state: 'OPEN' as const },
    { amount: cents(7500), state: 'UPHELD' as const, corrected: cents(9000) },
    { amount: cents(7500), state: 'REJECTED' as const, corrected: null },
  ];
  expect(heldOf(lines)).toBe(7500);
  expect(correctionOf(lines)).toBe(1500);
  expect(heldOf([])).toBe(0);
});
