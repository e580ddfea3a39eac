import type { Connector } from '../connector.ts';
import { askByLayer, askLayers, findingOf, type ItemReader } from '../layer.ts';

/** Layers and what each of them makes of the land: the name of the layer is the answer. */
const LAYERS = {
  'WoningbWoonvernieuwing:Woningwbgb': 'Woningbouwgebied',
  'WoningbWoonvernieuwing:Woningwvgb': 'Woonvernieuwingsgebied',
} as const;

const areas: ItemReader = async (notes, subject) => {
  const hits = await askLayers(notes, subject, Object.keys(LAYERS) as (keyof typeof LAYERS)[]);
  const kinds = [...new Set(hits.map(({ layer }) => LAYERS[layer]))];
  return findingOf(hits.slice(0, 1), () => ({ type: kinds }));
};

const readers = { WONINGBOUW_WOONVERNIEUWING: areas };

/** Areas for housing and for housing renewal. */
export const housingAreas: Connector = {
  code: 'WONEN_WONINGBOUWGEBIED',
  items: Object.keys(readers),
  endpoint: 'https://geo.api.vlaanderen.be/WoningbWoonvernieuwing/wfs',
  sandboxPath: '/geoapi/WoningbWoonvernieuwing/wfs',
  concurrency: 8,
  validSeconds: 86_400,
  ask: askByLayer(readers),
};
