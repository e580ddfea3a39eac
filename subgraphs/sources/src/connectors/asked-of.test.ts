import { expect, it } from 'vitest';
import { askedOf } from './asked-of.ts';

const layer = { code: 'layer' };
const register = { code: 'register', replaceable: true } as const;
const own = { code: 'own' };
const asked = (connected: readonly object[]) =>
  askedOf<{ code: string; replaceable?: true }>([layer, register, own], (source) =>
    connected.includes(source),
  ).map(({ code }) => code);

it('asks every source that is connected', () => {
  expect(asked([layer, register, own])).toEqual(['layer', 'register', 'own']);
});

it('leaves out an unconnected source when another holds the same and is connected', () => {
  expect(asked([layer])).toEqual(['layer', 'own']);
});

it('keeps every source when none is connected: nobody can say that nothing applies', () => {
  expect(asked([])).toEqual(['layer', 'register', 'own']);
});
