import type { Connector } from '../connector.ts';
import { askByLayer, INNER_BUFFER_M, type ItemReader } from '../layer.ts';
import { BUILDING_OUTLINES } from './building-outlines.ts';
import { buildingScores } from './building-scores.ts';
import { classOf, mapOf, sampleOver, type FloodItem } from './flood-classes.ts';

const map =
  (item: FloodItem): ItemReader =>
  async (notes, subject) => {
    const inner = subject.area!.inner(notes.reach.layer?.bufferM ?? INNER_BUFFER_M);
    const { worst, share } = await sampleOver(notes, inner.shape, mapOf(notes, item));
    if (worst === null) return null;
    return {
      records: [{ klasse: classOf(worst), gridcode: worst }],
      // An estimate from points, not a measured area: said so in docs/sources/VMM_WATERTOETS.md.
      geometry: {
        overlapM2: Math.round(share * subject.area!.areaM2),
        overlapShare: Math.round(share * 10_000) / 10_000,
        bufferM: inner.bufferM,
        crs: 'EPSG:31370',
      },
    };
  };

const readers: Readonly<Record<string, ItemReader>> = {
  OVERSTROMING_FLUVIAAL: map('OVERSTROMING_FLUVIAAL'),
  OVERSTROMING_PLUVIAAL: map('OVERSTROMING_PLUVIAAL'),
  OVERSTROMING_ZEE: map('OVERSTROMING_ZEE'),
  G_SCORE: buildingScores,
};

/**
 * The three flood maps of the duty to inform: asked point by point, the worst class over the parcel wins; and over the outline
 * of each building for the G-score.
 */
export const floodMaps: Connector = {
  code: 'VMM_WATERTOETS',
  items: Object.keys(readers),
  endpoint: 'https://inspirepub.waterinfo.be/arcgis/services/informatieplicht',
  sandboxPath: '/waterinfo/arcgis/services/informatieplicht',
  also: { BUILDINGS: BUILDING_OUTLINES },
  concurrency: 4,
  connections: 24,
  validSeconds: 86_400,
  ask: askByLayer(readers),
};
