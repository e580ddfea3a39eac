import { parseCapakey } from '@vip/domain-kit';
import { answeringTogether, notCovered, type Connector } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { dayField, field, numberField, recordOf } from '../fields.ts';
import { askOgcFeatures } from '../protocols/ogc-features.ts';
import { areasIn, type Feature } from '../protocols/features.ts';

const LAMBERT_72 = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } } as const;

/**
 * The parcel with this key among the features near it; null when nothing lies there at all.
 * @throws SourceFailure `wrong-parcel` when there are parcels, but not the one that was asked.
 */
export function parcelAmong(features: readonly Feature[], asked: string): Feature | null {
  const own = features.filter(({ properties }) => {
    const key = parseCapakey(field(properties, 'CAPAKEY', 'ref_identifier') ?? '');
    return key.ok && key.value === asked;
  });
  if (own.length === 0 && features.length > 0)
    throw new SourceFailure('wrong-parcel', 'the parcels there are others');
  // The collection keeps earlier versions, which have an end.
  return own.find(({ properties }) => field(properties, 'EINDDATUM') === null) ?? own[0] ?? null;
}

/** Administrative parcels of the GRB: geometry and its area. */
export const grbParcels: Connector = {
  code: 'GRB_ADP',
  items: ['PERCEELSGEOMETRIE', 'KADASTRALE_OPPERVLAKTE'],
  endpoint: 'https://geo.api.vlaanderen.be/GRB/ogc/features',
  sandboxPath: '/grb/ogc/features',
  concurrency: 8,
  validSeconds: 3_600,
  ask({ capakey, area }, wanted, reach) {
    if (capakey === null) return Promise.resolve(notCovered(wanted, 'no-key', reach.now()));
    if (!area) return Promise.resolve(notCovered(wanted, 'no-geometry', reach.now()));
    return answeringTogether(reach, wanted, async (notes) => {
      const parcel = parcelAmong(await askOgcFeatures(notes, 'ADP', area.box), capakey);
      if (!parcel) return {};
      // The right key in another place is no answer either: a dossier's parcel does not move across the country.
      const { shape } = areasIn([parcel], area.box)[0]!;
      const geometry = area.covers(shape, 0);
      const day = dayField(parcel.properties, 'VERSDATUM', 'BEGINDATUM');
      const m2 = numberField(parcel.properties, 'OPPERVL') ?? Math.round(shape.getArea() * 100) / 100;
      return {
        PERCEELSGEOMETRIE: {
          records: [
            recordOf({
              geometrie: { ...parcel.geometry, crs: LAMBERT_72 },
              crs: 'EPSG:31370',
              versiedatum: day,
            }),
          ],
          ...(geometry ? { geometry } : {}),
        },
        KADASTRALE_OPPERVLAKTE: { records: [{ oppervlakteGrb: m2 }] },
      };
    });
  },
};
