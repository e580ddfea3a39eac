import type { Polygon } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapSketch } from './map-sketch.ts';
import { areaOf } from './plane.ts';

const square = (x: number, y: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
});

describe('the sketch of a parcel', () => {
  const sketch = mapSketch(square(104_000, 194_000, 20), [
    { geometry: square(104_020, 194_000, 20), label: '215D' },
  ]);

  it('says in words what it draws', () => {
    expect(sketch.alt).toBe(
      'Kaart van het perceel met het noorden boven, met één buurperceel. Het perceel meet ongeveer 400 m² en past in een ' +
        'rechthoek van 20 m (west-oost) op 20 m (noord-zuid). De schaalbalk is 10 m lang.',
    );
    expect(sketch.areaM2).toBe(400);
  });

  it('draws the parcel in yellow, the neighbour with its number, a scale bar and the north', () => {
    expect(sketch.svg).toContain('fill="#ffe615"');
    expect(sketch.svg).toContain('>215D</text>');
    expect(sketch.svg).toContain('>10 m</text>');
    expect(sketch.svg).toContain('>N</text>');
  });

  it('draws the scale bar as long as it says', () => {
    const [, from, to] = /M([\d.]+) 239V244H([\d.]+)V239/.exec(sketch.svg)!;
    const [, left, right] = /d="M([\d.]+) [\d.]+L([\d.]+) [\d.]+L[^"]*" fill="#ffe615"/.exec(sketch.svg)!;
    expect((Number(to) - Number(from)) / 10).toBeCloseTo((Number(right) - Number(left)) / 20, 1);
  });
});

it('lets no label become markup', () => {
  const { svg } = mapSketch(square(0, 0, 20), [
    { geometry: square(20, 0, 5), label: '</text><script>x</script>' },
  ]);
  expect(svg).not.toContain('script>');
});

it('takes holes off the area, and has none for a line', () => {
  const holed: Polygon = {
    type: 'Polygon',
    coordinates: [...square(0, 0, 10).coordinates, ...square(2, 2, 2).coordinates],
  };
  expect(areaOf(holed)).toBe(96);
  expect(
    mapSketch(
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
      [],
    ).alt,
  ).toContain('geen kaart');
});

it('draws any parcel inside its frame', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 260_000 }), fc.integer({ min: 1, max: 20_000 }), (x, side) => {
      const numbers = /d="M([^"]*)Z" fill="#ffe615"/
        .exec(mapSketch(square(x, x, side), []).svg)![1]!
        .split(/[ L]/)
        .map(Number);
      expect(numbers.every((value) => value >= 0 && value <= 520)).toBe(true);
    }),
  );
});
