import Feature from 'ol/Feature.js';
import type OlMap from 'ol/Map.js';
import Collection from 'ol/Collection.js';
import LineString from 'ol/geom/LineString.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import DoubleClickZoom from 'ol/interaction/DoubleClickZoom.js';
import Modify from 'ol/interaction/Modify.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { createEmpty, type Extent } from 'ol/extent.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import type { Palette } from './mapStyles.ts';
import type { Corner, DrawnShape } from './types.ts';

/** A press so near an edge or corner, in pixels, takes hold of it; further away it adds a corner. */
const GRIP = 12;

export interface Drawing {
  show(shape: DrawnShape): void;
  /** The box of what is drawn. */
  extent(): Extent;
  dispose(): void;
}

const isTwoNumbers = (point: number[]): point is [number, number] => point.length >= 2;

/** The shape through its corners: nothing, a dot, a line, or an area with its holes. */
function shapeOf({ corners, holes }: DrawnShape): Point | LineString | Polygon | null {
  const points = corners.map(([x, y]) => [x, y]);
  if (points.length === 0) return null;
  if (points.length === 1) return new Point(points[0]!);
  if (points.length === 2) return new LineString(points);
  return new Polygon([[...points, points[0]!], ...holes.map((hole) => hole.map(([x, y]) => [x, y]))]);
}

function cornersOf(shape: Point | LineString | Polygon): Corner[] {
  const points =
    shape instanceof Polygon
      ? shape.getCoordinates()[0]!.slice(0, -1)
      : shape instanceof LineString
        ? shape.getCoordinates()
        : [shape.getCoordinates()];
  return points.filter(isTwoNumbers).map(([x, y]) => [x, y]);
}

/**
 * Drawing on a map: a press adds a corner after the last, a corner or an edge is dragged. No double click ends
 * it: an area is what its corners say, so that a list of corners and the map are always the same.
 */
export function startDrawing(
  map: OlMap,
  palette: Palette,
  onChange: (corners: readonly Corner[]) => void,
): Drawing {
  const source = new VectorSource<Feature<Point | LineString | Polygon>>();
  const numbers = new VectorSource<Feature<Point>>();
  const area = new VectorLayer({
    source,
    style: new Style({
      fill: new Fill({ color: 'rgba(255, 230, 21, 0.55)' }),
      stroke: new Stroke({ color: palette.ink, width: 2.4, lineJoin: 'round' }),
      image: new Circle({ radius: 5, fill: new Fill({ color: palette.ink }) }),
    }),
  });
  const labels = new VectorLayer({
    source: numbers,
    style: (feature) =>
      new Style({
        image: new Circle({
          radius: 10,
          fill: new Fill({ color: palette.ink }),
          stroke: new Stroke({ color: '#fff', width: 2 }),
        }),
        text: new Text({
          text: String(feature.get('number')),
          font: `bold 12px ${palette.font}`,
          fill: new Fill({ color: '#fff' }),
        }),
      }),
  });
  map.addLayer(area);
  map.addLayer(labels);
  const features = new Collection<Feature>();
  const modify = new Modify({ features, pixelTolerance: GRIP });
  const zooms = map
    .getInteractions()
    .getArray()
    .filter((one) => one instanceof DoubleClickZoom);
  for (const one of zooms) one.setActive(false);
  map.addInteraction(modify);

  let now: readonly Corner[] = [];
  const told = (feature: Feature<Point | LineString | Polygon>): void => {
    const shape = feature.getGeometry();
    if (shape) onChange(cornersOf(shape));
  };
  modify.on('modifyend', () => {
    const [feature] = source.getFeatures();
    if (feature) told(feature);
  });
  const isHeld = (pixel: number[], at: number[]): boolean => {
    const near = source.getFeatures()[0]?.getGeometry()?.getClosestPoint(at);
    const there = near && map.getPixelFromCoordinate(near);
    return there ? Math.hypot(there[0]! - pixel[0]!, there[1]! - pixel[1]!) < GRIP : false;
  };
  const press = (event: { coordinate: number[]; pixel: number[] }): void => {
    const [x, y] = event.coordinate as [number, number];
    const inside = now.length >= 3 && source.getFeatures()[0]?.getGeometry()?.intersectsCoordinate([x, y]);
    // Inside the area a press is a look, not a corner: it would fold the edge over itself.
    if (!inside && !isHeld(event.pixel, event.coordinate)) onChange([...now, [x, y]]);
  };
  map.on('click', press);

  return {
    show(shape) {
      now = shape.corners;
      source.clear();
      features.clear();
      numbers.clear();
      const drawn = shapeOf(shape);
      if (!drawn) return;
      const feature = new Feature(drawn);
      source.addFeature(feature);
      features.push(feature);
      numbers.addFeatures(
        shape.corners.map(([x, y], at) => {
          const label = new Feature(new Point([x, y]));
          label.set('number', at + 1);
          return label;
        }),
      );
    },
    extent: () => source.getExtent() ?? createEmpty(),
    dispose() {
      map.un('click', press);
      map.removeInteraction(modify);
      map.removeLayer(area);
      map.removeLayer(labels);
      for (const one of zooms) one.setActive(true);
    },
  };
}
