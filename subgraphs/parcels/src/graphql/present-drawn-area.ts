import type { CheckedArea } from '../commands/check-drawn-area.ts';
import type { Context } from '../context.ts';
import { CRS_MEMBER } from '../domain/crs.ts';
import { tellDrawnArea } from '../domain/drawn-area-words.ts';
import type { DrawnAreaType } from './drawn-area.type.ts';
import { presentParcel } from './present-parcel.ts';

/** A checked area in the caller's language, every geometry with its system. */
export async function presentDrawnArea(
  { register, caller }: Context,
  { areaKey, geometry, areaM2, center, nisCode, covered, problems }: CheckedArea,
): Promise<DrawnAreaType> {
  const largestFirst = covered.toSorted((a, b) => b.overlapM2 - a.overlapM2);
  const parcels = await Promise.all(largestFirst.map(({ capakey }) => register.parcel.load(capakey)));
  return {
    areaKey,
    areaM2,
    geometry: geometry && { ...geometry, crs: CRS_MEMBER },
    center: center && { type: 'Point', crs: CRS_MEMBER, coordinates: center },
    municipality: nisCode === null ? null : await register.municipality.load(nisCode),
    coveredParcels: largestFirst.map(({ overlapM2, shareOfParcel }, at) => ({
      parcel: presentParcel(parcels[at]!),
      overlapM2,
      shareOfParcel,
    })),
    problems: problems.map((problem) => ({
      code: problem.code,
      message: tellDrawnArea(problem, caller.language),
    })),
  };
}
