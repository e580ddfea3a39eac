import type { FeatureLike } from 'ol/Feature.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import type { MapTheme } from './types.ts';

/** The tokens, read once: a canvas cannot use CSS variables. */
export interface Palette {
  readonly parcel: string;
  readonly line: string;
  readonly building: string;
  readonly water: string;
  readonly waterText: string;
  readonly yellow: string;
  readonly ink: string;
  readonly blue: string;
  readonly grey: string;
  readonly font: string;
}

export function readPalette(from: Element): Palette {
  const style = getComputedStyle(from);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    parcel: token('--map-parcel'),
    line: token('--map-line'),
    building: token('--map-building'),
    water: token('--map-water'),
    waterText: token('--map-water-text'),
    yellow: token('--yellow'),
    ink: token('--ink'),
    blue: token('--blue'),
    grey: token('--grey-700'),
    font: style.fontFamily,
  };
}

/** A repeating hatch; null when the browser has no canvas (tests). */
function hatch(size: number, draw: (context: CanvasRenderingContext2D) => void): CanvasPattern | null {
  const ratio = Math.max(1, Math.round(window.devicePixelRatio || 1));
  const canvas = document.createElement('canvas');
  canvas.width = size * ratio;
  canvas.height = size * ratio;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(ratio, ratio);
  draw(context);
  return context.createPattern(canvas, 'repeat');
}

const slashes =
  (background: string, stroke: string, width: number, falling = false) =>
  (context: CanvasRenderingContext2D) => {
    context.fillStyle = background;
    context.fillRect(0, 0, 10, 10);
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.lineCap = 'square';
    context.beginPath();
    for (const shift of [-10, 0, 10]) {
      context.moveTo(shift, falling ? 0 : 10);
      context.lineTo(shift + 10, falling ? 10 : 0);
    }
    context.stroke();
  };

export const THEME_STROKE: Record<MapTheme, { color: string; dash: number[] }> = {
  flood: { color: '#1668b0', dash: [] },
  heritage: { color: '#8a2f6b', dash: [7, 3, 1.5, 3] },
  plan: { color: '#a8481c', dash: [10, 5] },
};

export function hitStyle(theme: MapTheme): Style {
  const { color, dash } = THEME_STROKE[theme];
  const pattern =
    theme === 'heritage'
      ? hatch(8, (context) => {
          context.fillStyle = 'rgb(138 47 107 / .06)';
          context.fillRect(0, 0, 8, 8);
          context.fillStyle = 'rgb(138 47 107 / .6)';
          for (const [x, y] of [
            [2, 2],
            [6, 6],
          ] as const) {
            context.beginPath();
            context.arc(x, y, 0.9, 0, 2 * Math.PI);
            context.fill();
          }
        })
      : hatch(10, slashes(`${color}28`, color, theme === 'flood' ? 2.2 : 1.4, theme === 'plan'));
  return new Style({
    ...(pattern ? { fill: new Fill({ color: pattern }) } : {}),
    stroke: new Stroke({ color, width: theme === 'flood' ? 1.2 : 1.6, lineDash: dash }),
  });
}

export function suggestedStyle({ ink }: Palette): Style {
  const pattern = hatch(10, slashes('#fffbd1', '#e6cf00', 1.4, true));
  return new Style({
    ...(pattern ? { fill: new Fill({ color: pattern }) } : {}),
    stroke: new Stroke({ color: ink, width: 1.6, lineDash: [5, 4] }),
  });
}

export const pinStyle = (text: string, { ink }: Palette) =>
  new Style({
    image: new Circle({
      radius: 13,
      fill: new Fill({ color: ink }),
      stroke: new Stroke({ color: '#fff', width: 2 }),
    }),
    text: new Text({
      text,
      font: '700 14px "Atkinson Hyperlegible Next Variable", sans-serif',
      fill: new Fill({ color: '#fff' }),
      offsetY: 1,
    }),
  });

export const plusStyle = ({ blue }: Palette) =>
  new Style({
    image: new Circle({
      radius: 13,
      fill: new Fill({ color: '#fff' }),
      stroke: new Stroke({ color: blue, width: 2 }),
    }),
    text: new Text({ text: '+', font: '700 20px sans-serif', fill: new Fill({ color: blue }), offsetY: 1 }),
  });

const label = (text: string, size: number, color: string, { font }: Palette, weight = 400, halo = '#fff') =>
  new Text({
    text,
    font: `${weight} ${size}px ${font}`,
    fill: new Fill({ color }),
    stroke: new Stroke({ color: halo, width: 3 }),
    overflow: false,
  });

/** Metres per pixel: further away, land is told from what lies around it. */
const LAND_FROM = 16;

/** How the vector tiles are drawn below the choice; `hovered` is the parcel under the pointer. */
export function groundStyle(palette: Palette, hovered: () => string | null) {
  const water = new Style({
    fill: new Fill({ color: palette.water }),
    stroke: new Stroke({ color: '#9fbdd2', width: 0.8 }),
    zIndex: 0,
  });
  const parcel = new Style({
    fill: new Fill({ color: palette.parcel }),
    stroke: new Stroke({ color: palette.line, width: 0.8 }),
    zIndex: 1,
  });
  const hover = new Style({
    fill: new Fill({ color: '#ebf2fc' }),
    stroke: new Stroke({ color: palette.blue, width: 2 }),
    zIndex: 2,
  });
  const road = new Style({
    stroke: new Stroke({ color: '#fff', width: 6, lineCap: 'round', lineJoin: 'round' }),
    fill: new Fill({ color: '#fff' }),
    zIndex: 0,
  });
  const outline = new Stroke({ color: palette.line, width: 1.2 });
  const border = new Style({ stroke: outline, zIndex: 0 });
  const land = new Style({ stroke: outline, fill: new Fill({ color: palette.parcel }), zIndex: 0 });
  return (feature: FeatureLike, resolution: number): Style | undefined => {
    switch (feature.get('layer')) {
      case 'borders':
        // Nearer, streets are drawn in white: on land they would not be seen.
        return resolution > LAND_FROM ? land : border;
      case 'water':
        return water;
      case 'parcels':
        return feature.get('capakey') === hovered() ? hover : parcel;
      case 'roads':
        return road;
      default:
        return undefined;
    }
  };
}

/** Buildings and words, above the yellow of the chosen parcels. */
export function detailStyle(palette: Palette) {
  const building = new Style({
    fill: new Fill({ color: 'rgb(70 92 118 / .19)' }),
    stroke: new Stroke({ color: palette.line, width: 0.6 }),
  });
  return (feature: FeatureLike, resolution: number): Style | Style[] | undefined => {
    const text = String(feature.get('label') ?? '');
    switch (feature.get('layer')) {
      case 'buildings':
        return resolution > 0.35 || !text || isSliver(feature, resolution)
          ? building
          : [building, new Style({ text: label(text, 11, '#4f5864', palette, 400, '#e4e8ec') })];
      case 'parcels': {
        if (resolution > 0.26 || isSliver(feature, resolution)) return undefined;
        const house = String(feature.get('house') ?? '');
        return house && house !== 'null'
          ? undefined
          : new Style({ text: label(text, 11, '#5b6673', palette, 400, palette.parcel) });
      }
      case 'roads':
        return text && resolution <= 2
          ? new Style({ text: alongRoad(feature, label(text, 13, '#4f5864', palette, 550)) })
          : undefined;
      case 'water':
        return text && resolution <= 4
          ? new Style({ text: sparse(label(text, 13, palette.waterText, palette, 400, palette.water)) })
          : undefined;
      case 'places':
        return new Style({ text: label(text, resolution > 60 ? 14 : 16, palette.ink, palette, 650) });
      default:
        return undefined;
    }
  };
}

/** A piece that a tile border cut off: its neighbour tile already carries the label. */
function isSliver(feature: FeatureLike, resolution: number): boolean {
  const [minX, minY, maxX, maxY] = feature.getGeometry()!.getExtent() as [number, number, number, number];
  return ((maxX - minX) * (maxY - minY)) / resolution ** 2 < SLIVER_PX2;
}
const SLIVER_PX2 = 2_400;

/** Keeps labels of one long thing apart: every tile has its own piece of a canal. */
function sparse(text: Text): Text {
  text.setPadding([120, 240, 120, 240]);
  return text;
}

/** A street name lies along the street: on its line, or on the longest side of its surface. */
function alongRoad(feature: FeatureLike, text: Text): Text {
  const geometry = feature.getGeometry()! as { getType(): string; getFlatCoordinates?: () => number[] };
  text.setOverflow(true);
  if (!geometry.getType().endsWith('Polygon') || !geometry.getFlatCoordinates) {
    text.setPlacement('line');
    return text;
  }
  const points = geometry.getFlatCoordinates();
  let longest = 0;
  let angle = 0;
  for (let index = 2; index + 1 < points.length; index += 2) {
    const [dx, dy] = [points[index]! - points[index - 2]!, points[index + 1]! - points[index - 1]!];
    const length = Math.hypot(dx, dy);
    // A side that is exactly level or upright is where the tile was cut, not the side of a street.
    const cut = Math.abs(dx) < 0.01 || Math.abs(dy) < 0.01;
    if (!cut && length > longest) [longest, angle] = [length, Math.atan2(dy, dx)];
  }
  const upright = angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
  text.setRotation(-upright);
  text.setPadding([40, 60, 40, 60]);
  return text;
}
