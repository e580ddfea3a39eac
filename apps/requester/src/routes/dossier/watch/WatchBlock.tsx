import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, dayOf, Icon, LinkButton, Note, useFormats, usePart } from '@vip/ui';
import { graphql } from '../../../gql/index.ts';
import type { WatchBlock_DossierFragment } from '../../../gql/graphql.ts';
import { useWatch } from './useWatch.ts';
import { WatchChanges } from './WatchChanges.tsx';
import { WatchForm } from './WatchForm.tsx';
import './watch.css';

export const WATCH_BLOCK = graphql(`
  fragment WatchBlock_dossier on Dossier {
    id
    validUntil
    availableActions
    watch {
      id
      until
      startedAt
      endedAt
      openChanges
      lastLookedAt
      nextLookAt
      unanswered {
        source {
          code
          name
        }
      }
    }
    ...WatchChanges_dossier
  }
`);

type Watch = NonNullable<WatchBlock_DossierFragment['watch']>;

/** Watching until the deed: whether, until when, when it was last looked at, and what changed since. Free of charge. */
export function WatchBlock(props: { dossier: FragmentType<typeof WATCH_BLOCK> }) {
  const dossier = usePart(WATCH_BLOCK, props.dossier);
  const [changing, setChanging] = useState(false);
  const { stop, busy, refusal } = useWatch(dossier.id);
  const formats = useFormats();
  const { watch } = dossier;
  const running = watch !== null && watch !== undefined && watch.endedAt === null;
  const mayWatch = dossier.availableActions.includes('WATCH');
  if (!mayWatch && !watch) return null;
  return (
    <section className="watch" aria-labelledby="watch">
      <h2 id="watch">
        <Icon name="history" />
        <Trans>Opvolgen tot de akte</Trans>
      </h2>
      {running && <State watch={watch} />}
      {watch?.endedAt && (
        <p>
          <Trans>De opvolging eindigde op {formats.date(watch.endedAt)}.</Trans>
        </p>
      )}
      {!running && mayWatch && (
        <p className="watch__why">
          <Trans>
            Wij vragen de bronnen elke dag opnieuw en verwittigen u als er iets wijzigt. Wat u kreeg, blijft
            zoals het is. Dit is gratis.
          </Trans>
        </p>
      )}
      {mayWatch && (!running || changing) && (
        <WatchForm
          dossierId={dossier.id}
          until={running ? watch.until : null}
          validUntil={dossier.validUntil ?? null}
          onDone={() => setChanging(false)}
        />
      )}
      {running && mayWatch && !changing && (
        <div className="row watch__acts">
          <LinkButton onPress={() => setChanging(true)}>
            <Trans>Andere dag kiezen</Trans>
          </LinkButton>
          <Button kind="quiet" isPending={busy} onPress={() => void stop()}>
            <Trans>Niet meer opvolgen</Trans>
          </Button>
        </div>
      )}
      {refusal && <Note tone="error">{refusal}</Note>}
      {watch && <WatchChanges dossier={dossier} />}
    </section>
  );
}

function State({ watch }: { watch: Watch }) {
  const { t } = useLingui();
  const formats = useFormats();
  const when = (at: string) =>
    dayOf(new Date(at)) === dayOf(new Date())
      ? t`vandaag om ${formats.time(at)}`
      : t`op ${formats.dateTime(at)}`;
  const silent = watch.unanswered ?? [];
  return (
    <>
      <p role="status">
        <b>
          <Trans>Wordt opgevolgd tot en met {formats.date(watch.until)}.</Trans>
        </b>{' '}
        {watch.lastLookedAt ? (
          <Trans>Laatst nagekeken {when(watch.lastLookedAt)}.</Trans>
        ) : (
          watch.nextLookAt && <Trans>Eerste keer nagekeken {when(watch.nextLookAt)}.</Trans>
        )}{' '}
        {(watch.lastLookedAt || watch.openChanges > 0) && (
          <Plural
            value={watch.openChanges}
            _0="Geen wijzigingen."
            one="# wijziging."
            other="# wijzigingen."
          />
        )}
      </p>
      {silent.length > 0 && (
        <p className="watch__silent">
          <Icon name="unplug" />
          <span>
            <Trans>
              Antwoordde de laatste keer niet: {silent.map(({ source }) => source.name).join(', ')}. Daarover
              weten wij niets nieuws; wij vragen het opnieuw.
            </Trans>
          </span>
        </p>
      )}
    </>
  );
}
