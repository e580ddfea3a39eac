import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState, KeptBanner, nextPage, Tabs, toast, useKeptQuery, useLive } from '@vip/ui';
import { useSearchParams } from 'react-router';
import { CapacityFirst } from '../gate/CapacityFirst.tsx';
import { graphql } from '../gql/index.ts';
import { INBOX_CHANGED } from './changed.ts';
import { KINDS } from './kinds.ts';
import { Messages } from './Messages.tsx';
import { Preferences } from './Preferences.tsx';
import './inbox.css';

const INBOX = graphql(`
  query Inbox($first: Int!, $after: String) {
    inbox(first: $first, after: $after) {
      unread
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Messages_notification @unmask
      }
    }
  }
`);

const MARK_READ = graphql(`
  mutation MarkRead($input: MarkReadInput!) {
    markRead(input: $input) {
      __typename
      ... on MarkReadSuccess {
        unread
      }
      ... on Refusal {
        message
      }
    }
  }
`);

/** Everything we told this person in this capacity, newest first, and where they want to be told. */
export function InboxScreen() {
  const { t } = useLingui();
  return (
    <CapacityFirst
      page={t`Meldingen`}
      signIn={{
        title: t`Meld u aan om uw meldingen te zien`,
        text: t`Meldingen horen bij de hoedanigheid waarin u werkt.`,
      }}
    >
      <Inbox />
    </CapacityFirst>
  );
}

function Inbox() {
  const { t } = useLingui();
  const client = useApolloClient();
  const [params, setParams] = useSearchParams();
  const { data, fetchMore, fault, refresh } = useKeptQuery(
    INBOX,
    { first: 30 },
    { fetchPolicy: 'cache-and-network' },
  );
  useLive(INBOX_CHANGED, {
    variables: {},
    eventId: (event) => event.inboxChanged.eventId,
    onEvent: refresh,
    onCatchUp: refresh,
  });
  const { nodes, unread, pageInfo } = data.inbox;
  const acts = nodes.filter((message) => KINDS[message.kind].act && !message.read);
  // Who is only ever told about dossiers has no use for a list of those alone.
  const mixed = nodes.some(({ dossierId }) => !dossierId);
  const tabs = [
    { id: 'all', label: t`Alles` },
    { id: 'act', label: t`Actie nodig`, ...(acts.length > 0 ? { count: acts.length } : {}) },
    ...(mixed ? [{ id: 'dossiers', label: t`Dossiers` }] : []),
  ];
  const tab = tabs.find(({ id }) => id === params.get('tab'))?.id ?? 'all';
  const of = (id: string) =>
    nodes.filter((message) =>
      id === 'act' ? KINDS[message.kind].act : id === 'dossiers' ? message.dossierId : true,
    );

  const read = async (ids: string[], all: boolean) => {
    const answer = await client
      .mutate({ mutation: MARK_READ, variables: { input: { ids, all } } })
      .then(({ data }) => data?.markRead)
      .catch(() => undefined);
    if (answer?.__typename !== 'MarkReadSuccess')
      return void toast({
        text: answer?.message ?? t`Er kwam geen antwoord. Probeer het opnieuw.`,
        icon: 'warn',
      });
    const now = answer.unread;
    for (const message of nodes)
      if (all || ids.includes(message.id))
        client.cache.modify({ id: client.cache.identify(message), fields: { read: () => true } });
    client.cache.modify({ fields: { inbox: (inbox: object) => ({ ...inbox, unread: now }) } });
  };

  return (
    <main id="inhoud" className="wrap page">
      <title>{t`Meldingen | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <div className="inboxhead">
        <h1>
          <Trans>Meldingen</Trans>
        </h1>
        {unread > 0 && (
          <Button kind="quiet" icon="checks" onPress={() => void read([], true)}>
            <Trans>Alles als gelezen markeren</Trans>
          </Button>
        )}
      </div>
      <div className="inbox">
        <section aria-label={t`Meldingen`}>
          <Tabs
            label={t`Meldingen`}
            value={tab}
            onChange={(id) => setParams(id === 'all' ? {} : { tab: id })}
            tabs={tabs}
          >
            {(id) =>
              of(id).length === 0 ? (
                <EmptyState title={t`Geen meldingen`}>
                  <Trans>Als er iets gebeurt dat u moet weten, leest u het hier.</Trans>
                </EmptyState>
              ) : (
                <Messages messages={of(id)} onOpen={(message) => void read([message.id], false)} />
              )
            }
          </Tabs>
          {pageInfo.hasNextPage && (
            <div className="more">
              <Button
                onPress={() =>
                  void fetchMore({
                    variables: { after: pageInfo.endCursor },
                    updateQuery: nextPage('inbox'),
                  })
                }
              >
                <Trans>Oudere meldingen</Trans>
              </Button>
            </div>
          )}
        </section>
        <Preferences />
      </div>
    </main>
  );
}
