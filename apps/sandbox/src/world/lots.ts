import type { Local } from './frame.ts';
import type { Chance } from './random.ts';

export interface Lot {
  /** Open ring in the quarter's grid. */
  readonly ring: readonly Local[];
  readonly front: 'north' | 'south' | 'none';
  readonly u0: number;
  readonly u1: number;
  readonly v0: number;
  readonly v1: number;
  readonly narrow: boolean;
}

export interface LotSizes {
  readonly width: readonly [number, number];
  /** Share of blocks with a strip of land between the backs of the gardens. */
  readonly strip: number;
  /** Share of lots that are only a passage, under two metres wide. */
  readonly passage: number;
}

interface Cut {
  readonly at: number;
  readonly passage: boolean;
}

function cutRow(u0: number, u1: number, sizes: LotSizes, random: Chance): readonly Cut[] {
  const cuts: Cut[] = [{ at: u0, passage: false }];
  let at = u0;
  for (;;) {
    const passage = random.happens(sizes.passage);
    const width = passage ? random.between(1.5, 1.9) : random.between(...sizes.width);
    // Rounded to half metres, so neighbours back to back often, not always, meet in a corner.
    at += passage ? width : Math.round(width * 2) / 2;
    if (at > u1 - sizes.width[0]) break;
    cuts.push({ at, passage });
  }
  cuts.push({ at: u1, passage: false });
  return cuts;
}

/** The corners on a line between two ends, those of the parcels on the other side included: a shared edge is then exactly shared. */
const along = (line: number, from: number, to: number, ...rows: readonly (readonly Cut[])[]): Local[] => {
  const [low, high] = from < to ? [from, to] : [to, from];
  const between = [...new Set(rows.flat().map((cut) => cut.at))]
    .filter((at) => at > low + 1e-6 && at < high - 1e-6)
    .sort((a, b) => (from < to ? a - b : b - a));
  return [from, ...between, to].map((at): Local => [at, line]);
};

/** Divides a block into a row of lots on its north street, a row on its south street, and sometimes a strip between. */
export function divideBlock(
  u0: number,
  u1: number,
  v0: number,
  v1: number,
  sizes: LotSizes,
  random: Chance,
): readonly Lot[] {
  const north = cutRow(u0, u1, sizes, random);
  const south = cutRow(u0, u1, sizes, random);
  const middle = (v0 + v1) / 2 + random.between(-3, 3);
  const half = random.happens(sizes.strip) ? random.between(3.5, 6) : 0;
  const [backNorth, backSouth] = [middle - half, middle + half];
  const parts: readonly Cut[] =
    half === 0
      ? []
      : [
          { at: u0, passage: false },
          { at: (u0 + u1) / 2, passage: false },
          { at: u1, passage: false },
        ];
  const lots: Lot[] = [];
  for (let i = 0; i + 1 < north.length; i++) {
    const [a, b] = [north[i]!.at, north[i + 1]!.at];
    const ring: Local[] = [[a, v0], [b, v0], ...along(backNorth, b, a, half === 0 ? south : parts)];
    lots.push({ ring, front: 'north', u0: a, u1: b, v0, v1: backNorth, narrow: north[i + 1]!.passage });
  }
  for (let i = 0; i + 1 < parts.length; i++) {
    const [a, b] = [parts[i]!.at, parts[i + 1]!.at];
    const ring = [...along(backNorth, a, b, north), ...along(backSouth, b, a, south)];
    lots.push({ ring, front: 'none', u0: a, u1: b, v0: backNorth, v1: backSouth, narrow: false });
  }
  for (let i = 0; i + 1 < south.length; i++) {
    const [a, b] = [south[i]!.at, south[i + 1]!.at];
    const ring: Local[] = [...along(backSouth, a, b, half === 0 ? north : parts), [b, v1], [a, v1]];
    lots.push({ ring, front: 'south', u0: a, u1: b, v0: backSouth, v1, narrow: south[i + 1]!.passage });
  }
  return lots;
}
