import type { ReactNode } from 'react';
import type { FragmentType } from '@apollo/client';
import { ButtonLink, Due, ParcelGlyph, PlaceKey, StatusBadge, usePart } from '@vip/ui';
import type { Geometry } from 'geojson';
import { graphql } from '../gql/index.ts';

export const TITLE = graphql(`
  fragment DossierTitle_dossier on Dossier {
    id
    number
    status
    capakey
    address
    geometry
    deadline
    daysLeft
  }
`);

/** The bar above a dossier that officers work in: which one it is, how it stands, when it is due; then what the screen adds. */
export function DossierTitle(props: {
  dossier: FragmentType<typeof TITLE>;
  /** What the arrow leads back to, in words. */
  back: string;
  children: ReactNode;
}) {
  const dossier = usePart(TITLE, props.dossier);
  return (
    <div className="dbar">
      <ButtonLink kind="icon" icon="arrowl" href="/">
        <span className="sr">{props.back}</span>
      </ButtonLink>
      <ParcelGlyph geometry={dossier.geometry as Geometry} />
      <div>
        <h1>{dossier.address ?? dossier.number}</h1>
        <p>
          <PlaceKey capakey={dossier.capakey} /> <span className="nowrap">{dossier.number}</span>
        </p>
      </div>
      <StatusBadge kind="dossier" status={dossier.status} />
      {dossier.deadline && dossier.daysLeft !== null && (
        <Due deadline={dossier.deadline} daysLeft={dossier.daysLeft} />
      )}
      {props.children}
    </div>
  );
}
