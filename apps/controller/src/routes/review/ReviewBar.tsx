import { useLingui } from '@lingui/react/macro';
import { ButtonLink, Capakey, Due, Live, ParcelGlyph, StatusBadge, useLiveState } from '@vip/ui';
import type { Geometry } from 'geojson';
import type { Dossier } from './ReviewScreen.tsx';

/** Which dossier is under review, and when it is due. */
export function ReviewBar({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui();
  const live = useLiveState();
  return (
    <div className="dbar">
      <ButtonLink kind="icon" icon="arrowl" href="/">
        <span className="sr">{t`Terug naar de lijst`}</span>
      </ButtonLink>
      <ParcelGlyph geometry={dossier.geometry as Geometry} />
      <div>
        <h1>{dossier.address ?? dossier.number}</h1>
        <p>
          {dossier.capakey && <Capakey value={dossier.capakey} />}{' '}
          <span className="nowrap">{dossier.number}</span>
        </p>
      </div>
      <StatusBadge kind="dossier" status={dossier.status} />
      {dossier.deadline && dossier.status !== 'VALIDATED' && (
        <Due deadline={dossier.deadline} daysLeft={dossier.daysLeft ?? 0} />
      )}
      <span className="push">
        <Live {...live} />
      </span>
    </div>
  );
}
