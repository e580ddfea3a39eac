import type { Connector } from '../connector.ts';
import { dayField, field, recordOf } from '../fields.ts';
import { askByLayer, askLayers, findingOf, type ItemReader } from '../layer.ts';

/** Layers and the stage that each stands for, when the plan does not say its own. */
const LAYERS = {
  'Landinrichting:Hvk': 'Herverkaveling',
  'Landinrichting:Landinrpl': 'Landinrichtingsplan',
  'Landinrichting:VastgestLandinrprj': 'Vastgesteld landinrichtingsproject',
  'Landinrichting:LandinrInOnd': 'Landinrichting in onderzoek',
} as const;

const landPlans: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayers(notes, subject, Object.keys(LAYERS) as (keyof typeof LAYERS)[]),
    ({ layer, properties }) =>
      recordOf({
        naam: field(properties, 'NAAM', 'PLANNAAM', 'PROJECT') ?? LAYERS[layer],
        fase: field(properties, 'FASE', 'STATUS') ?? LAYERS[layer],
        datumBesluit: dayField(properties, 'DATUMBESLUIT', 'DATUM', 'BESLUITDATUM'),
      }),
  );

const readers = { RUIL_HERVERKAVELINGSPLAN: landPlans };

/** Land consolidation and land development of the Vlaamse Landmaatschappij. */
export const landConsolidation: Connector = {
  code: 'VLM_LANDINRICHTING',
  items: Object.keys(readers),
  endpoint: 'https://geo.api.vlaanderen.be/Landinrichting/wfs',
  sandboxPath: '/geoapi/Landinrichting/wfs',
  concurrency: 8,
  validSeconds: 86_400,
  ask: askByLayer(readers),
};
