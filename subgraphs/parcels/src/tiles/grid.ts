import type { Box } from '../domain/geometry.ts';

/** The grid BPL72VL of Flanders: Lambert 72, y downwards from the top left; see docs/how-the-parts-meet.md. */
const ORIGIN = { x: 9_928, y: 329_072 } as const;
/** Width of the one tile at z 0, in metres; halved per z. */
const WORLD_M = 262_144;
export const DEEPEST = 15;
/** Units across a tile. */
export const EXTENT = 4_096;
/** Units that are drawn beyond the edge, so that a line on it shows no seam. */
export const MARGIN = 64;

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The address in a path; null when there is no such tile. */
export function readTileAddress(z: string, x: string, y: string): TileAddress | null {
  if (![z, x, y].every((part) => /^\d{1,5}$/.test(part))) return null;
  const address = { z: Number(z), x: Number(x), y: Number(y) };
  if (address.z > DEEPEST || address.x >= 2 ** address.z || address.y >= 2 ** address.z) return null;
  return address;
}

export const tileWidth = (z: number): number => WORLD_M / 2 ** z;

/** What a tile shows, with its margin, in metres. */
export function tileBox({ z, x, y }: TileAddress): Box {
  const width = tileWidth(z);
  const margin = (width * MARGIN) / EXTENT;
  const [minX, maxY] = [ORIGIN.x + x * width, ORIGIN.y - y * width];
  return {
    minX: minX - margin,
    minY: maxY - width - margin,
    maxX: minX + width + margin,
    maxY: maxY + margin,
  };
}

/** Turns metres into the units of a tile: right and down from its top left, not rounded. */
export function toTile({
  z,
  x,
  y,
}: TileAddress): (position: readonly [number, number, ...number[]]) => readonly [number, number] {
  const width = tileWidth(z);
  const scale = EXTENT / width;
  const [left, top] = [ORIGIN.x + x * width, ORIGIN.y - y * width];
  return ([px, py]) => [(px - left) * scale, (top - py) * scale];
}
