import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mistakes } from './plain-text.ts';
import { likeness, spellingsOf, spellingsTyped } from './spelling.ts';

const meet = (typed: string, name: string) =>
  spellingsTyped(typed).some((one) => spellingsOf(name).includes(one));

it.each([
  ['veldstraat', 'veldstraat'],
  ['veltstraat', 'veldstraat'],
  ['vledstraat', 'veldstraat'],
  ['veldstaat', 'veldstraat'],
  ['veeldstraat', 'veldstraat'],
  ['koning albertlaan', 'koning albert laan'],
  ['maesstraat', 'burgemeester karel maesstraat'],
  ['maestraat', 'burgemeester karel maesstraat'],
])('finds %s under %s', (typed, name) => {
  expect(meet(typed, name)).toBe(true);
  expect(likeness(typed, name)).toBeGreaterThan(0.7);
});

it('finds every name with one mistake in it', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (mistakes(a, b, 1) <= 1) expect(meet(a, b)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom(...'abcdexyz'), (name, at, letter) => {
      const place = at % name.length;
      for (const typed of [
        name.slice(0, place) + name.slice(place + 1),
        name.slice(0, place) + letter + name.slice(place),
        name.slice(0, place) + letter + name.slice(place + 1),
      ])
        expect(meet(typed, name)).toBe(true);
    }),
  );
});

it('prefers the right name to a misspelt one, and that to another', () => {
  const scores = ['veldstraat', 'veltstraat', 'veldstraatje', 'lijnwaadstraat'].map((name) =>
    likeness('veldstraat', name),
  );
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(scores[0]).toBe(1);
  expect(scores[3]).toBe(0);
});
