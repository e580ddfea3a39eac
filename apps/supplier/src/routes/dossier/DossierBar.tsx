import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import {
  Button,
  ButtonLink,
  Due,
  Live,
  ParcelGlyph,
  StatusBadge,
  useLiveState,
  PlaceKey,
  usePart,
} from '@vip/ui';
import type { Geometry } from 'geojson';
import { graphql } from '../../gql/index.ts';
import { isOpen } from './road.ts';

export const BLOCKING = graphql(`
  fragment DossierBar_item on DossierItem {
    id
    mandatory
    status
  }
`);

export const BAR = graphql(`
  fragment DossierBar_dossier on Dossier {
    id
    number
    status
    capakey
    address
    geometry
    deadline
    daysLeft
    availableActions
    sections {
      code
      items {
        ...DossierBar_item @unmask
      }
    }
  }
`);

/** Which dossier this is, when it is due, and handing it on; why that cannot be done yet stands beside it. */
export function DossierBar(props: {
  dossier: FragmentType<typeof BAR>;
  busy: boolean;
  onSubmit: () => void;
}) {
  const { busy, onSubmit } = props;
  const dossier = usePart(BAR, props.dossier);
  const { t } = useLingui();
  const live = useLiveState();
  const blocking = dossier.sections
    .flatMap(({ items }) => items)
    .filter((item) => item.mandatory && isOpen(item)).length;
  const may = dossier.availableActions.includes('SUBMIT_FOR_CONTROL');
  const reason =
    blocking > 0
      ? blocking === 1
        ? t`Nog 1 verplichte inlichting open`
        : t`Nog ${blocking} verplichte inlichtingen open`
      : may
        ? undefined
        : dossier.status === 'IN_QUALITY_CONTROL'
          ? t`Ligt bij de kwaliteitscontrole`
          : t`Kan niet in deze stand`;
  return (
    <div className="dbar">
      <ButtonLink kind="icon" icon="arrowl" href="/">
        <span className="sr">{t`Terug naar de werklijst`}</span>
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
      <span className="push row">
        <Live {...live} />
        <Button
          kind="primary"
          isPending={busy}
          disabledReason={reason}
          onPress={onSubmit}
        >{t`Klaar voor controle`}</Button>
      </span>
    </div>
  );
}
