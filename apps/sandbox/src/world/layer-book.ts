import { createHash } from 'node:crypto';
import { boxOf, type MultiPolygon, type Point } from './geometry.ts';
import type { Feature, LayerName } from './types.ts';

export type Attributes = Feature['attributes'];

/** All map layers of the world, filled layer by layer. */
export class LayerBook {
  private readonly layers = new Map<LayerName, Feature[]>();

  add(layer: LayerName, shape: MultiPolygon, attributes: Attributes, point?: Point): void {
    let features = this.layers.get(layer);
    if (!features) this.layers.set(layer, (features = []));
    features.push({
      id: `${layer.slice(layer.indexOf(':') + 1)}.${features.length + 1}`,
      shape,
      box: boxOf(shape),
      ...(point === undefined ? {} : { point }),
      attributes,
    });
  }

  of(layer: LayerName): readonly Feature[] {
    return this.layers.get(layer) ?? [];
  }

  names(): readonly LayerName[] {
    return [...this.layers.keys()];
  }
}

/** A UUID that follows from a text, for addresses of made-up documents. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const ficheLink = (planId: string): string =>
  `https://dsi.omgeving.vlaanderen.be/fiche-detail/${uuidOf(planId)}`;
