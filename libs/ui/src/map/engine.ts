import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import MVT from 'ol/format/MVT.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import VectorSource from 'ol/source/Vector.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import { createEmpty, extend, getCenter, isEmpty } from 'ol/extent.js';
import Point from 'ol/geom/Point.js';
import type Geometry from 'ol/geom/Geometry.js';
import type { FeatureLike } from 'ol/Feature.js';
import { Fill, Stroke, Style } from 'ol/style.js';
import { flandersGrid, lambert72 } from './grid.ts';
import {
  detailStyle,
  groundStyle,
  hitStyle,
  pinStyle,
  plusStyle,
  readPalette,
  suggestedStyle,
} from './mapStyles.ts';
import type { Drawing } from './drawing.ts';
import type { Corner, MapHit, MapParcel, MapPick } from './types.ts';

const FLANDERS: [number, number] = [140_000, 190_000];
/** Roughly 10 cm per pixel: close enough for a narrow plot. */
const CLOSEST = 0.1;

export interface Shown {
  readonly chosen: readonly MapParcel[];
  readonly suggested: readonly MapParcel[];
  readonly hits: readonly MapHit[];
  readonly shared: GeoJSON.Geometry | null;
  readonly numbered: boolean;
}

export interface EngineEvents {
  readonly onPick: (pick: MapPick) => void;
  readonly onHover: (capakey: string | null, pixel: readonly [number, number] | null) => void;
  readonly onView: (view: { at: readonly [number, number]; resolution: number }) => void;
  readonly onTiles: (answering: boolean) => void;
}

export interface MapEngine {
  show(shown: Shown): void;
  /** Goes to what is chosen (and its hits); stays when there is nothing. */
  fit(): void;
  goTo(center: readonly [number, number], resolution?: number): void;
  zoom(step: number): void;
  pan(dx: number, dy: number): void;
  pickCentre(): boolean;
  centre(): Corner;
  /** Lets somebody draw an area from now on; its code is fetched when it is asked for. */
  draw(onChange: (corners: readonly Corner[]) => void): Promise<Drawing>;
  dispose(): void;
}

const read = new GeoJSON();
/** An erased dossier has an empty collection for its shape: there is nothing to draw, and nothing to go to. */
const hasShape = ({ geometry }: { readonly geometry?: GeoJSON.Geometry | null }): boolean =>
  geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
const areal = (geometry: GeoJSON.Geometry) => new Feature(read.readGeometry(geometry) as Geometry);

/** OpenLayers behind a small door, so that the component knows props and nothing of layers. */
export function createEngine(
  target: HTMLElement,
  tiles: string,
  start: { center?: readonly [number, number]; zoom?: number; still: boolean },
  events: EngineEvents,
): MapEngine {
  const projection = lambert72();
  const palette = readPalette(target);
  let hovered: string | null = null;
  let failures = 0;
  let drawing: Drawing | null = null;

  const tileSource = new VectorTileSource({
    format: new MVT(),
    url: tiles,
    projection,
    tileGrid: flandersGrid(),
    maxZoom: 15,
  });
  tileSource.on('tileloaderror', () => {
    failures += 1;
    if (failures === 4) events.onTiles(false);
  });
  tileSource.on('tileloadend', () => {
    if (failures > 0) events.onTiles(true);
    failures = 0;
  });

  const ground = new VectorTileLayer({
    source: tileSource,
    style: groundStyle(palette, () => hovered),
    renderBuffer: 64,
  });
  const detail = new VectorTileLayer({
    source: tileSource,
    style: detailStyle(palette),
    declutter: true,
    renderBuffer: 64,
  });
  const layer = (style?: Style) =>
    new VectorLayer({ source: new VectorSource(), ...(style ? { style } : {}) });
  const fills = layer(new Style({ fill: new Fill({ color: palette.yellow }) }));
  const suggested = layer(suggestedStyle(palette));
  const hits = layer();
  const outlines = layer(
    new Style({ stroke: new Stroke({ color: palette.ink, width: 2.4, lineJoin: 'round' }) }),
  );
  const shared = layer(
    new Style({ stroke: new Stroke({ color: palette.blue, width: 5, lineCap: 'round' }) }),
  );
  const pins = layer();
  const fill = (of: typeof fills, features: Feature[]) => {
    const source = of.getSource()!;
    source.clear();
    source.addFeatures(features);
  };

  const view = new View({
    projection,
    center: [...(start.center ?? FLANDERS)],
    maxResolution: 1024,
    minResolution: CLOSEST,
    zoom: start.zoom ?? 2,
    constrainOnlyCenter: true,
  });
  const map = new OlMap({
    target,
    view,
    controls: [],
    layers: [ground, fills, suggested, detail, hits, outlines, shared, pins],
    interactions: start.still
      ? []
      : defaultInteractions({ keyboard: false, altShiftDragRotate: false, pinchRotate: false }),
  });

  const parcelAt = (pixel: number[]): string | null =>
    map.forEachFeatureAtPixel<string | undefined>(
      pixel,
      (feature: FeatureLike) =>
        feature.get('layer') === 'parcels' ? String(feature.get('capakey')) : undefined,
      { layerFilter: (candidate) => candidate === ground },
    ) ?? null;

  const tell = (pixel: readonly [number, number] | null, key: string | null) => {
    if (key !== hovered) {
      hovered = key;
      ground.changed();
    }
    events.onHover(key, pixel);
  };

  if (!start.still) {
    map.on('click', (event) => {
      const [x, y] = event.coordinate as [number, number];
      events.onPick({ capakey: parcelAt(event.pixel), at: [x, y] });
    });
    map.on('pointermove', (event) => {
      if (event.dragging) return tell(null, null);
      const key = parcelAt(event.pixel);
      target.style.cursor = key ? 'pointer' : '';
      tell([event.pixel[0]!, event.pixel[1]!], key);
    });
    target.addEventListener('pointerleave', () => tell(null, null));
  }
  const sayView = () => {
    const [x, y] = view.getCenter() as [number, number];
    events.onView({ at: [x, y], resolution: view.getResolution() ?? 1024 });
  };
  map.on('moveend', sayView);

  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const duration = still ? 0 : 200;

  return {
    show(shown) {
      const withShape = shown.chosen.filter(hasShape);
      const features = withShape.map((parcel) => areal(parcel.geometry!));
      fill(fills, features);
      fill(
        outlines,
        features.map((feature) => feature.clone()),
      );
      fill(
        suggested,
        shown.suggested.filter(hasShape).map((parcel) => areal(parcel.geometry!)),
      );
      fill(
        hits,
        shown.hits
          .filter((hit) => hit.visible)
          .map((hit) => {
            const feature = areal(hit.geometry);
            feature.setStyle(hitStyle(hit.theme));
            return feature;
          }),
      );
      fill(shared, shown.shared ? [areal(shown.shared)] : []);
      const mark = (parcel: MapParcel, style: Style) => {
        const pin = new Feature(new Point(inside(areal(parcel.geometry!))));
        pin.setStyle(style);
        return pin;
      };
      const numbers = shown.numbered
        ? withShape.map((parcel) => mark(parcel, pinStyle(String(shown.chosen.indexOf(parcel) + 1), palette)))
        : [];
      const offers = shown.suggested.filter(hasShape).map((parcel) => mark(parcel, plusStyle(palette)));
      fill(pins, [...offers, ...numbers]);
    },
    fit() {
      const drawn = drawing?.extent();
      if (drawn && !isEmpty(drawn)) {
        map.updateSize();
        view.fit(drawn, { padding: [90, 90, 90, 90], minResolution: 0.12, duration: 0 });
        return;
      }
      const extent = createEmpty();
      const chosen = fills.getSource()!.getExtent() ?? createEmpty();
      extend(extent, isEmpty(chosen) ? (suggested.getSource()!.getExtent() ?? createEmpty()) : chosen);
      if (isEmpty(extent)) return;
      map.updateSize();
      view.fit(extent, {
        // Below, the scale bar would cover the number of a parcel.
        padding: start.still ? [28, 28, 48, 28] : [90, 90, 90, 90],
        minResolution: 0.12,
        duration: 0,
      });
    },
    goTo(center, resolution) {
      view.animate({ center: [...center], ...(resolution ? { resolution } : {}), duration });
    },
    zoom(step) {
      view.animate({ zoom: (view.getZoom() ?? 2) + step, duration });
    },
    pan(dx, dy) {
      const [x, y] = view.getCenter() as [number, number];
      const [width, height] = map.getSize() ?? [0, 0];
      const step = view.getResolution() ?? 1;
      view.animate({ center: [x + (dx * width! * step) / 4, y + (dy * height! * step) / 4], duration });
    },
    pickCentre() {
      const center = view.getCenter() as [number, number];
      const key = parcelAt(map.getPixelFromCoordinate(center));
      events.onPick({ capakey: key, at: center });
      return key !== null;
    },
    centre() {
      const [x, y] = view.getCenter() as [number, number];
      return [x, y];
    },
    async draw(onChange) {
      const { startDrawing } = await import('./drawing.ts');
      drawing = startDrawing(map, palette, onChange);
      return drawing;
    },
    dispose() {
      map.setTarget(undefined);
      map.dispose();
    },
  };
}

/** A point surely inside the shape: a long narrow or bent parcel has its centre of gravity elsewhere. */
function inside(feature: Feature): number[] {
  const geometry = feature.getGeometry() as Geometry & {
    getInteriorPoint?: () => { getCoordinates(): number[] };
    getInteriorPoints?: () => { getCoordinates(): number[][] };
  };
  if (geometry.getInteriorPoint) return geometry.getInteriorPoint().getCoordinates().slice(0, 2);
  if (geometry.getInteriorPoints) return geometry.getInteriorPoints().getCoordinates()[0]!.slice(0, 2);
  return getCenter(geometry.getExtent());
}
