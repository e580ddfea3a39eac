import type { Polygon } from 'geojson';

const polygon = (...ring: [number, number][]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...ring, ring[0]!]],
});

/** A small invented corner of Holsbeek, EPSG:31370. */
export const PLOT_1 = polygon([181230, 180930], [181252, 180935], [181260, 180895], [181234, 180890]);
export const PLOT_2 = polygon([181252, 180935], [181270, 180938], [181278, 180908], [181257.6, 180907]);
export const PLOT_3 = polygon([181270, 180938], [181286, 180941], [181294, 180911], [181278, 180908]);
export const FLOOD = polygon(
  [181224, 180900],
  [181240, 180908],
  [181262, 180902],
  [181266, 180890],
  [181238, 180882],
);
export const HERITAGE = polygon([181245, 180944], [181290, 180950], [181290, 180926], [181248, 180920]);
