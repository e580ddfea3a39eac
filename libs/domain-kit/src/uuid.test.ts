import { expect, it } from 'vitest';
import { isUuid, uuidv7 } from './uuid.ts';

it('is a UUID of version 7 that tells its time', () => {
  const id = uuidv7(1_700_000_000_000, new Uint8Array(10).fill(255));
  expect(id).toBe('018bcfe5-6800-7fff-bfff-ffffffffffff');
  expect(isUuid(id)).toBe(true);
});

it('sorts as time does', () => {
  expect(
    [uuidv7(2_000), uuidv7(1_000), uuidv7(3_000)]
      .toSorted()
      .map((id) => Number.parseInt(id.replace('-', '').slice(0, 12), 16)),
  ).toEqual([1_000, 2_000, 3_000]);
});

it('is never the same twice', () => {
  expect(new Set(Array.from({ length: 10_000 }, () => uuidv7())).size).toBe(10_000);
});
