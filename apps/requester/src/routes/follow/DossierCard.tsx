import type { FragmentType } from '@apollo/client';
import { Plural, Trans } from '@lingui/react/macro';
import {
  ButtonLink,
  dayOf,
  Icon,
  ParcelGlyph,
  StatusBadge,
  TermLine,
  useFormats,
  type IconName,
  type MapParcel,
  PlaceKey,
  usePart,
} from '@vip/ui';
import { usePlaceName } from '../../parcels/usePlaceName.ts';
import { graphql } from '../../gql/index.ts';
import { CardSections } from './CardSections.tsx';

export const DOSSIER_CARD = graphql(`
  fragment DossierCard_dossier on Dossier {
    id
    number
    capakey
    address
    geometry
    status
    createdAt
    deadline
    expectedOn
    validatedAt
    waitingFor
    automatic {
      policyOn
    }
    municipality {
      nisCode
      name
      validatesAutomatically
      leadTime {
        p90Days
      }
    }
    progress {
      answered
      total
    }
    exceptions {
      failedSource
    }
    watch {
      id
      openChanges
    }
    sections {
      code
      shortLabel
      progress {
        answered
        total
      }
      items {
        id
        label
        status
      }
    }
    refusal {
      reason
      motivation
      at
    }
  }
`);

/** One dossier on its way: date before status, whom it waits for, how far each section is. */
export function DossierCard(props: { dossier: FragmentType<typeof DOSSIER_CARD> }) {
  const formats = useFormats();
  const dossier = usePart(DOSSIER_CARD, props.dossier);
  const { municipality, progress, sections, status } = dossier;
  const done = status === 'VALIDATED' || status === 'ARCHIVED';
  const place = usePlaceName()(dossier);
  const failed = sections
    .flatMap((section) => section.items)
    .filter((item) => item.status === 'SOURCE_UNAVAILABLE');
  const id = `dossier-${dossier.id}`;

  return (
    <article className="dos" aria-labelledby={id}>
      <div className="dos__head">
        <ParcelGlyph size="lg" geometry={dossier.geometry as MapParcel['geometry']} />
        <div>
          <h2 id={id}>{place}</h2>
          <p>
            <PlaceKey capakey={dossier.capakey} /> <span className="nowrap">&nbsp;{dossier.number}</span>
          </p>
        </div>
        <StatusBadge kind="dossier" status={status} />
      </div>
      {dossier.watch && dossier.watch.openChanges > 0 && (
        <Waiting icon="swap" tone="warn">
          <b>
            <Plural
              value={dossier.watch.openChanges}
              one="# wijziging sinds de levering."
              other="# wijzigingen sinds de levering."
            />
          </b>{' '}
          <Trans>Bekijk het dossier en laat het gratis bijwerken.</Trans>
        </Waiting>
      )}
      {!done && status !== 'REFUSED' && (
        <div className="when">
          <div>
            <span className="cap">
              <Trans>Verwacht op</Trans>
            </span>
            <div className="when__big">
              {dossier.expectedOn ? formats.longDay(dossier.expectedOn) : <Trans>nog niet bekend</Trans>}
            </div>
            {municipality.leadTime && (
              <small>
                <Trans>
                  {municipality.name} levert 9 van de 10 dossiers{' '}
                  <Plural
                    value={municipality.leadTime.p90Days}
                    _0="op dezelfde dag"
                    one="binnen # dag"
                    other="binnen # dagen"
                  />
                  .
                </Trans>
              </small>
            )}
            {municipality.validatesAutomatically && (status === 'CREATED' || status === 'ENRICHING') && (
              <small>
                <Trans>Vraagt niets in dit dossier een mens, dan is het er binnen enkele minuten.</Trans>
              </small>
            )}
          </div>
          {dossier.deadline && (
            <TermLine
              received={dayOf(new Date(dossier.createdAt))}
              today={dayOf(new Date())}
              promised={dossier.expectedOn ?? null}
              legal={dossier.deadline}
            />
          )}
        </div>
      )}
      {done && dossier.validatedAt && (
        <Waiting icon="shield" tone="ok">
          {dossier.automatic ? (
            <Trans>
              <b>
                Automatisch gevalideerd op {formats.date(dossier.validatedAt)}, namens {municipality.name}.
              </b>{' '}
              Het dossier en de PDF staan klaar.
            </Trans>
          ) : (
            <Trans>
              <b>Gevalideerd op {formats.date(dossier.validatedAt)}.</b> Het dossier en de PDF staan klaar.
            </Trans>
          )}
        </Waiting>
      )}
      {dossier.refusal && (
        <Waiting icon="ban" tone="warn">
          <Trans>
            <b>{municipality.name} weigerde dit dossier:</b> {dossier.refusal.motivation}
          </Trans>
        </Waiting>
      )}
      {!done && dossier.waitingFor && (
        <Waiting
          icon={status === 'IN_QUALITY_CONTROL' ? 'inspect' : status === 'ENRICHING' ? 'sync' : 'hall'}
        >
          {dossier.waitingFor}
        </Waiting>
      )}
      {!done && failed.length > 0 && (
        <Waiting icon="unplug" tone="warn">
          <b>
            <Plural
              value={failed.length}
              one="# inlichting wacht op een bron die niet antwoordt:"
              other="# inlichtingen wachten op een bron die niet antwoordt:"
            />
          </b>{' '}
          {failed
            .slice(0, 3)
            .map((item) => item.label)
            .join(', ')}
          {failed.length > 3 ? '…' : '.'}{' '}
          <Trans>Wij proberen het vanzelf opnieuw. U hoeft niets te doen.</Trans>
        </Waiting>
      )}
      {status !== 'REFUSED' && (
        <div className="prog">
          <div className="prog__top">
            <strong>
              <Trans>
                {progress.answered} van de {progress.total} inlichtingen beantwoord
              </Trans>
            </strong>
          </div>
          <CardSections sections={sections} listed={!done} />
        </div>
      )}
      <div className="dos__foot">
        <ButtonLink {...(done ? { kind: 'primary' as const } : {})} href={`/dossiers/${dossier.id}`}>
          {done ? <Trans>Dossier bekijken</Trans> : <Trans>Voorlopige gegevens bekijken</Trans>}
        </ButtonLink>
      </div>
    </article>
  );
}

function Waiting({
  icon,
  tone,
  children,
}: {
  icon: IconName;
  tone?: 'warn' | 'ok';
  children: React.ReactNode;
}) {
  return (
    <div className={tone ? `wait wait--${tone}` : 'wait'}>
      <Icon name={icon} />
      <span>{children}</span>
    </div>
  );
}
