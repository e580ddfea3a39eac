import { catalogueOf } from '@vip/catalogue';
import { expect, it } from 'vitest';
import { byPrecedence } from './precedence.ts';

const word = (sourceCode: string) => ({ itemCode: 'BESCHERMD_MONUMENT', sourceCode });

it('puts answers in the order in which the catalogue names the sources, strangers last', () => {
  const rows = [word('RVV'), word('OE_INVENTARIS'), word('OE_WFS')];
  expect(byPrecedence(catalogueOf(), rows).map(({ sourceCode }) => sourceCode)).toEqual([
    'OE_WFS',
    'OE_INVENTARIS',
    'RVV',
  ]);
});
