import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { ParcelMap, usePart } from '@vip/ui';
import type { Geometry } from 'geojson';
import { graphql } from '../gql/index.ts';

export const PLACE = graphql(`
  fragment DossierMap_dossier on Dossier {
    id
    number
    capakey
    geometry
  }
`);

/** Where the dossier is about, for who works in it: the parcel, or the piece of public domain. */
export function DossierMap(props: { dossier: FragmentType<typeof PLACE> }) {
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
