import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import type { Present } from '@vip/desk/presence/usePresence.ts';
import {
  ButtonLink,
  Due,
  Live,
  Icon,
  ParcelGlyph,
  PlaceKey,
  StatusBadge,
  useLiveState,
  usePart,
} from '@vip/ui';
import type { Geometry } from 'geojson';
import { graphql } from '../../gql/index.ts';

export const BAR = graphql(`
  fragment ReviewBar_dossier on Dossier {
    id
    number
    status
    capakey
    address
    geometry
    deadline
    daysLeft
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
export function ReviewBar(props: { dossier: FragmentType<typeof BAR>; colleagues: readonly Present[] }) {
  const { colleagues } = props;
  const dossier = usePart(BAR, props.dossier);
  const { t } = useLingui();
  const live = useLiveState();
  /** The item that a colleague has open, by its name. */
  const where = ({ officer, itemCode }: Present): string => {
    const item = dossier.sections.flatMap(({ items }) => items).find(({ code }) => code === itemCode);
    return item ? `${officer.name} (${item.label})` : officer.name;
  };
  return (
    <div className="dbar">
      <ButtonLink kind="icon" icon="arrowl" href="/">
        <span className="sr">{t`Terug naar de lijst`}</span>
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
      {colleagues.length > 0 && (
        <span className="sub small revbar__here" role="status">
          <Icon name="users" size="sm" /> {t`Ook hier: ${colleagues.map((one) => where(one)).join(', ')}`}
        </span>
      )}
      <span className="push">
        <Live {...live} />
      </span>
    </div>
  );
}
