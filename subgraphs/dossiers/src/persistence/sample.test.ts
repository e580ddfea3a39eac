import { expect, it } from 'vitest';
import { createSample } from './sample.ts';

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const IDS = Array.from({ length: 4_000 }, (_, n) => `dossier-${n}`);

it('draws a dossier the same each time, also after a new start with the same key', () => {
  const [one, again] = [createSample(keyOf(7)), createSample(keyOf(7))];
  for (const id of IDS.slice(0, 50)) expect(again(id)).toBe(one(id));
});

it('draws other dossiers with another key, so that it cannot be foreseen without it', () => {
  const [here, elsewhere] = [createSample(keyOf(7)), createSample(keyOf(8))];
  expect(IDS.filter((id) => here(id) < 0.05)).not.toEqual(IDS.filter((id) => elsewhere(id) < 0.05));
});

it('draws about the share that was asked', () => {
  const drawn = IDS.map(createSample(keyOf(7)));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  // Four standard deviations around 5 % of 4000.
  const inSample = drawn.filter((one) => one < 0.05).length;
  expect(inSample).toBeGreaterThan(145);
  expect(inSample).toBeLessThan(255);
});
