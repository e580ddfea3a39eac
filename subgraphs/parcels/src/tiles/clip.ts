import { EXTENT, MARGIN } from './grid.ts';

type Point = readonly [number, number];
const [LEAST, MOST] = [-MARGIN, EXTENT + MARGIN];

type Edge = { readonly axis: 0 | 1; readonly at: number; readonly inside: (value: number) => boolean };
const EDGES: readonly Edge[] = [
  { axis: 0, at: LEAST, inside: (value) => value >= LEAST },
  { axis: 0, at: MOST, inside: (value) => value <= MOST },
  { axis: 1, at: LEAST, inside: (value) => value >= LEAST },
  { axis: 1, at: MOST, inside: (value) => value <= MOST },
];

function crossing(from: Point, to: Point, { axis, at }: Edge): Point {
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? 1 : 0;
  const met = from[other] + (to[other] - from[other]) * share;
  return axis === 0 ? [at, met] : [met, at];
}

/** The part of a closed ring inside the tile and its margin, closed (Sutherland and Hodgman); empty when there is none. */
export function clipRing(ring: readonly Point[]): Point[] {
  let open = ring.slice(0, -1);
  for (const edge of EDGES) {
    const kept: Point[] = [];
    for (let i = 0; i < open.length; i++) {
      const here = open[i]!;
      const before = open[(i + open.length - 1) % open.length]!;
      const [isIn, wasIn] = [edge.inside(here[edge.axis]), edge.inside(before[edge.axis])];
      if (isIn !== wasIn) kept.push(crossing(before, here, edge));
      if (isIn) kept.push(here);
    }
    open = kept;
  }
  return open.length < 3 ? [] : [...open, open[0]!];
}

/** The parts of a line inside the tile and its margin. */
export function clipLine(line: readonly Point[]): Point[][] {
  let parts: Point[][] = [[...line]];
  for (const edge of EDGES) {
    parts = parts.flatMap((part) => {
      const cut: Point[][] = [];
      let current: Point[] = [];
      part.forEach((here, i) => {
        const before = part[i - 1];
        const isIn = edge.inside(here[edge.axis]);
        if (before && edge.inside(before[edge.axis]) !== isIn) current.push(crossing(before, here, edge));
        if (isIn) current.push(here);
        else if (current.length > 0) {
          cut.push(current);
          current = [];
        }
      });
      return current.length > 0 ? [...cut, current] : cut;
    });
  }
  return parts.filter((part) => part.length > 1);
}

/** Whole units, without the points that then fall together. */
export function quantise(points: readonly Point[]): Point[] {
  const whole = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  return whole.filter(([x, y], i) => i === 0 || x !== whole[i - 1]![0] || y !== whole[i - 1]![1]);
}
