import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  ButtonLink,
  PlaceKey,
  Facts,
  Live,
  Note,
  StatusBadge,
  Stepper,
  useFormats,
  useLive,
  useLiveState,
  KeptBanner,
  useKeptQuery,
} from '@vip/ui';
import { useParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import { SignInFirst } from '../pages/SignInFirst.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { goToPayment } from '../price/payment.ts';

const RECEIPT = graphql(`
  query Receipt($id: ID!) {
    request(id: $id) {
      id
      ...Receipt_request @unmask
    }
  }
`);

export const RECEIPT_REQUEST = graphql(`
  fragment Receipt_request on Request {
    id
    number
    reference
    status
    version
    submittedAt
    createdAt
    contactEmail
    expectedOn
    availableActions
    parcels {
      capakey
      areaKey
    }
    payments {
      id
      status
      method
      paidAt
    }
    quote {
      total {
        cents
        formatted
      }
    }
    dossiers {
      id
    }
  }
`);

const RECEIPT_CHANGED = graphql(`
  subscription ReceiptChanged($id: ID!, $after: ID) {
    requestChanged(id: $id, after: $after) {
      eventId
      kind
      request {
        id
        ...Receipt_request @unmask
      }
    }
  }
`);

/** Did it go in, and what happens now? The state comes from us, live; never from the address that a payment page came back to. */
export function SubmittedScreen() {
  return (
    <SignInFirst>
      <Receipt />
    </SignInFirst>
  );
}

function Receipt() {
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const id = useParams()['id']!;
  const { data, fault, refresh } = useKeptQuery(RECEIPT, { id });
  const request = data.request;
  useLive(RECEIPT_CHANGED, {
    variables: { id: request?.id ?? id },
    active: request !== null && request !== undefined,
    eventId: (event) => event.requestChanged.eventId,
    onCatchUp: refresh,
  });
  const live = useLiveState();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  if (!request) return <NotFound />;

  const waits = request.status === 'AWAITING_PAYMENT';
  const lastPayment = request.payments.at(-1);
  const paying = waits && lastPayment?.status === 'OPEN';
  const pay = async () => {
    setBusy(true);
    setTrouble(
      await goToPayment(client, request.id).catch(
        () => t`De betaaldienst antwoordt niet. Probeer het over enkele minuten opnieuw.`,
      ),
    );
    setBusy(false);
  };

  return (
    <main id="inhoud" className="wrap page stack">
      <title>{t`${request.number} ingediend | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <Stepper
        steps={[{ label: t`Percelen` }, { label: t`Prijs en gegevens` }, { label: t`Ingediend` }]}
        current={2}
      />
      <h1>
        {waits ? (
          <Trans>Betaal om te starten</Trans>
        ) : request.status === 'DRAFT' ? (
          <Trans>Nog niet ingediend</Trans>
        ) : (
          <Trans>Aanvraag ontvangen</Trans>
        )}
      </h1>
      <div className="row">
        <StatusBadge kind="request" status={request.status} />
        {lastPayment && <StatusBadge kind="payment" status={lastPayment.status} />}
        <Live {...live} />
      </div>
      {waits ? (
        <Note tone="warn" announce title={t`Er gebeurt nog niets.`}>
          {paying ? (
            <Trans>
              Uw betaling is gestart. Deze bladzijde verandert vanzelf zodra ze bevestigd is; u hoeft niet te
              herladen.
            </Trans>
          ) : (
            <Trans>Wij starten zodra uw betaling van {request.quote.total.formatted} binnen is.</Trans>
          )}
        </Note>
      ) : (
        request.status !== 'DRAFT' && (
          <Note tone="ok" announce title={t`Uw aanvraag is goed aangekomen.`}>
            <Trans>Ontvangstbewijs {request.number}. U kunt alles hieronder en in uw lijst volgen.</Trans>
          </Note>
        )
      )}
      {trouble && (
        <Note tone="error" title={t`Betalen lukte niet.`}>
          {trouble}
        </Note>
      )}
      <Facts
        facts={[
          [t`Ontvangstbewijs`, <strong key="n">{request.number}</strong>],
          [t`Ingediend op`, request.submittedAt ? formats.dateTime(request.submittedAt) : null],
          [t`Uw referentie`, request.reference],
          [
            t`Percelen`,
            <ul key="p" className="receipt__places">
              {request.parcels.map((parcel) => (
                <li key={parcel.capakey ?? parcel.areaKey}>
                  <PlaceKey capakey={parcel.capakey} />
                </li>
              ))}
            </ul>,
          ],
          [t`Bedrag`, request.quote.total.formatted],
          [t`Betaald op`, lastPayment?.paidAt ? formats.dateTime(lastPayment.paidAt) : null],
          [t`Verwacht op`, request.expectedOn && !waits ? formats.longDay(request.expectedOn) : null],
          [t`Bericht aan`, request.contactEmail],
        ]}
      />
      <div className="row">
        {waits && (
          <Button kind="primary" large isPending={busy} onPress={() => void pay()}>
            {paying ? <Trans>Opnieuw naar de betaalpagina</Trans> : <Trans>Nu betalen</Trans>}
          </Button>
        )}
        {!waits && request.status !== 'DRAFT' && (
          <ButtonLink kind="primary" large href={`/requests/${request.id}`}>
            {request.dossiers.length > 0 ? (
              <Plural value={request.dossiers.length} one="Dossier volgen" other="# dossiers volgen" />
            ) : (
              <Trans>Aanvraag volgen</Trans>
            )}
          </ButtonLink>
        )}
        <ButtonLink href="/requests">
          <Trans>Naar uw aanvragen</Trans>
        </ButtonLink>
      </div>
    </main>
  );
}
