import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  ButtonLink,
  Dialog,
  Link,
  Live,
  Note,
  StatusBadge,
  toast,
  useFormats,
  useLive,
  useLiveState,
  KeptBanner,
  useKeptQuery,
} from '@vip/ui';
import { useParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { SignInFirst } from '../pages/SignInFirst.tsx';
import { DossierCard } from './DossierCard.tsx';
import { Happened } from './Happened.tsx';
import './follow.css';

const FOLLOW = graphql(`
  query Follow($id: ID!) {
    request(id: $id) {
      id
      ...FollowHead_request @unmask
      ...Happened_request
      dossiers {
        id
        ...DossierCard_dossier
      }
    }
  }
`);

export const FOLLOW_HEAD = graphql(`
  fragment FollowHead_request on Request {
    id
    number
    reference
    status
    version
    submittedAt
    availableActions
    quote {
      total {
        cents
        formatted
      }
    }
    invoices {
      number
      status
      pdf
    }
  }
`);

const REQUEST_CHANGED = graphql(`
  subscription RequestChanged($id: ID!, $after: ID) {
    requestChanged(id: $id, after: $after) {
      eventId
      kind
      request {
        id
        ...FollowHead_request @unmask
        ...Happened_request
        dossiers {
          id
          ...DossierCard_dossier
        }
      }
    }
  }
`);

const CANCEL = graphql(`
  mutation CancelRequest($input: CancelRequestInput!) {
    cancelRequest(input: $input) {
      __typename
      ... on CancelRequestSuccess {
        request {
          id
          status
          version
          availableActions
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** A request on its way, section by section, live. */
export function FollowScreen() {
  return (
    <SignInFirst>
      <Follow />
    </SignInFirst>
  );
}

function Follow() {
  const { t } = useLingui();
  const formats = useFormats();
  const id = useParams()['id']!;
  const { data, fault, refresh } = useKeptQuery(FOLLOW, { id });
  const request = data.request;
  useLive(REQUEST_CHANGED, {
    variables: { id: request?.id ?? id },
    active: request !== null && request !== undefined,
    eventId: (event) => event.requestChanged.eventId,
    onCatchUp: refresh,
  });
  const live = useLiveState();
  if (!request) return <NotFound />;
  const title = request.reference ?? request.number;
  const waits = request.status === 'AWAITING_PAYMENT' || request.status === 'DRAFT';

  return (
    <main id="inhoud" className="wrap page">
      <title>{t`${title} | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <nav className="crumb" aria-label={t`Kruimelpad`}>
        <Link href="/requests">
          <Trans>Aanvragen</Trans>
        </Link>
      </nav>
      <div className="pagehead">
        <div>
          <h1>{title}</h1>
          <div className="meta" style={{ marginTop: 'var(--s2)' }}>
            <span>
              <Trans>Aanvraag {request.number}</Trans>
            </span>
            {request.submittedAt && (
              <span>
                <Trans>Ingediend op {formats.dateTime(request.submittedAt)}</Trans>
              </span>
            )}
            <span>{request.quote.total.formatted}</span>
            <StatusBadge kind="request" status={request.status} small />
          </div>
          <p style={{ marginTop: 'var(--s2)' }}>
            <Live {...live} />
          </p>
        </div>
        <div className="row">
          {request.availableActions.includes('CANCEL') && (
            <CancelButton id={request.id} version={request.version} />
          )}
          {request.invoices.map((invoice) => (
            <ButtonLink key={invoice.number} icon="invoice" href={invoice.pdf}>
              <Trans>Factuur {invoice.number}</Trans>
            </ButtonLink>
          ))}
          <ButtonLink icon="download" href={`/requests/${request.id}/submitted`}>
            <Trans>Ontvangstbewijs</Trans>
          </ButtonLink>
        </div>
      </div>
      {waits && (
        <Note tone="warn" className="follow__pay" title={t`Er gebeurt nog niets.`}>
          <Trans>Deze aanvraag wacht op betaling.</Trans>{' '}
          <Link href={`/requests/${request.id}/submitted`}>
            <Trans>Nu betalen</Trans>
          </Link>
        </Note>
      )}
      <div className="follow">
        <div>
          {request.dossiers.map((dossier) => (
            <DossierCard key={dossier.id} dossier={dossier} />
          ))}
          {request.dossiers.length === 0 && !waits && request.status !== 'CANCELLED' && (
            <Note tone="info">
              <Trans>De dossiers worden gemaakt. Ze verschijnen hier vanzelf.</Trans>
            </Note>
          )}
        </div>
        <Happened request={request} />
      </div>
    </main>
  );
}

function CancelButton({ id, version }: { id: string; version: number }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const cancel = async () => {
    setBusy(true);
    try {
      const { data } = await client.mutate({
        mutation: CANCEL,
        variables: { input: { requestId: id, expectedVersion: version } },
      });
      const answer = data!.cancelRequest;
      if (answer.__typename !== 'CancelRequestSuccess') return setRefusal(answer.message);
      setOpen(false);
      toast({ text: t`Aanvraag geannuleerd`, icon: 'ban' });
    } catch {
      setRefusal(t`Er kwam geen antwoord. Herlaad de bladzijde om te zien of er geannuleerd is.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button kind="danger" onPress={() => setOpen(true)}>
        <Trans>Aanvraag annuleren</Trans>
      </Button>
      <Dialog
        isOpen={open}
        onClose={() => setOpen(false)}
        role="alertdialog"
        title={t`Deze aanvraag annuleren?`}
        lead={t`Er is nog niets begonnen of aangerekend. Annuleren is definitief.`}
        foot={
          <>
            <Button kind="danger" isPending={busy} onPress={() => void cancel()}>
              <Trans>Aanvraag annuleren</Trans>
            </Button>
            <Button kind="quiet" onPress={() => setOpen(false)}>
              <Trans>Toch behouden</Trans>
            </Button>
          </>
        }
      >
        {refusal && <Note tone="error">{refusal}</Note>}
      </Dialog>
    </>
  );
}
