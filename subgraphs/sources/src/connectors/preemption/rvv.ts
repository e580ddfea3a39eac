import type { Connector } from '../connector.ts';
import { dayField, field, recordOf, type Properties } from '../fields.ts';
import { askByLayer, askLayer, askLayers, findingOf, type Hit, type ItemReader } from '../layer.ts';

/** Layers of the theme file and the right that each stands for, when its own label does not say it. */
const LAYERS = {
  'RVV:Rvvsbz': 'WONEN',
  'RVV:Rvvnr': 'NATUUR',
  'RVV:Rvvnir': 'NATUUR',
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

const labelOf = (properties: Properties): string | null => field(properties, 'SRTTYPELAB', 'SOORT');

function kindOf(properties: Properties, layer: Layer): string {
  const label = labelOf(properties);
  if (label === null) return LAYERS[layer];
  return LABELS.find(([words]) => words.test(label))?.[1] ?? 'ANDERE';
}

const recordFor = ({ layer, properties }: Hit & { readonly layer: Layer }) =>
  recordOf({
    soort: [kindOf(properties, layer)],
    begunstigden: (
      field(properties, 'BEGUNSTIGDEN', 'BEGUNSTIGDE', 'BEGUNST', 'HRLNAAM') ?? 'Zie het e-voorkooploket'
    ).split(/\s*[;|]\s*/),
    begindatum: dayField(properties, 'BDRVV', 'BEGINDATUM', 'DATUMBEGIN'),
    einddatum: dayField(properties, 'EDRVV', 'EINDDATUM', 'DATUMEIND'),
    rechtsgrond: field(properties, 'RECHTSGROND', 'SRTTYPELAB', 'HRLCODE'),
  });

const rights: ItemReader = async (notes, subject) =>
  findingOf(await askLayers(notes, subject, Object.keys(LAYERS) as Layer[]), recordFor);

/** Rights that come with integral water policy: delineated flood areas and bank zones, told apart by their label. */
const waterRights =
  (kind: 'IWB_OVERSTROMINGSGEBIED' | 'IWB_OEVERZONE', noName: string, withCode: boolean): ItemReader =>
  async (notes, subject) =>
    findingOf(
      (await askLayer(notes, subject, { typeName: 'RVV:Rvviwb', dialect: 'geoserver' })).filter(
        ({ properties }) => kindOf(properties, 'RVV:Rvviwb') === kind,
      ),
      ({ properties, overlapPercent }) =>
        recordOf({
          naam: field(properties, 'NAAM', 'GEBIED') ?? noName,
          ...(withCode ? { code: field(properties, 'CODE', 'CODOGOZ') } : {}),
          overlap: overlapPercent,
        }),
    );

/** `TYPE` ENR is a recognised reserve; the layer holds Flemish reserves too. */
const reserves: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, { typeName: 'RVV:Rvvnr', dialect: 'geoserver' }),
    ({ properties }) => {
      const kind = labelOf(properties) ?? field(properties, 'TYPE');
      return recordOf({
        naam: [field(properties, 'NAAM', 'GEBIED') ?? 'Natuurreservaat'],
        type: kind === null ? [] : [kind],
        uitbreidingszone: /uitbreiding/i.test(kind ?? ''),
      });
    },
  );

const readers = {
  VOORKOOPRECHT: rights,
  AFGEBAKEND_OVERSTROMINGSGEBIED: waterRights('IWB_OVERSTROMINGSGEBIED', 'Overstromingsgebied', true),
  AFGEBAKENDE_OEVERZONE: waterRights('IWB_OEVERZONE', 'Oeverzone', false),
  NATUURRESERVAAT: reserves,
};

/** Flemish pre-emption rights. A right that is not in the theme file lost its effect, so its silence is an answer. */
export const preemption: Connector = {
  code: 'RVV',
  items: Object.keys(readers),
  endpoint: 'https://geo.api.vlaanderen.be/RVV/wfs',
  sandboxPath: '/geoapi/RVV/wfs',
  concurrency: 16,
  validSeconds: 86_400,
  ask: askByLayer(readers),
};
