import type { Connector } from '../connector.ts';
import { field, recordOf } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type ItemReader } from '../layer.ts';
import { SourceFailure } from '../failure.ts';

const signalAreas: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, {
      typeName: 'waterinfo_WFS:Goedgekeurde_signaalgebieden',
      dialect: 'arcgis',
    }),
    ({ properties }) => {
      const category = field(properties, 'Categorie', 'vervolgtraject');
      const vervolgtraject = /bouwvrij/i.test(category ?? '')
        ? 'BOUWVRIJ'
        : /verscherpte/i.test(category ?? '')
          ? 'VERSCHERPTE_WATERTOETS'
          : null;
      if (vervolgtraject === null)
        throw new SourceFailure('unreadable', 'a category of signal area that we do not know');
      return recordOf({ naam: field(properties, 'Naam', 'gebied', 'signaalgebied'), vervolgtraject });
    },
  );

/** "Risicozones 2017": the layer holds zones that are one, and may name areas that are none. */
const riskZone: ItemReader = async (notes, subject) => {
  const hits = (
    await askLayer(notes, subject, { typeName: 'waterinfo_WFS:Risicozones_2017', dialect: 'arcgis' })
  ).filter(({ properties }) => !/^(0|nee|neen|geen)/i.test(field(properties, 'risicozone') ?? 'ja'));
  return findingOf(hits.slice(0, 1), () => ({
    inRisicozone: true,
    overlap: Math.min(
      100,
      Math.round(hits.reduce((sum, { overlapPercent }) => sum + overlapPercent, 0) * 10) / 10,
    ),
  }));
};

const readers = { SIGNAALGEBIED: signalAreas, RISICOZONE_OVERSTROMING: riskZone };

/** Signal areas and insurance risk zones of the VMM, from an ArcGIS WFS that drops CQL in silence. */
export const waterAreas: Connector = {
  code: 'VMM_WATERINFO_WFS',
  items: Object.keys(readers),
  endpoint: 'https://inspirepub.waterinfo.be/arcgis/services/waterinfo_WFS/MapServer/WFSServer',
  sandboxPath: '/waterinfo/arcgis/services/waterinfo_WFS/MapServer/WFSServer',
  concurrency: 8,
  validSeconds: 86_400,
  ask: askByLayer(readers),
};
