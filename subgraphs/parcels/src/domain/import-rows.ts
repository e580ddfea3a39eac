import type { AreaGeometry, Box, LineGeometry } from './geometry.ts';

/** A parcel as a file brings it, checked: ready for the register. */
export interface ParcelRow {
  readonly capakey: string;
  readonly nisCode: string | null;
  readonly division: string;
  readonly divisionName: string | null;
  readonly section: string;
  readonly status: 'CURRENT' | 'HISTORIC';
  readonly areaM2: number | null;
  readonly geometry: AreaGeometry | null;
  readonly bounds: Box | null;
  readonly center: readonly [number, number] | null;
  readonly versionDate: string | null;
  /** Null when the file does not speak of them: then the register keeps what it has. */
  readonly addresses: readonly AddressInput[] | null;
  readonly buildingUnits: readonly BuildingUnitInput[] | null;
  readonly successors: readonly string[] | null;
}
export interface AddressInput {
  readonly id: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly boxNumber: string | null;
  readonly postalCode: string;
  readonly municipalityName: string;
  readonly fullAddress: string;
  readonly status: string;
}
export interface BuildingUnitInput {
  readonly id: string;
  readonly buildingId: string | null;
  readonly function: string | null;
  readonly status: string | null;
}
export interface BackdropRow {
  readonly kind: 'building' | 'road' | 'water' | 'border';
  readonly label: string | null;
  readonly geometry: AreaGeometry | LineGeometry;
  readonly bounds: Box;
}
export interface MunicipalityRow {
  readonly nisCode: string;
  readonly name: string;
  readonly province: string;
}

/** Why one row of a file was not taken, in words for the person who imports. */
export interface RowRefusal {
  readonly reason:
    | 'malformed key'
    | 'malformed municipality'
    | 'no geometry'
    | 'wrong geometry'
    | 'invalid geometry'
    | 'wrong crs'
    | 'duplicate'
    | 'unknown kind'
    | 'unreadable';
  readonly detail: string;
}
