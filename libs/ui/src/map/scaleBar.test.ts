import { expect, it } from 'vitest';
import { scaleBar } from './scaleBar.ts';

it.each([
  [0.2, { px: 50, label: '10 m' }],
  [1, { px: 50, label: '50 m' }],
  [100, { px: 50, label: '5 km' }],
])('at %d metres per pixel it shows %j', (resolution, bar) => {
  expect(scaleBar(resolution)).toEqual(bar);
});
