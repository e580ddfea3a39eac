import type { ReactNode } from 'react';
import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { DossierTitle } from '@vip/desk/dossier/DossierTitle.tsx';
import type { Present } from '@vip/desk/presence/usePresence.ts';
import { Live, Icon, useLiveState, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

export const BAR = graphql(`
  fragment ReviewBar_dossier on Dossier {
    id
    ...DossierTitle_dossier
    sections {
      code
      items {
        id
        code
        label
      }
    }
  }
`);

/** Which dossier is under review, when it is due, and who else is in it. */
export function ReviewBar(props: {
  dossier: FragmentType<typeof BAR>;
  colleagues: readonly Present[];
  /** The way to what has no room beside the work. */
  beside: ReactNode;
}) {
  const { colleagues, beside } = props;
  const dossier = usePart(BAR, props.dossier);
  const { t } = useLingui();
  const live = useLiveState();
  /** The item that a colleague has open, by its name. */
  const where = ({ officer, itemCode }: Present): string => {
    const item = dossier.sections.flatMap(({ items }) => items).find(({ code }) => code === itemCode);
    return item ? `${officer.name} (${item.label})` : officer.name;
  };
  return (
    <DossierTitle dossier={dossier} back={t`Terug naar de lijst`}>
      {colleagues.length > 0 && (
        <span className="sub small revbar__here" role="status">
          <Icon name="users" size="sm" /> {t`Ook hier: ${colleagues.map((one) => where(one)).join(', ')}`}
        </span>
      )}
      <span className="push row">
        <Live {...live} />
        {beside}
      </span>
    </DossierTitle>
  );
}
