import { meeting } from '../world/geometry.ts';
import type { Feature, Parcel } from '../world/types.ts';

type Meets = (feature: Feature) => boolean;

/**
 * What the owners of sources put right in the sandbox: an object that a parcel touches is withdrawn from its source.
 * In memory: a new start is a clean sandbox.
 */
export class Withdrawals {
  private readonly bySource = new Map<string, Map<string, Meets>>();

  /** From now on this source says nothing of this parcel any more. */
  withdraw(source: string, { capakey, shape }: Pick<Parcel, 'capakey' | 'shape'>): void {
    if (shape === null) return;
    const parcels = this.bySource.get(source) ?? new Map<string, Meets>();
    parcels.set(capakey, meeting(shape));
    this.bySource.set(source, parcels);
  }

  /** The features that a source still has. */
  left(source: string, features: readonly Feature[]): readonly Feature[] {
    const parcels = this.bySource.get(source);
    if (!parcels) return features;
    const tests = [...parcels.values()];
    return features.filter((feature) => !tests.some((meets) => meets(feature)));
  }

  clear(): void {
    this.bySource.clear();
  }
}
