import type { Connector } from '../connector.ts';
import { dayField, field, recordOf } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type ItemReader } from '../layer.ts';

const buildingLines: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, { typeName: 'AWV:Rooilijnplan', dialect: 'geoserver', traces: true }),
    ({ properties }) =>
      recordOf({
        naam: field(properties, 'NAAM', 'PLANNAAM') ?? 'Rooilijnplan',
        wegnummer: field(properties, 'WEGNUMMER', 'IDENT8'),
        datumGoedkeuring: dayField(properties, 'DATUMGOEDKEURING', 'DATUM'),
      }),
  );

const readers = { ROOILIJNPLAN_GEWESTELIJK: buildingLines };

/** Building-line plans along regional roads. No public address is confirmed: the contract is ours, see the source's page. */
export const buildingLinePlans: Connector = {
  code: 'AWV_ROOILIJN',
  items: Object.keys(readers),
  endpoint: null,
  sandboxPath: '/awv/geoserver/wfs',
  concurrency: 8,
  validSeconds: 86_400,
  ask: askByLayer(readers),
};
