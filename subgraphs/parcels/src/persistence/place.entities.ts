import { defineEntity, p } from '@mikro-orm/core';

const MunicipalitySchema = defineEntity({
  name: 'Municipality',
  tableName: 'municipality',
  properties: { nisCode: p.string().primary(), name: p.string(), province: p.string() },
});
/** A municipality of the register. How it works with the platform, dossiers knows. */
export class Municipality extends MunicipalitySchema.class {}
MunicipalitySchema.setClass(Municipality);

const DivisionSchema = defineEntity({
  name: 'Division',
  tableName: 'division',
  properties: { code: p.string().primary(), name: p.string() },
});
/** A cadastral division. Its five digits are not those of the municipality. */
export class Division extends DivisionSchema.class {}
DivisionSchema.setClass(Division);

const BuildingUnitSchema = defineEntity({
  name: 'BuildingUnit',
  tableName: 'building_unit',
  properties: {
    id: p.string().primary(),
    capakey: p.string().primary(),
    buildingId: p.string().nullable(),
    function: p.string().nullable(),
    status: p.string().nullable(),
  },
});
/** A building unit, on each parcel that its building stands on. */
export class BuildingUnit extends BuildingUnitSchema.class {}
BuildingUnitSchema.setClass(BuildingUnit);
