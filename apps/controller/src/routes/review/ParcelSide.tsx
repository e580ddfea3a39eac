import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { ParcelMap, usePart } from '@vip/ui';
import type { Geometry } from 'geojson';
import { graphql } from '../../gql/index.ts';

export const PLACE = graphql(`
  fragment ParcelSide_dossier on Dossier {
    id
    number
    capakey
    geometry
  }
`);

/** The parcel on the map. */
export function ParcelSide(props: { dossier: FragmentType<typeof PLACE> }) {
  const { t } = useLingui();
  const dossier = usePart(PLACE, props.dossier);
  return (
    <div className="map map--side">
      <ParcelMap
        label={dossier.capakey ? t`Perceel ${dossier.capakey}` : t`Openbaar domein, ${dossier.number}`}
        chosen={[{ capakey: dossier.capakey ?? dossier.number, geometry: dossier.geometry as Geometry }]}
        fitKey={dossier.id}
        numbered={false}
        compact
      />
    </div>
  );
}
