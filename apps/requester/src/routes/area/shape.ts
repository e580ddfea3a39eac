import type { Corner, DrawnShape } from '@vip/ui';

export const NO_SHAPE: DrawnShape = { corners: [], holes: [] };

const LAMBERT_72 = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } } as const;

/** The shape as the register is asked about it; null while it is no area yet. */
export function toPolygon({ corners, holes }: DrawnShape): object | null {
  if (corners.length < 3) return null;
  return { type: 'Polygon', crs: LAMBERT_72, coordinates: [[...corners, corners[0]!], ...holes] };
}

/** A polygon of the register (EPSG:31370), as it can be drawn on. */
export function fromPolygon(geometry: unknown): DrawnShape {
  const [outer = [], ...holes] = (geometry as { coordinates?: Corner[][] }).coordinates ?? [];
  return { corners: outer.slice(0, -1).map(([x, y]) => [x, y]), holes };
}

/** A coordinate as people write it: `104 123,45`, `104123.45`; null when it is no number in metres of Lambert 72. */
export function readMetres(text: string, axis: 'x' | 'y'): number | null {
  const plain = text.replace(/[\s\u00a0\u202f']/g, '').replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const value = Math.round(Number(plain) * 100) / 100;
  const [least, most] = axis === 'x' ? [0, 300_000] : [130_000, 300_000];
  return value >= least && value <= most ? value : null;
}

const KEPT = 'vip.area.1';

/** What was being drawn in this tab, also after a reload. */
export function keptShape(): DrawnShape {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as DrawnShape | null;
    return kept && Array.isArray(kept.corners) && Array.isArray(kept.holes) ? kept : NO_SHAPE;
  } catch {
    return NO_SHAPE;
  }
}
export const keepShape = (shape: DrawnShape): void => sessionStorage.setItem(KEPT, JSON.stringify(shape));
