import type { Geometry, Position } from 'geojson';

/** Outer rings and holes of an areal geometry; empty for anything else. */
function rings(geometry: Geometry | null | undefined): Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates;
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.flat();
  return [];
}

/**
 * The outline of a parcel as an SVG path, scaled to fit 40 × 40 with 2.8 to spare, north up.
 * @param geometry metres (EPSG:31370), y upwards. @returns null when there is nothing to draw.
 */
export function glyphPath(geometry: Geometry | null | undefined): string | null {
  const all = rings(geometry);
  const points = all.flat();
  if (points.length < 3) return null;
  const xs = points.map((point) => point[0]!);
  const ys = points.map((point) => point[1]!);
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = Math.max(maxX - minX, maxY - minY);
  if (!(size > 0)) return null;
  const scale = 34.4 / size;
  const dx = (40 - (maxX - minX) * scale) / 2;
  const dy = (40 - (maxY - minY) * scale) / 2;
  const at = (point: Position) =>
    `${((point[0]! - minX) * scale + dx).toFixed(1)} ${((maxY - point[1]!) * scale + dy).toFixed(1)}`;
  return all.map((ring) => `M${ring.map(at).join('L')}Z`).join('');
}

export interface ParcelGlyphProps {
  readonly geometry: Geometry | null | undefined;
  readonly size?: 'sm' | 'lg';
  /** White instead of yellow: not the chosen one. */
  readonly plain?: boolean;
}

const UNKNOWN = 'M6 12L20 6L34 15L30 33L11 34Z';

/** The face of a parcel: its own outline. Beside its key, wherever a parcel is named. */
export function ParcelGlyph({ geometry, size, plain }: ParcelGlyphProps) {
  const path = glyphPath(geometry);
  const className = ['glyph', size && `glyph--${size}`, (plain || !path) && 'glyph--plain']
    .filter(Boolean)
    .join(' ');
  return (
    <svg className={className} viewBox="0 0 40 40" aria-hidden="true">
      <path
        className="glyph__p"
        d={path ?? UNKNOWN}
        strokeDasharray={path ? undefined : '3 2.4'}
        fillRule="evenodd"
      />
    </svg>
  );
}

/** A CaPaKey with the part that people look at in bold: section and number. */
export function Capakey({ value }: { value: string }) {
  const match = /^(\d{5})([A-Z]\d{4})(\/.*)$/.exec(value);
  if (!match) return <span className="key">{value}</span>;
  return (
    <span className="key">
      <span>{match[1]}</span>
      <b>{match[2]}</b>
      <span>{match[3]}</span>
    </span>
  );
}
