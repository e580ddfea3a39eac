import { pointInside, type MultiPolygon } from './geometry.ts';
import type { Backdrop, Parcel } from './types.ts';
import { TOWNS } from './towns.ts';
import type { World } from './world.ts';

const CRS = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } } as const;
const geometry = (shape: MultiPolygon | null): object | null =>
  shape === null ? null : { type: 'MultiPolygon', coordinates: shape };

function parcelFeature(parcel: Parcel): object {
  return {
    type: 'Feature',
    id: parcel.capakey,
    geometry: geometry(parcel.shape),
    properties: {
      CAPAKEY: parcel.capakey,
      NISCODE: parcel.nisCode,
      GEMEENTE: parcel.townName,
      AFDELING: parcel.division.code,
      AFDELINGNAAM: parcel.division.name,
      SECTIE: parcel.section,
      OPPERVL: parcel.areaM2,
      STATUS: parcel.status,
      versionDate: parcel.versionDate,
      successors: parcel.successors,
      center: parcel.shape === null ? null : pointInside(parcel.shape),
      addresses: parcel.addresses.map((address) => ({
        id: address.id,
        fullAddress: `${address.street} ${address.houseNumber}${address.box === null ? '' : ` bus ${address.box}`}, ${address.postalCode} ${address.city}`,
        street: address.street,
        houseNumber: address.houseNumber,
        boxNumber: address.box,
        postalCode: address.postalCode,
        municipalityName: address.city,
        status: 'inGebruik',
        position: address.position,
      })),
      buildingUnits: parcel.units.map((unit) => ({
        id: unit.id,
        buildingId: unit.buildingId,
        function: unit.function,
        status: unit.status,
      })),
    },
  };
}

const backdropFeature = ({ kind, label, shape }: Backdrop): object => ({
  type: 'Feature',
  geometry: geometry(shape),
  properties: { kind, label },
});

/** The register at first start: every parcel, historic ones and one without geometry included. */
export const parcelsGeoJson = (world: World): object => ({
  type: 'FeatureCollection',
  name: 'parcels',
  crs: CRS,
  features: world.parcels.map(parcelFeature),
});
export const backdropGeoJson = (world: World): object => ({
  type: 'FeatureCollection',
  name: 'backdrop',
  crs: CRS,
  features: world.backdrop.map(backdropFeature),
});
export const municipalities = (): readonly object[] => TOWNS;
