import type { Connector } from '../connector.ts';
import { dayField, field, recordOf } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type ItemReader } from '../layer.ts';
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

const acts: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, { typeName: 'lu:lu_omv_gd_v2', dialect: 'geoserver' }),
    ({ properties }) => {
      const decision = decisionOf(field(properties, 'beslissing', 'typebeslissing', 'uitkomst', 'status'));
      const day = dayField(properties, 'datum_beslissing', 'datumbeslissing', 'beslissingsdatum', 'datum');
      const kind = field(properties, 'projecttype', 'type', 'procedure', 'proceduretype');
      return recordOf({
        beschrijving:
          field(properties, 'onderwerp', 'omschrijving', 'beschrijving', 'naam') ??
          'Stedenbouwkundige handelingen',
        omvNummer:
          field(properties, 'projectnummer', 'omvnummer', 'omv_nummer', 'dossiernummer', 'project') ??
          'onbekend',
        projecttype: [isReport(kind) ? 'MELDING' : 'SH'],
        vergunningsplichtig: kind === null ? null : !isReport(kind),
        typeBeslissing: decision === null ? [] : [decision],
        datumBeslissing: day === null ? [] : [day],
      });
    },
  );

const readers = { OMGEVINGSVERGUNNING: acts };

/** Environmental permits for urban-planning acts since 2018, as open data on Mercator. */
export const permits: Connector = {
  ...MERCATOR,
  code: 'OMV_MERCATOR',
  items: Object.keys(readers),
  ask: askByLayer(readers),
};
