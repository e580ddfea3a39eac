import type { Connector } from '../connector.ts';
import { field, recordOf } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type ItemReader } from '../layer.ts';
import { MERCATOR } from './mercator.ts';

const birds: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, { typeName: 'ps:ps_vglrl', dialect: 'geoserver' }),
    ({ properties, overlapPercent }) =>
      recordOf({
        naam: list(field(properties, 'gebnaam', 'naam') ?? 'Vogelrichtlijngebied'),
        code: list(field(properties, 'na2000code', 'gebcode') ?? 'onbekend'),
        overlap: overlapPercent,
      }),
  );

const habitats: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, { typeName: 'ps:ps_hbtrl_deel', dialect: 'geoserver' }),
    ({ properties, overlapPercent }) =>
      recordOf({
        naam: list(field(properties, 'naam', 'gebnaam') ?? 'Habitatrichtlijngebied'),
        code: list(field(properties, 'gebcode', 'na2000code') ?? 'onbekend'),
        deelgebied: list(field(properties, 'deelgebied')),
        overlap: overlapPercent,
      }),
  );

const ven: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, { typeName: 'ps:ps_ven', dialect: 'geoserver' }),
    ({ properties, overlapPercent }) =>
      recordOf({
        naam: list(field(properties, 'naam') ?? 'VEN- of IVON-gebied'),
        gebiedsnr: list(field(properties, 'gebiedsnr')),
        categorie: list(field(properties, 'categorie')),
        overlap: overlapPercent,
      }),
  );

/** Attributes that take several values are lists in a record. */
const list = (value: string | null): readonly string[] => (value === null ? [] : [value]);

const nature = (code: string, items: Readonly<Record<string, ItemReader>>): Connector => ({
  ...MERCATOR,
  code,
  items: Object.keys(items),
  ask: askByLayer(items),
});

export const birdAreas = nature('GEO_VOGEL', { VOGELRICHTLIJNGEBIED: birds });
export const habitatAreas = nature('GEO_HABITAT', { HABITATRICHTLIJNGEBIED: habitats });
export const venAreas = nature('GEO_VEN', { VEN_IVON: ven });
