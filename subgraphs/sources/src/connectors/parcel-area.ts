import type { Geometry } from 'geojson';
import { digest } from './answer.ts';
import { areaOf, boxOf, grow, sharedArea, type Box, type Shape } from './geometry.ts';

/** Under this share of the inner area, or this many m², a theme only touches the parcel: digitising noise, not a hit. */
const TOUCH_SHARE = 0.005;
const TOUCH_M2 = 0.5;

/** How far a theme covers a parcel: measured on the whole parcel, decided inside the inner buffer. */
export interface GeometryEvidence {
  readonly overlapM2: number;
  /** Share of the parcel, 0 to 1. */
  readonly overlapShare: number;
  /** The inner buffer that was used, in metres; smaller than asked for on a narrow parcel. */
  readonly bufferM: number;
  readonly crs: 'EPSG:31370';
}

/** A parcel made ready for many overlays: its area, its box, and its inside per buffer. */
export class ParcelArea {
  readonly shape: Shape;
  readonly box: Box;
  readonly areaM2: number;
  /** Tells one geometry from another, e.g. for what is remembered. */
  readonly identity: string;
  readonly #inner = new Map<number, { shape: Shape; bufferM: number }>();

  /** @param geometry Polygon or MultiPolygon in EPSG:31370, metres. @throws SourceFailure `bad-geometry`. */
  constructor(geometry: Geometry) {
    this.shape = areaOf(geometry);
    this.box = boxOf(this.shape);
    this.areaM2 = this.shape.getArea();
    this.identity = digest(JSON.stringify(geometry));
  }

  /**
   * The parcel without a strip of `bufferM` metres along its edge. On a parcel so narrow that less than a
   * tenth would be left, the strip is halved until enough is left; at last there is no strip.
   */
  inner(bufferM: number): { shape: Shape; bufferM: number } {
    const known = this.#inner.get(bufferM);
    if (known) return known;
    let found = { shape: this.shape, bufferM: 0 };
    for (let strip = bufferM; strip >= 0.05; strip /= 2) {
      const shape = grow(this.shape, -strip);
      if (!shape.isEmpty() && shape.getArea() >= this.areaM2 / 10) {
        found = { shape, bufferM: strip };
        break;
      }
    }
    this.#inner.set(bufferM, found);
    return found;
  }

  /** How far `theme` covers this parcel, or null when it does not, or only touches it. */
  covers(theme: Shape, bufferM: number): GeometryEvidence | null {
    const inner = this.inner(bufferM);
    const inside = sharedArea(inner.shape, theme);
    if (inside < Math.min(TOUCH_M2, inner.shape.getArea() * TOUCH_SHARE)) return null;
    const overlap = Math.min(sharedArea(this.shape, theme), this.areaM2);
    return {
      overlapM2: Math.round(overlap * 100) / 100,
      overlapShare: Math.round((overlap / this.areaM2) * 10_000) / 10_000,
      bufferM: inner.bufferM,
      crs: 'EPSG:31370',
    };
  }
}
