import vtpbf from 'vt-pbf';
import { signedArea2, type AreaGeometry, type LineGeometry, type Ring } from '../domain/geometry.ts';
import { clipLine, clipRing, quantise } from './clip.ts';
import { EXTENT, toTile, type TileAddress } from './grid.ts';

type Point = readonly [number, number];

export interface Drawable {
  readonly geometry: AreaGeometry | LineGeometry | PointGeometry;
  readonly tags: Readonly<Record<string, string>>;
}
interface PointGeometry {
  readonly type: 'Point';
  readonly coordinates: Point;
}
export type Layers = Readonly<Record<string, readonly Drawable[]>>;

interface TileFeature {
  readonly type: 1 | 2 | 3;
  readonly geometry: Point[][] | Point[];
  readonly tags: Readonly<Record<string, string>>;
}

/** A tile's outer rings run one way and its holes the other: that is how a reader tells them apart. */
function wound(ring: Point[], outer: boolean): Point[] {
  return signedArea2(ring) > 0 === outer ? ring : ring.toReversed();
}

function drawArea(polygons: readonly (readonly Ring[])[], place: ReturnType<typeof toTile>): Point[][] {
  return polygons.flatMap((rings) => {
    const drawn: Point[][] = [];
    for (const [i, ring] of rings.entries()) {
      const points = quantise(clipRing(ring.map(place)));
      const visible = points.length >= 4 && signedArea2(points) !== 0;
      if (visible) drawn.push(wound(points, i === 0));
      else if (i === 0) return [];
    }
    return drawn;
  });
}

/** A point belongs to one tile: drawn in the margin of its neighbours too, its name would stand there twice. */
const isInside = (value: number): boolean => value >= 0 && value < EXTENT;

function draw({ geometry, tags }: Drawable, place: ReturnType<typeof toTile>): TileFeature[] {
  if (geometry.type === 'Point') {
    const [x, y] = place(geometry.coordinates).map(Math.floor) as unknown as Point;
    return isInside(x) && isInside(y) ? [{ type: 1, geometry: [[x, y]], tags }] : [];
  }
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    const drawn = drawArea(
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
      place,
    );
    return drawn.length === 0 ? [] : [{ type: 3, geometry: drawn, tags }];
  }
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  const drawn = lines
    .flatMap((line) => clipLine(line.map(place)))
    .map(quantise)
    .filter((line) => line.length > 1);
  return drawn.length === 0 ? [] : [{ type: 2, geometry: drawn, tags }];
}

/** Draws a Mapbox Vector Tile (version 2, extent 4096) on our own grid; an empty layer is left out. */
export function drawTile(address: TileAddress, layers: Layers): Buffer {
  const place = toTile(address);
  const drawn = Object.entries(layers)
    .map(([name, drawables]) => [name, { features: drawables.flatMap((one) => draw(one, place)) }] as const)
    .filter(([, { features }]) => features.length > 0);
  return Buffer.from(vtpbf.fromGeojsonVt(Object.fromEntries(drawn), { version: 2, extent: EXTENT }));
}
