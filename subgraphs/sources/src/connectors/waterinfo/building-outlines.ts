import type { Notes, Subject } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { field, type Properties } from '../fields.ts';
import type { Shape } from '../geometry.ts';
import { layerNamed, withOurNames } from '../layer-settings.ts';
import { areasIn } from '../protocols/features.ts';
import { askOgcFeatures } from '../protocols/ogc-features.ts';

/** Where the outlines of buildings are asked: the map of the building register, which is open. */
export const BUILDING_OUTLINES = {
  endpoint: 'https://geo.api.vlaanderen.be/Gebouwenregister/ogc/features',
  sandboxPath: '/geoapi/Gebouwenregister/ogc/features',
} as const;

/** More buildings than this on one parcel are not asked one by one: its answer would take too long. */
const MOST = 40;
/** Metres of a building over the border of the parcel that count for nothing. */
const BUFFER_M = 0.5;

/** Buildings that are there, or that will be. */
const isThere = (properties: Properties): boolean =>
  !/gehistoreerd|nietGerealiseerd/i.test(field(properties, 'GebouwStatus', 'Status') ?? '');

/** The number in `https://data.vlaanderen.be/id/gebouw/123`, or as it is. */
const idOf = (properties: Properties): string | null =>
  /(\d+)\/?$/.exec(field(properties, 'ObjectId', 'GebouwId', 'Id') ?? '')?.[1] ?? null;

export interface Outline {
  readonly id: string | null;
  readonly shape: Shape;
}

/** The buildings that stand on the parcel, whole: also what of them lies over its border. @throws SourceFailure */
export async function outlinesOn(notes: Notes, subject: Subject): Promise<readonly Outline[]> {
  const { reach } = notes;
  const baseUrl = reach.also?.['BUILDINGS'];
  if (!baseUrl) throw new SourceFailure('not-configured', 'no address is set for the outlines of buildings');
  const area = subject.area!;
  const features = await askOgcFeatures(
    { ...notes, reach: { ...reach, baseUrl } },
    layerNamed(reach.layer, 'Gebouw'),
    area.box,
  );
  const outlines = areasIn(withOurNames(reach.layer, features), area.box)
    .filter(({ feature, shape }) => isThere(feature.properties) && area.covers(shape, BUFFER_M) !== null)
    .map(({ feature, shape }) => ({ id: idOf(feature.properties), shape }));
  if (outlines.length > MOST) throw new SourceFailure('too-many-buildings', String(outlines.length));
  return outlines;
}
