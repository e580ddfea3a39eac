import type { Connector } from '../connector.ts';
import { dayField, field, recordOf } from '../fields.ts';
import { askByLayer, askLayers, findingOf, type Hit, type ItemReader } from '../layer.ts';
import { MERCATOR } from './mercator.ts';

/** Decisions as the layer writes them; another word is kept out, it cannot become one of our codes by a guess. */
const DECISIONS: readonly (readonly [RegExp, string])[] = [
  [/niet.?aktename|geen aktename/i, 'GEEN_AKTENAME'],
  [/aktename/i, 'AKTENAME'],
  [/stilzwijgend.*(geweiger|weiger)/i, 'STILZWIJGEND_GEWEIGERD'],
  [/weiger/i, 'GEWEIGERD'],
  [/gedeeltelijk/i, 'GEDEELTELIJK_VERGUND'],
  [/voorwaard/i, 'VERGUND_VOORWAARDEN'],
  [/vergun|verleend|goedgekeurd/i, 'VERGUND'],
  [/ingetrok|stopgezet/i, 'INGETROKKEN'],
];
export const decisionOf = (text: string | null): string | null =>
  DECISIONS.find(([words]) => text !== null && words.test(text))?.[1] ?? (text === null ? null : 'ONBEKEND');

/** Whether there is a duty of a permit: a report ("melding") has none. */
const isReport = (text: string | null): boolean => text !== null && /melding/i.test(text);

/** Layers of permits and the kind that each holds. */
const LAYERS = {
  'lu:lu_omv_gd_v2': 'SH',
  'lu:lu_omv_vk_v2': 'VK',
  'lu:lu_omv_iioa_v2': 'IIOA',
  'lu:lu_omv_kh_v2': 'KH',
} as const;
type Layer = keyof typeof LAYERS;

function recordFor({
  layer,
  properties,
}: Hit & { readonly layer: Layer }): Readonly<Record<string, unknown>> {
  const decision = decisionOf(field(properties, 'beslissing', 'typebeslissing', 'uitkomst', 'status'));
  const day = dayField(properties, 'datum_beslissing', 'datumbeslissing', 'beslissingsdatum', 'datum');
  const kind = field(properties, 'projecttype', 'procedure', 'proceduretype', 'type');
  return recordOf({
    beschrijving:
      field(properties, 'onderwerp', 'omschrijving', 'beschrijving', 'naam') ?? 'Zonder omschrijving',
    omvNummer:
      field(properties, 'projectnummer', 'omvnummer', 'omv_nummer', 'dossiernummer', 'project') ?? 'onbekend',
    projecttype: [isReport(kind) ? 'MELDING' : LAYERS[layer]],
    klasse: field(properties, 'klasse', 'inrichtingsklasse'),
    vergunningsplichtig: kind === null ? null : !isReport(kind),
    typeBeslissing: decision === null ? [] : [decision],
    datumBeslissing: day === null ? [] : [day],
  });
}

const permitsOver: ItemReader = async (notes, subject) =>
  findingOf(await askLayers(notes, subject, Object.keys(LAYERS) as Layer[]), recordFor);

const readers = { OMGEVINGSVERGUNNING: permitsOver };

/** Environmental permits since 2018 (building, parcelling, establishments, retail), as open data on Mercator. */
export const permits: Connector = {
  ...MERCATOR,
  code: 'OMV_MERCATOR',
  items: Object.keys(readers),
  ask: askByLayer(readers),
};
