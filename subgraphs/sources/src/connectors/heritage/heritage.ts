import type { Connector } from '../connector.ts';
import { dayField, field, recordOf, uriField } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type ItemReader } from '../layer.ts';

/** "Voorlopig beschermd" → VOORLOPIG; a layer of protections without a word of its own holds definite ones. */
export function statuteOf(text: string | null): string {
  if (text === null) return 'DEFINITIEF';
  if (/opgeheven/i.test(text)) return 'OPGEHEVEN';
  if (/voorlopig/i.test(text)) return 'VOORLOPIG';
  if (/vastgesteld/i.test(text)) return 'VASTGESTELD';
  if (/ge.?nventariseerd/i.test(text)) return 'GEINVENTARISEERD';
  return 'DEFINITIEF';
}

const designation =
  (layer: string): ItemReader =>
  async (notes, subject) =>
    findingOf(
      await askLayer(notes, subject, { typeName: `vioe_geoportaal:${layer}`, dialect: 'geoserver' }),
      ({ properties, overlapPercent }) => {
        const id = field(properties, 'aanduid_id', 'aanduidingsobject_id', 'id') ?? 'onbekend';
        return recordOf({
          naam: field(properties, 'naam', 'alt_naam') ?? 'Zonder naam',
          aanduidingId: id,
          statuut: statuteOf(field(properties, 'statuut', 'status', 'rechtsgev')),
          datumBesluit: dayField(properties, 'datum', 'datum_besluit', 'besluit_datum', 'datum_van'),
          externeDocumentatie:
            uriField(properties, 'uri', 'url') ??
            `https://id.erfgoed.net/aanduidingsobjecten/${encodeURIComponent(id)}`,
          overlap: overlapPercent,
        });
      },
    );

const readers: Readonly<Record<string, ItemReader>> = {
  BESCHERMD_MONUMENT: designation('bes_monument'),
  BESCHERMD_STADS_DORPSGEZICHT: designation('bes_sd_gezicht'),
  BESCHERMD_LANDSCHAP: designation('bes_landschap'),
  OVERGANGSZONE: designation('bes_overgangszone'),
};

/** Protected heritage of the agency Onroerend Erfgoed. */
export const heritage: Connector = {
  code: 'OE_WFS',
  items: Object.keys(readers),
  endpoint: 'https://geo.onroerenderfgoed.be/geoserver/wfs',
  sandboxPath: '/oe/geoserver/wfs',
  concurrency: 16,
  validSeconds: 60,
  ask: askByLayer(readers),
};
