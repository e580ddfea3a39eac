import { defineEntity, p } from '@mikro-orm/core';
import type { AreaGeometry } from '../domain/geometry.ts';

const ParcelSchema = defineEntity({
  name: 'Parcel',
  tableName: 'parcel',
  properties: {
    capakey: p.string().primary(),
    nisCode: p.string().nullable(),
    division: p.string(),
    section: p.string(),
    status: p.string().$type<'CURRENT' | 'HISTORIC'>(),
    areaM2: p.float().fieldName('area_m2').nullable(),
    geometry: p.json().$type<AreaGeometry>().nullable(),
    centerX: p.float().nullable(),
    centerY: p.float().nullable(),
    versionDate: p.date().nullable(),
    source: p.string(),
    checkedAt: p.datetime(),
  },
});

/** A cadastral parcel as stored. Its box and its import are for SQL only. */
export class Parcel extends ParcelSchema.class {}
ParcelSchema.setClass(Parcel);
