import { expect, it } from 'vitest';
import { numberLabel } from './number-label.ts';

it.each([
  ['44021A0215/00D000', '215D'],
  ['24126B0049/00A002', '49A2'],
  ['11001B0213/02_000', '213/2'],
  ['34372A0520/020000', '520/2'],
])('writes %s as %s', (key, label) => {
  expect(numberLabel(key)).toBe(label);
});
