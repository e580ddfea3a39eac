import { describe, expect, it } from 'vitest';
import { applicableIn, hitsOf, layersOf, shownAs, tellingOf, type Item, type Section } from './reading.ts';

const item = (code: string, more: Partial<Item> = {}) =>
  ({
    id: code,
    code,
    label: code,
    status: 'FILLED_BY_PLATFORM',
    applicability: 'APPLICABLE',
    records: [],
    evidence: [],
    ...more,
  }) as unknown as Item;
const section = (code: string, ...items: Item[]) => ({ code, label: code, items }) as unknown as Section;

describe('what an item is shown as', () => {
  it('never shows a source that failed among what does not apply', () => {
    expect(shownAs({ status: 'SOURCE_UNAVAILABLE', applicability: 'NOT_APPLICABLE' })).toBe('failed');
    expect(shownAs({ status: 'SOURCE_UNAVAILABLE', applicability: 'UNKNOWN' })).toBe('failed');
  });

  it('keeps "not known" as an answer, apart from "not yet filled in"', () => {
    expect(shownAs({ status: 'FILLED_BY_MUNICIPALITY', applicability: 'UNKNOWN' })).toBe('answer');
    expect(shownAs({ status: 'TO_FILL', applicability: 'UNKNOWN' })).toBe('waiting');
  });
});

it('counts as applicable only what was answered so', () => {
  expect(
    applicableIn(
      section(
        'MILIEU',
        item('A'),
        item('B', { applicability: 'NOT_APPLICABLE' }),
        item('C', { status: 'PENDING' }),
      ),
    ),
  ).toBe(1);
});

it('names what stands out, most telling first and at most six', () => {
  const codes = [
    'BOS',
    'EPC',
    'P_SCORE',
    'GEWESTPLAN',
    'VOORKOOPRECHT',
    'SEVESO',
    'STEDENBOUWKUNDIG_MISDRIJF',
    'RISICOGROND',
  ];
  expect(tellingOf([section('X', ...codes.map((code) => item(code)))]).map((one) => one.item.code)).toEqual([
    'STEDENBOUWKUNDIG_MISDRIJF',
    'P_SCORE',
    'VOORKOOPRECHT',
    'RISICOGROND',
    'GEWESTPLAN',
    'EPC',
  ]);
});

describe('layers', () => {
  const shape = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  };
  const hit = (overlapM2: number) =>
    [
      { geometry: { overlapM2, overlapShare: 0.1, bufferM: 0, crs: 'EPSG:31370' } },
    ] as unknown as Item['evidence'];
  const drawn = item('OVERSTROMING_PLUVIAAL', {
    evidence: hit(66.8),
    records: [
      { id: '1', attributes: [{ code: 'G', label: '', type: 'GEOMETRY', value: shape, display: '' }] },
    ] as unknown as Item['records'],
  });

  it('lists what overlaps, with its area, and leaves out what does not', () => {
    const layers = layersOf([
      section('MILIEU', drawn, item('SIGNAALGEBIED', { evidence: hit(0) })),
      section('ERFGOED', item('BESCHERMD_MONUMENT', { evidence: hit(12) })),
    ]);
    expect(
      layers.map(({ id, theme, overlapM2, geometry }) => [id, theme, overlapM2, geometry !== null]),
    ).toEqual([
      ['OVERSTROMING_PLUVIAAL', 'flood', 66.8, true],
      ['BESCHERMD_MONUMENT', 'heritage', 12, false],
    ]);
  });

  it('draws only what has a shape, and hides what was switched off', () => {
    const layers = layersOf([section('MILIEU', drawn)]);
    expect(hitsOf(layers, new Set()).map((one) => one.visible)).toEqual([true]);
    expect(hitsOf(layers, new Set(['OVERSTROMING_PLUVIAAL'])).map((one) => one.visible)).toEqual([false]);
  });
});
