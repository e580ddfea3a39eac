import vtpbf from 'vt-pbf';
import { signedArea2, type AreaGeometry, type LineGeometry, type Ring } from '../domain/geometry.ts';
import { clipLine, clipRing, quantise } from './clip.ts';
import { EXTENT, toTile, type TileAddress } from './grid.ts';

export interface Drawable {
  readonly geometry: AreaGeometry | LineGeometry;
  readonly tags: Readonly<Record<string, string>>;
}
export type Layers = Readonly<Record<string, readonly Drawable[]>>;

type Point = readonly [number, number];
interface TileFeature {
  readonly type: 2 | 3;
  readonly geometry: Point[][];
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

function draw({ geometry, tags }: Drawable, place: ReturnType<typeof toTile>): TileFeature[] {
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
