import type { MultiPolygon, Point, Ring } from './geometry.ts';

/** Metres in a quarter's own grid: `u` along the streets, `v` from north to south. */
export type Local = readonly [u: number, v: number];

/**
 * Lays a quarter's straight grid over the land: turned, and bent a little as old streets are. One local point
 * always gives the same point (rounded to centimetres), so parcels that share a corner here share it there.
 */
export function frame(
  origin: readonly [number, number],
  angle: number,
  phase: number,
): (local: Local) => Point {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return ([u, v]) => {
    // Slopes stay under 0.07, so the bend never folds the grid over itself.
    const bentU = u + 5 * Math.sin(v / 115 + phase);
    const bentV = v + 8 * Math.sin(u / 125 + phase * 1.7);
    const x = origin[0] + bentU * cos + bentV * sin;
    const y = origin[1] + bentU * sin - bentV * cos;
    return [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
  };
}

/** A ring of the grid with extra points every `step` metres, so long edges bend along. */
export function layRing(ring: readonly Local[], place: (local: Local) => Point, step = 15): Ring {
  const points: Point[] = [];
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
    const parts = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / step));
    for (let k = 0; k < parts; k++)
      points.push(place([a[0] + ((b[0] - a[0]) * k) / parts, a[1] + ((b[1] - a[1]) * k) / parts]));
  }
  points.push(points[0]!);
  return points;
}

export const layBox = (
  u0: number,
  v0: number,
  u1: number,
  v1: number,
  place: (local: Local) => Point,
): MultiPolygon => [
  [
    layRing(
      [
        [u0, v0],
        [u1, v0],
        [u1, v1],
        [u0, v1],
      ],
      place,
    ),
  ],
];

/** A round area of the grid. */
export const layRound = (
  u: number,
  v: number,
  ru: number,
  rv: number,
  place: (local: Local) => Point,
): MultiPolygon => {
  const ring: Local[] = Array.from({ length: 28 }, (_, i) => [
    u + ru * Math.cos((i * Math.PI) / 14),
    v + rv * Math.sin((i * Math.PI) / 14),
  ]);
  return [[layRing(ring, place, 1000)]];
};
