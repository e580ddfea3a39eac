import { expect, it } from 'vitest';
import {
  closesOn,
  isMonth,
  lastDayToDispute,
  payableOn,
  readSettlementNumber,
  settlementNumber,
  settlesIn,
} from './settlement.ts';

it('settles in the calendar month of the first validation', () => {
  expect(settlesIn('2026-04-30', '2026-04-30')).toBe('2026-04');
});

it('still settles in April what was validated at the last minute of April and booked on the first of May', () => {
  expect(settlesIn('2026-04-30', '2026-05-01')).toBe('2026-04');
});

it('settles in the running month what is booked after the month was closed', () => {
  expect(closesOn('2026-04')).toBe('2026-05-02');
  expect(settlesIn('2026-04-30', '2026-05-02')).toBe('2026-05');
});

it('closes December on the second of January', () => {
  expect(closesOn('2026-12')).toBe('2027-01-02');
});

it('is payable thirty days after it was closed', () => {
  expect(payableOn('2026-05-04')).toBe('2026-06-03');
});

it.each([
  ['2026-01', true],
  ['2026-13', false],
  ['2026-1', false],
  ['', false],
])('%s is a month: %s', (text, is) => {
  expect(isMonth(text)).toBe(is);
});

it('may be disputed up to and including the fifteenth day after it was sent, also over the end of a month', () => {
  expect(lastDayToDispute('2026-05-04')).toBe('2026-05-19');
  expect(lastDayToDispute('2026-12-20')).toBe('2027-01-04');
});

it('has a number that says its month and its municipality', () => {
  expect(settlementNumber('2026-04', '44021')).toBe('AFR-2026-04-44021');
  expect(readSettlementNumber('AFR-2026-04-44021')).toEqual({ month: '2026-04', nisCode: '44021' });
});

it.each(['AFR-2026-13-44021', 'AFR-2026-04-4402', '2026-04-44021', ''])('%s is no number of one', (text) => {
  expect(readSettlementNumber(text)).toBeNull();
});
