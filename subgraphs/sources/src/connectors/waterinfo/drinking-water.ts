import type { Connector } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { field, recordOf, type Properties } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type ItemReader } from '../layer.ts';

/** @throws SourceFailure `unreadable` for a zone that we cannot name: its rules differ by zone. */
function zoneOf(properties: Properties): string {
  const text = (
    field(
      properties,
      'zone',
      'zonetype',
      'beschermingszone',
      'specialisedZoneType',
      'specialised_zone_type',
      'type',
      'naam',
      'name',
    ) ?? ''
  ).replace(/_/g, ' ');
  if (/\bIII\b|zone\s*3/i.test(text)) return 'ZONE_III';
  if (/\bII\b|zone\s*2/i.test(text)) return 'ZONE_II';
  if (/\bI\b|zone\s*1/i.test(text)) return 'ZONE_I';
  if (/waterwingebied|winningsgebied/i.test(text)) return 'WATERWINGEBIED';
  throw new SourceFailure('unreadable', 'a protection zone that we do not know');
}

const zones: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, {
      typeName: 'drinkingwaterprotectionarea:drinkingWaterProtectionArea',
      dialect: 'geoserver',
    }),
    ({ properties, overlapPercent }) =>
      recordOf({
        zone: zoneOf(properties),
        naam: field(properties, 'naam', 'name', 'gebied'),
        overlap: overlapPercent,
      }),
  );

const readers = { BESCHERMINGSZONE_WATERWINNING: zones };

/** Groundwater catchment areas and their protection zones (INSPIRE service of DOV; natively in degrees, latitude first). */
export const drinkingWater: Connector = {
  code: 'VMM_WATERWINNING',
  items: Object.keys(readers),
  endpoint: 'https://www.dov.vlaanderen.be/geoserver-inspire/drinkingwaterprotectionarea/wfs',
  sandboxPath: '/dov/geoserver-inspire/drinkingwaterprotectionarea/wfs',
  concurrency: 8,
  validSeconds: 86_400,
  ask: askByLayer(readers),
};
