import { meeting } from '../world/geometry.ts';
import type { Feature, Parcel } from '../world/types.ts';

type Meets = (feature: Feature) => boolean;

/** A register and a map layer of one owner show the same objects: what is withdrawn from one is gone from the other. */
const SHOWS: Readonly<Record<string, string>> = {
  OE_INVENTARIS: 'OE_WFS',
  OVAM_GIR: 'OVAM_DOV',
  DSI_SBS: 'DSI_MERCATOR',
  OMGEVINGSLOKET: 'OMV_MERCATOR',
};
const objectsOf = (source: string): string => SHOWS[source] ?? source;

/**
 * What the owners of sources put right in the sandbox: an object that a parcel touches is withdrawn from its source.
 * In memory: a new start is a clean sandbox.
 */
export class Withdrawals {
  private readonly bySource = new Map<string, Map<string, Meets>>();

  /** From now on this source says nothing of this parcel any more. */
  withdraw(source: string, { capakey, shape }: Pick<Parcel, 'capakey' | 'shape'>): void {
    if (shape === null) return;
    const parcels = this.bySource.get(objectsOf(source)) ?? new Map<string, Meets>();
    parcels.set(capakey, meeting(shape));
    this.bySource.set(objectsOf(source), parcels);
  }

  /** The features that a source still has. */
  left(source: string, features: readonly Feature[]): readonly Feature[] {
    const parcels = this.bySource.get(objectsOf(source));
    if (!parcels) return features;
    const tests = [...parcels.values()];
    return features.filter((feature) => !tests.some((meets) => meets(feature)));
  }

  clear(): void {
    this.bySource.clear();
  }
}
