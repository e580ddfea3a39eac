import { expect, it } from 'vitest';
import { numberLabel, readNumberStart } from './number-label.ts';

it.each([
  ['44021A0215/00D000', '215D'],
  ['24126B0049/00A002', '49A2'],
  ['11001B0213/02_000', '213/2'],
  ['34372A0520/020000', '520/2'],
])('writes %s as %s', (key, label) => {
  expect(numberLabel(key)).toBe(label);
});

it.each([
  ['21', { digits: '21', whole: false, label: '21' }],
  ['0215', { digits: '215', whole: false, label: '215' }],
  ['215 d', { digits: '215', whole: true, label: '215D' }],
  ['213/2', { digits: '213', whole: true, label: '213/2' }],
  ['', { digits: '', whole: false, label: '' }],
])('reads the beginning %s', (text, start) => {
  expect(readNumberStart(text)).toEqual(start);
});
