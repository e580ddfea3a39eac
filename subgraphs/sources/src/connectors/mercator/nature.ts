import type { Connector } from '../connector.ts';
import { field, listField, recordOf } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type ItemReader } from '../layer.ts';
import { MERCATOR } from './mercator.ts';

const birds: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, { typeName: 'ps:ps_vglrl', dialect: 'geoserver' }),
    ({ properties, overlapPercent }) =>
      recordOf({
        naam: [field(properties, 'gebnaam', 'naam') ?? 'Vogelrichtlijngebied'],
        code: [field(properties, 'na2000code', 'gebcode') ?? 'onbekend'],
        overlap: overlapPercent,
      }),
  );

const habitats: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, { typeName: 'ps:ps_hbtrl_deel', dialect: 'geoserver' }),
    ({ properties, overlapPercent }) =>
      recordOf({
        naam: [field(properties, 'naam', 'gebnaam') ?? 'Habitatrichtlijngebied'],
        code: [field(properties, 'gebcode', 'na2000code') ?? 'onbekend'],
        deelgebied: listField(properties, 'deelgebied'),
        overlap: overlapPercent,
      }),
  );

const ven: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, { typeName: 'ps:ps_ven', dialect: 'geoserver' }),
    ({ properties, overlapPercent }) =>
      recordOf({
        naam: [field(properties, 'naam') ?? 'VEN- of IVON-gebied'],
        gebiedsnr: listField(properties, 'gebiedsnr'),
        categorie: listField(properties, 'categorie'),
        overlap: overlapPercent,
      }),
  );

const dunes: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, { typeName: 'ps:ps_duin', dialect: 'geoserver' }),
    ({ properties, overlapPercent }) =>
      recordOf({
        categorie: [field(properties, 'categorie') ?? 'Beschermd gebied van het Duinendecreet'],
        overlap: overlapPercent,
      }),
  );

const wetlands: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, { typeName: 'ps:ps_ramsar', dialect: 'geoserver' }),
    ({ properties }) => ({ naam: [field(properties, 'naam_', 'naam') ?? 'Ramsargebied'] }),
  );

const nature = (code: string, items: Readonly<Record<string, ItemReader>>): Connector => ({
  ...MERCATOR,
  code,
  items: Object.keys(items),
  ask: askByLayer(items),
});

export const birdAreas = nature('GEO_VOGEL', { VOGELRICHTLIJNGEBIED: birds });
export const habitatAreas = nature('GEO_HABITAT', { HABITATRICHTLIJNGEBIED: habitats });
export const venAreas = nature('GEO_VEN', { VEN_IVON: ven });
export const duneAreas = nature('GEO_DUIN', { DUINGEBIED: dunes });
export const ramsarAreas = nature('GEO_RAMSAR', { RAMSAR: wetlands });
