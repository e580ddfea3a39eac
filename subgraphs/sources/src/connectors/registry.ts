import { cadastre } from './cadastre/cadastre.ts';
import type { Connector } from './connector.ts';
import { epc } from './energy/epc.ts';
import { heritage } from './heritage/heritage.ts';
import { housingAreas } from './housing/housing-areas.ts';
import { remedyClaims } from './housing/remedy-claims.ts';
import { landConsolidation } from './land/land-consolidation.ts';
import { domainsOfAnb } from './mercator/domains.ts';
import { naturePlansOfAnb } from './mercator/nature-plans.ts';
import { birdAreas, duneAreas, habitatAreas, ramsarAreas, venAreas } from './mercator/nature.ts';
import { permits } from './mercator/permits.ts';
import { plans } from './mercator/plans.ts';
import { seveso } from './mercator/seveso.ts';
import { municipalRegister } from './municipal/register.ts';
import { municipalSystem } from './municipal/system.ts';
import { preemption } from './preemption/rvv.ts';
import { addressMatch } from './registers/address-match.ts';
import { capakeyService } from './registers/capakey.ts';
import { grbParcels } from './registers/grb.ts';
import { parcelRegister } from './registers/parcel-register.ts';
import { buildingLinePlans } from './roads/building-lines.ts';
import { soil } from './soil/ovam.ts';
import { delineatedAreas } from './waterinfo/delineated-areas.ts';
import { drinkingWater } from './waterinfo/drinking-water.ts';
import { floodMaps } from './waterinfo/flood-maps.ts';
import { sewerage } from './waterinfo/sewerage.ts';
import { waterAreas } from './waterinfo/water-areas.ts';
import { enterprises } from './enterprise/kbo.ts';
import { vacantPremises } from './enterprise/vacant-premises.ts';
import { heritageInventory } from './heritage/inventory.ts';
import { homeQuality } from './housing/vlok.ts';
import { felling } from './nature/felling.ts';
import { buildingRequests } from './permits/dba.ts';
import { oldPermitRegister } from './permits/old-register.ts';
import { permitDesk } from './permits/omgevingsloket.ts';
import { planRegister } from './plan-register/dsi.ts';
import { buildingRegister } from './registers/buildings.ts';
import { asbestos } from './soil/asbestos.ts';
import { landInformation } from './soil/gir.ts';

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
  delineatedAreas,
  sewerage,
  soil,
  seveso,
  birdAreas,
  habitatAreas,
  venAreas,
  duneAreas,
  ramsarAreas,
  naturePlansOfAnb,
  domainsOfAnb,
  heritage,
  housingAreas,
  remedyClaims,
  landConsolidation,
  buildingLinePlans,
  buildingRegister,
  planRegister,
  permitDesk,
  oldPermitRegister,
  buildingRequests,
  landInformation,
  asbestos,
  felling,
  heritageInventory,
  homeQuality,
  vacantPremises,
  enterprises,
];

/**
 * What a municipality answers itself: asked only where it set an address or loaded a register, and no central source.
 * The register comes last: what a system says now outweighs a file of some time ago.
 */
export const MUNICIPAL_CONNECTORS: readonly Connector[] = [municipalSystem, municipalRegister];
/** All that may be asked. */
export const ALL_CONNECTORS: readonly Connector[] = [...CONNECTORS, ...MUNICIPAL_CONNECTORS];

const BY_CODE: ReadonlyMap<string, Connector> = new Map(
  ALL_CONNECTORS.map((connector) => [connector.code, connector]),
);
export const connectorOf = (code: string): Connector | undefined => BY_CODE.get(code);
