import proj4 from 'proj4';
import { expect, it } from 'vitest';
import { flandersGrid, lambert72, toLambert72 } from './grid.ts';

it('computes the published example of this projection (EPSG guidance note 7-2) within 10 cm', () => {
  lambert72();
  const belgianDatum =
    '+proj=longlat +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +no_defs';
  const [x, y] = proj4<[number, number]>(belgianDatum, 'EPSG:31370', [
    5 + 48 / 60 + 26.533 / 3600,
    50 + 40 / 60 + 46.461 / 3600,
  ]);
  expect(Math.abs(x - 251_763.2)).toBeLessThan(0.1);
  expect(Math.abs(y - 153_034.13)).toBeLessThan(0.1);
});

it('moves GPS degrees by the Belgian datum shift, some hundred metres, and not by nothing', () => {
  const [x, y] = toLambert72(3.7249, 51.0537);
  expect([Math.round(x), Math.round(y)]).toEqual([104_856, 193_922]);
});

it('numbers tiles from the top left, y downwards, one tile for all of Flanders at zoom 0', () => {
  const grid = flandersGrid();
  expect(grid.getTileCoordForCoordAndZ([9929, 329071], 10)).toEqual([10, 0, 0]);
  expect(grid.getTileCoordForCoordAndZ([9928 + 257, 329072 - 513], 10)).toEqual([10, 1, 2]);
  expect(grid.getTileCoordForCoordAndZ([181_243, 180_917], 0)).toEqual([0, 0, 0]);
});
