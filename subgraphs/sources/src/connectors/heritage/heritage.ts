import type { Connector } from '../connector.ts';
import { dayField, field, recordOf, uriField } from '../fields.ts';
import { askByLayer, askLayers, findingOf, type ItemReader } from '../layer.ts';

/** "Voorlopig beschermd" → VOORLOPIG; a layer without a word of its own holds what `silence` says. */
export function statuteOf(text: string | null, silence = 'DEFINITIEF'): string {
  if (text === null) return silence;
  if (/opgeheven/i.test(text)) return 'OPGEHEVEN';
  if (/voorlopig/i.test(text)) return 'VOORLOPIG';
  if (/ge.?nventariseerd/i.test(text)) return 'GEINVENTARISEERD';
  if (/vastgesteld/i.test(text)) return 'VASTGESTELD';
  return /definitief|beschermd|aangeduid/i.test(text) ? 'DEFINITIEF' : silence;
}

const designation =
  (layers: readonly string[], silence?: string): ItemReader =>
  async (notes, subject) =>
    findingOf(
      await askLayers(
        notes,
        subject,
        layers.map((layer) => `vioe_geoportaal:${layer}`),
      ),
      ({ properties, overlapPercent }) => {
        const id = field(properties, 'aanduid_id', 'aanduidingsobject_id', 'id') ?? 'onbekend';
        return recordOf({
          naam: field(properties, 'naam', 'alt_naam') ?? 'Zonder naam',
          aanduidingId: id,
          statuut: statuteOf(field(properties, 'statuut', 'status', 'rechtsgev'), silence),
          datumBesluit: dayField(properties, 'datum', 'datum_besluit', 'besluit_datum', 'datum_van'),
          externeDocumentatie:
            uriField(properties, 'uri', 'url') ??
            `https://id.erfgoed.net/aanduidingsobjecten/${encodeURIComponent(id)}`,
          overlap: overlapPercent,
        });
      },
    );

const readers: Readonly<Record<string, ItemReader>> = {
  BESCHERMD_MONUMENT: designation(['bes_monument']),
  BESCHERMD_STADS_DORPSGEZICHT: designation(['bes_sd_gezicht']),
  BESCHERMD_LANDSCHAP: designation(['bes_landschap']),
  BESCHERMDE_ARCHEOLOGISCHE_SITE: designation(['bes_arch_site']),
  OVERGANGSZONE: designation(['bes_overgangszone']),
  ERFGOEDLANDSCHAP: designation(['erfgoedls']),
  INVENTARIS_BOUWKUNDIG: designation(['vast_be'], 'VASTGESTELD'),
  INVENTARIS_LANDSCHAP: designation(['vast_la'], 'VASTGESTELD'),
  INVENTARIS_ARCHEOLOGIE: designation(['vast_az'], 'VASTGESTELD'),
  INVENTARIS_TUINEN_PARKEN: designation(['vast_ht'], 'VASTGESTELD'),
  INVENTARIS_HOUTIGE_BEPLANTINGEN: designation(['vast_hb'], 'VASTGESTELD'),
  UNESCO: designation(['unesco_kern', 'unesco_buffer']),
  GGA: designation(['gga_gewestelijk', 'gga_gemeentelijk'], 'VASTGESTELD'),
};

/** Designated heritage of the agency Onroerend Erfgoed: protections, inventories, world heritage, areas without archaeology. */
export const heritage: Connector = {
  code: 'OE_WFS',
  items: Object.keys(readers),
  endpoint: 'https://geo.onroerenderfgoed.be/geoserver/wfs',
  sandboxPath: '/oe/geoserver/wfs',
  concurrency: 16,
  validSeconds: 86_400,
  ask: askByLayer(readers),
};
