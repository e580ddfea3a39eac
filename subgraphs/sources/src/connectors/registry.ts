import { cadastre } from './cadastre/ownership-states.ts';
import type { Connector } from './connector.ts';
import { epc } from './energy/epc.ts';
import { heritage } from './heritage/heritage.ts';
import { birdAreas, habitatAreas, venAreas } from './mercator/nature.ts';
import { permits } from './mercator/permits.ts';
import { plans } from './mercator/plans.ts';
import { seveso } from './mercator/seveso.ts';
import { preemption } from './preemption/rvv.ts';
import { addressMatch } from './registers/address-match.ts';
import { capakeyService } from './registers/capakey.ts';
import { grbParcels } from './registers/grb.ts';
import { parcelRegister } from './registers/parcel-register.ts';
import { soil } from './soil/ovam.ts';
import { drinkingWater } from './waterinfo/drinking-water.ts';
import { floodMaps } from './waterinfo/flood-maps.ts';
import { waterAreas } from './waterinfo/water-areas.ts';

/** Every source that we ask, one line each. How to add one: docs/how-to/add-a-source.md. */
export const CONNECTORS: readonly Connector[] = [
  capakeyService,
  parcelRegister,
  addressMatch,
  grbParcels,
  cadastre,
  epc,
  plans,
  permits,
  preemption,
  floodMaps,
  waterAreas,
  drinkingWater,
  soil,
  seveso,
  birdAreas,
  habitatAreas,
  venAreas,
  heritage,
];

const BY_CODE: ReadonlyMap<string, Connector> = new Map(
  CONNECTORS.map((connector) => [connector.code, connector]),
);
export const connectorOf = (code: string): Connector | undefined => BY_CODE.get(code);
