import type { ReactNode } from 'react';
import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { DossierTitle } from '@vip/desk/dossier/DossierTitle.tsx';
import { Button, Live, useLiveState, usePart } from '@vip/ui';
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
    status
    availableActions
    ...DossierTitle_dossier
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
  /** The way to what has no room beside the work. */
  beside: ReactNode;
}) {
  const { busy, onSubmit, beside } = props;
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
    <DossierTitle dossier={dossier} back={t`Terug naar de werklijst`}>
      <span className="push row">
        <Live {...live} />
        {beside}
        <Button
          kind="primary"
          isPending={busy}
          disabledReason={reason}
          onPress={onSubmit}
        >{t`Klaar voor controle`}</Button>
      </span>
    </DossierTitle>
  );
}
