import type { Connector } from '../connector.ts';
import { dayField, field, recordOf, type Properties } from '../fields.ts';
import { askByLayer, askLayer, type Hit, type ItemReader } from '../layer.ts';

/** Layers of the theme file and the right that each stands for, when its own label does not say it. */
const LAYERS = {
  'RVV:Rvvsbz': 'WONEN',
  'RVV:Rvvnr': 'NATUUR',
  'RVV:Rvviwb': 'IWB_OEVERZONE',
  'RVV:Rvvhaven': 'HAVEN',
} as const;

type Layer = keyof typeof LAYERS;

const LABELS: readonly (readonly [RegExp, string])[] = [
  [/overstromingsgebied/i, 'IWB_OVERSTROMINGSGEBIED'],
  [/oeverzone/i, 'IWB_OEVERZONE'],
  [/natuur|ecologisch/i, 'NATUUR'],
  [/ruilverkaveling|landinrichting/i, 'RUILVERKAVELING'],
  [/haven/i, 'HAVEN'],
  [/complex/i, 'COMPLEX_PROJECT'],
  [/woon|wonen|bouwgebied/i, 'WONEN'],
  [/ruimtelijk|RUP/i, 'RO'],
];

function kindOf(properties: Properties, layer: Layer): string {
  const label = field(properties, 'SRTTYPELAB', 'SOORT');
  if (label === null) return LAYERS[layer];
  return LABELS.find(([words]) => words.test(label))?.[1] ?? 'ANDERE';
}

const recordFor = (layer: Layer, { properties }: Hit) =>
  recordOf({
    soort: [kindOf(properties, layer)],
    begunstigden: (
      field(properties, 'BEGUNSTIGDEN', 'BEGUNSTIGDE', 'BEGUNST', 'HRLNAAM') ?? 'Zie het e-voorkooploket'
    ).split(/\s*[;|]\s*/),
    begindatum: dayField(properties, 'BDRVV', 'BEGINDATUM', 'DATUMBEGIN'),
    einddatum: dayField(properties, 'EDRVV', 'EINDDATUM', 'DATUMEIND'),
    rechtsgrond: field(properties, 'RECHTSGROND', 'SRTTYPELAB', 'HRLCODE'),
  });

const rights: ItemReader = async (notes, subject) => {
  const perLayer = await Promise.all(
    (Object.keys(LAYERS) as Layer[]).map(async (layer) =>
      (await askLayer(notes, subject, { typeName: layer, dialect: 'geoserver' })).map((hit) => ({
        hit,
        layer,
      })),
    ),
  );
  const all = perLayer.flat();
  return all.length === 0
    ? null
    : { records: all.map(({ hit, layer }) => recordFor(layer, hit)), geometry: all[0]!.hit.geometry };
};

const readers = { VOORKOOPRECHT: rights };

/** Flemish pre-emption rights. A right that is not in the theme file lost its effect, so its silence is an answer. */
export const preemption: Connector = {
  code: 'RVV',
  items: Object.keys(readers),
  endpoint: 'https://geo.api.vlaanderen.be/RVV/wfs',
  sandboxPath: '/geoapi/RVV/wfs',
  concurrency: 16,
  validSeconds: 60,
  ask: askByLayer(readers),
};
