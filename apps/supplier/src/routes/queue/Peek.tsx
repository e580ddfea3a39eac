import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { Button, Facts, ParcelMap, useFormats, PlaceKey } from '@vip/ui';
import type { Geometry } from 'geojson';
import type { QueueRow_DossierFragment } from '../../gql/graphql.ts';
import { PREVIOUS } from './documents.ts';

/** What is known of the dossier that the list stands on, before opening it. */
export function Peek({
  dossier,
  onOpen,
  onAssign,
}: {
  dossier: QueueRow_DossierFragment;
  onOpen: () => void;
  onAssign: () => void;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const { data } = useQuery(PREVIOUS, { variables: { id: dossier.id } });
  const previous = data?.dossier?.id === dossier.id ? data.dossier.previousDossier : null;
  const open = dossier.sections.filter(({ progress }) => progress.answered < progress.total);
  return (
    <aside className="peek" aria-labelledby="peek-title">
      <div className="pane">
        <div className="peek__map">
          <ParcelMap
            label={dossier.capakey ? t`Perceel ${dossier.capakey}` : t`Openbaar domein, ${dossier.number}`}
            compact
            numbered={false}
            chosen={[{ capakey: dossier.capakey ?? dossier.number, geometry: dossier.geometry as Geometry }]}
            fitKey={dossier.id}
          />
        </div>
        <div className="peek__body">
          <h2 id="peek-title">{dossier.address ?? dossier.number}</h2>
          <PlaceKey capakey={dossier.capakey} />
          <Facts
            facts={[
              [t`Dossier`, dossier.number],
              [t`Aanvrager`, dossier.requester.name],
              [t`Beloofd`, dossier.expectedOn ? formats.date(dossier.expectedOn) : null],
              [t`Wettelijk`, dossier.deadline ? formats.date(dossier.deadline) : null],
            ]}
          />
          {dossier.waitingFor && <p className="peek__waits sub">{dossier.waitingFor}</p>}
          {open.length > 0 && <h3>{t`Te doen`}</h3>}
          <ul className="jobs">
            {open.map(({ code, shortLabel, progress, assignee }) => (
              <li key={code}>
                <b>{shortLabel}</b>
                <span>{t`${progress.total - progress.answered} open`}</span>
                {assignee && <span className="cap">{t`Toegewezen aan ${assignee.name}`}</span>}
              </li>
            ))}
          </ul>
          {previous && (
            <>
              <h3>{t`Vorig dossier`}</h3>
              <p>
                {previous.validatedAt
                  ? t`${previous.number}, gevalideerd op ${formats.date(previous.validatedAt)}`
                  : previous.number}
              </p>
            </>
          )}
        </div>
      </div>
      <div className="peek__foot">
        <Button kind="primary" hint="Enter" onPress={onOpen}>{t`Openen`}</Button>
        {open.some(({ assignee }) => !assignee) && (
          <Button hint="A" onPress={onAssign}>{t`Toewijzen`}</Button>
        )}
      </div>
    </aside>
  );
}
