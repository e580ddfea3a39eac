import { expect, it } from 'vitest';
import { flandersGrid, toLambert72 } from './grid.ts';

it('puts the belfry of Gent where the register does, within a few metres', () => {
  const [x, y] = toLambert72(3.7249, 51.0537);
  expect(Math.abs(x - 104_990)).toBeLessThan(60);
  expect(Math.abs(y - 193_930)).toBeLessThan(60);
});

it('numbers tiles from the top left, y downwards, one tile for all of Flanders at zoom 0', () => {
  const grid = flandersGrid();
  expect(grid.getTileCoordForCoordAndZ([9929, 329071], 10)).toEqual([10, 0, 0]);
  expect(grid.getTileCoordForCoordAndZ([9928 + 257, 329072 - 513], 10)).toEqual([10, 1, 2]);
  expect(grid.getTileCoordForCoordAndZ([181_243, 180_917], 0)).toEqual([0, 0, 0]);
});
