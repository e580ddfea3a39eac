import type { Connector } from '../connector.ts';
import { field, recordOf } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type ItemReader } from '../layer.ts';
import { MERCATOR } from './mercator.ts';

const zones: ItemReader = async (notes, subject) => {
  const hits = await askLayer(notes, subject, { typeName: 'pf:pf_seveso_con', dialect: 'geoserver' });
  const names = [
    ...new Set(hits.flatMap(({ properties }) => field(properties, 'naam', 'inrichting', 'bedrijf') ?? [])),
  ];
  return findingOf(hits.slice(0, 1), () => recordOf({ inZone: true, inrichting: names }));
};
const readers = { SEVESO: zones };

/** Consultation zones around Seveso establishments. */
export const seveso: Connector = {
  ...MERCATOR,
  code: 'SEVESO',
  items: Object.keys(readers),
  ask: askByLayer(readers),
};
