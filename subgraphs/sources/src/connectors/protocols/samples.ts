import { boxOf, pointTest, type Shape } from '../geometry.ts';

export interface Sample {
  readonly x: number;
  readonly y: number;
}

/** Corners at most, and points inside: one for each so many m², at least and at most so many. */
const MOST_CORNERS = 8;
const M2_PER_POINT = 200;
const LEAST_INSIDE = 1;
const MOST_INSIDE = 28;

/** Radians; about twelve degrees. */
const SHARP = 0.2;

const evenly = <Value>(values: readonly Value[], count: number): readonly Value[] =>
  values.length <= count
    ? values
    : Array.from({ length: count }, (_, i) => values[Math.floor((i * values.length) / count)]!);

/** Where the outline really turns: an arc of many short steps is no row of corners. */
function cornersOf(area: Shape): readonly Sample[] {
  const ring = area.getCoordinates().slice(0, -1);
  const turn = (i: number): number => {
    const [a, b, c] = [ring.at(i - 1)!, ring[i]!, ring[(i + 1) % ring.length]!];
    const angle = Math.atan2(c.y - b.y, c.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x);
    return Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle)));
  };
  const sharp = ring.filter((_, i) => turn(i) > SHARP);
  return sharp.length >= 3 ? sharp : ring;
}

/**
 * Points that stand for an area: its corners first (a flood zone may reach in at a corner only), then a grid over
 * its inside. One point in the middle is wrong: it misses what lies at the edge.
 * @param area the parcel within its inner buffer, EPSG:31370.
 */
export function samplesOf(area: Shape): readonly Sample[] {
  const left = Math.min(MOST_INSIDE, Math.max(LEAST_INSIDE, Math.ceil(area.getArea() / M2_PER_POINT)));
  // A hair inside the edge, so that the neighbour across it does not answer.
  const box = boxOf(area);
  const middle = { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 };
  const corners = evenly(cornersOf(area), MOST_CORNERS).map(({ x, y }) => ({
    x: x + (middle.x - x) * 1e-4,
    y: y + (middle.y - y) * 1e-4,
  }));
  const inside = pointTest(area);
  const grid: Sample[] = [];
  // The share of the box that the area fills decides how fine the grid must be to have enough points inside.
  for (
    let step = Math.sqrt(area.getArea() / Math.max(left, 1));
    grid.length < left && step > 0.05;
    step /= 1.3
  ) {
    grid.length = 0;
    for (let x = box.minX + step / 2; x < box.maxX; x += step)
      for (let y = box.minY + step / 2; y < box.maxY; y += step) if (inside(x, y)) grid.push({ x, y });
  }
  return [...corners, ...evenly(grid, left)];
}
