import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  ButtonLink,
  Link,
  Live,
  Note,
  StatusBadge,
  useFormats,
  useLiveState,
  PlaceKey,
} from '@vip/ui';
import { usePlaceName } from '../../parcels/usePlaceName.ts';
import { Compare } from './Compare.tsx';
import { shortDigest } from './EvidenceLine.tsx';
import type { Dossier } from './reading.ts';

/** Name, state and the documents of a dossier. */
export function Head({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui();
  const formats = useFormats();
  const live = useLiveState();
  const [comparing, setComparing] = useState(false);
  const latest = (kind: Dossier['documents'][number]['kind']) =>
    dossier.documents.filter((document) => document.kind === kind).sort((a, b) => b.edition - a.edition)[0];
  const pdf = latest('PDF_UA') ?? latest('PDF_A');
  const json = latest('JSON');
  const jsonLd = latest('JSON_LD');
  const { request } = dossier;
  const placeName = usePlaceName();
  return (
    <>
      {pdf && (
        <p className="print-only small">
          <Trans>
            Vlaanderen, Vastgoedinformatieplatform. Vastgoeddossier {dossier.number}, afgedrukt op{' '}
            {formats.date(new Date())}. Echtheid: vingerafdruk {shortDigest(pdf.digest)}.
          </Trans>
        </p>
      )}
      <nav className="crumb" aria-label={t`Kruimelpad`}>
        <Link href={`/requests/${request.id}`}>{request.reference ?? request.number}</Link>
      </nav>
      <div className="pagehead">
        <h1>
          {placeName(dossier)} <StatusBadge kind="dossier" status={dossier.status} />
        </h1>
        <div className="get" data-print="no">
          {pdf && (
            <ButtonLink kind="primary" icon="pdf" href={pdf.url}>
              <Trans>PDF downloaden</Trans>
            </ButtonLink>
          )}
          {json && <ButtonLink href={json.url}>JSON</ButtonLink>}
          {jsonLd && <ButtonLink href={jsonLd.url}>JSON-LD</ButtonLink>}
          <Button icon="print" onPress={() => window.print()}>
            <Trans>Afdrukken</Trans>
          </Button>
        </div>
        <div className="meta">
          <span>
            <PlaceKey capakey={dossier.capakey} />
          </span>
          <span>{dossier.number}</span>
          {dossier.validatedAt && (
            <span>
              {dossier.automatic ? (
                <Trans>
                  Automatisch gevalideerd op {formats.date(dossier.validatedAt)}, namens{' '}
                  {dossier.municipality.name} en volgens haar beleid van{' '}
                  {formats.date(dossier.automatic.policyOn)}
                </Trans>
              ) : (
                <Trans>
                  Gevalideerd door {dossier.municipality.name} op {formats.date(dossier.validatedAt)}
                </Trans>
              )}
            </span>
          )}
          {dossier.validUntil && (
            <span>
              <Trans>Geldig tot {formats.date(dossier.validUntil)}</Trans>
            </span>
          )}
          {dossier.municipality.contactEmail && (
            <span>
              <Trans>
                Vragen aan de gemeente:{' '}
                <a href={`mailto:${dossier.municipality.contactEmail}`}>
                  {dossier.municipality.contactEmail}
                </a>
              </Trans>
            </span>
          )}
          {dossier.edition > 1 && (
            <span>
              <Trans>Uitgave {dossier.edition}</Trans>
            </span>
          )}
          {dossier.previousDossier && (
            <Button kind="quiet" className="btn--inline" onPress={() => setComparing(true)}>
              <Trans>Vergelijken met {dossier.previousDossier.number}</Trans>
            </Button>
          )}
          <Live {...live} />
        </div>
      </div>
      {comparing && <Compare dossier={dossier} onClose={() => setComparing(false)} />}
      {dossier.refusal && (
        <Note tone="warn" icon="ban" title={t`${dossier.municipality.name} weigerde dit dossier.`}>
          {dossier.refusal.motivation}
        </Note>
      )}
      {!dossier.validatedAt && !dossier.refusal && (
        <Note tone="info" title={t`Voorlopig.`}>
          <Trans>
            U ziet wat de centrale bronnen nu zeggen. De gegevens van {dossier.municipality.name} en de PDF
            volgen na de controle; gebruik dit nog niet voor een akte.
          </Trans>
        </Note>
      )}
    </>
  );
}
