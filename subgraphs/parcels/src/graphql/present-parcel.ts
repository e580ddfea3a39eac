import type { Context } from '../context.ts';
import { CRS_MEMBER } from '../domain/crs.ts';
import type { AreaGeometry } from '../domain/geometry.ts';
import { ParcelType } from './parcel.type.ts';

/** A parcel as the register gives it. */
export interface StoredParcel {
  readonly capakey: string;
  readonly nisCode?: string | null;
  readonly division: string;
  readonly section: string;
  readonly status: 'CURRENT' | 'HISTORIC';
  readonly areaM2?: number | null;
  readonly geometry?: AreaGeometry | null;
  readonly centerX?: number | null;
  readonly centerY?: number | null;
  readonly versionDate?: string | null;
  readonly source: string;
  readonly checkedAt: Date;
}

/** What the field resolvers need beside the public fields. */
export type PresentedParcel = ParcelType & {
  nisCode: string | null;
  divisionCode: string;
  label: readonly [number, number] | null;
  source: string;
  checkedAt: Date;
};

/** Every geometry leaves with its system in it: a reader that forgot to ask must not have to guess. */
export const presentParcel = (parcel: StoredParcel): PresentedParcel =>
  Object.assign(new ParcelType(), {
    capakey: parcel.capakey,
    status: parcel.status,
    section: parcel.section,
    areaM2: parcel.areaM2 ?? null,
    versionDate: parcel.versionDate ?? null,
    geometry: parcel.geometry ? { ...parcel.geometry, crs: CRS_MEMBER } : null,
    nisCode: parcel.nisCode ?? null,
    source: parcel.source,
    checkedAt: parcel.checkedAt,
    divisionCode: parcel.division,
    label:
      parcel.centerX == null || parcel.centerY == null ? null : ([parcel.centerX, parcel.centerY] as const),
  });

/** The parcels of these keys, those that the register knows. */
export async function presentKnown(
  { register }: Pick<Context, 'register'>,
  rows: readonly { capakey: string }[],
): Promise<PresentedParcel[]> {
  const parcels = await Promise.all(rows.map(({ capakey }) => register.parcel.load(capakey)));
  return parcels.filter((parcel) => parcel !== null).map(presentParcel);
}
