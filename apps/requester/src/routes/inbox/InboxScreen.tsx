import { useApolloClient, useSuspenseQuery } from '@apollo/client/react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, dayOf, EmptyState, Icon, Link, Tabs, useFormats, useLive } from '@vip/ui';
import { useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import { SignInFirst } from '../pages/SignInFirst.tsx';
import { KINDS } from './kinds.ts';
import { Preferences } from './Preferences.tsx';
import './inbox.css';

const INBOX = graphql(`
  query Inbox($first: Int!, $after: String) {
    inbox(first: $first, after: $after) {
      unread
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        kind
        at
        title
        body
        link
        read
        dossierId
        requestId
      }
    }
  }
`);

const INBOX_GREW = graphql(`
  subscription InboxGrew($after: ID) {
    inboxChanged(after: $after) {
      eventId
      unread
      notification {
        id
        kind
        at
        title
        body
        link
        read
        dossierId
        requestId
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

type Message = ResultOf<typeof INBOX>['inbox']['nodes'][number];

/** Everything we told you, newest first, and where you want to be told. */
export function InboxScreen() {
  return (
    <SignInFirst>
      <Inbox />
    </SignInFirst>
  );
}

function Inbox() {
  const { t } = useLingui();
  const client = useApolloClient();
  const [params, setParams] = useSearchParams();
  const { data, fetchMore, refetch } = useSuspenseQuery(INBOX, { variables: { first: 30 } });
  useLive(INBOX_GREW, {
    variables: {},
    eventId: (event) => event.inboxChanged.eventId,
    onEvent: () => void refetch(),
    onCatchUp: () => void refetch(),
  });
  const { nodes, unread, pageInfo } = data.inbox;
  const tab = params.get('tab') ?? 'all';
  const acts = nodes.filter((message) => KINDS[message.kind]?.act && !message.read);

  const read = async (ids: string[], all: boolean) => {
    const { data: answer } = await client.mutate({ mutation: MARK_READ, variables: { input: { ids, all } } });
    if (answer?.markRead.__typename !== 'MarkReadSuccess') return;
    const now = answer.markRead.unread;
    for (const message of nodes)
      if (all || ids.includes(message.id))
        client.cache.modify({ id: client.cache.identify(message), fields: { read: () => true } });
    client.cache.modify({ fields: { inbox: (inbox: object) => ({ ...inbox, unread: now }) } });
  };
  const of = (id: string) =>
    nodes.filter((message) =>
      id === 'act' ? KINDS[message.kind]?.act : id === 'dossiers' ? message.dossierId : true,
    );

  return (
    <main id="inhoud" className="wrap page">
      <title>{t`Meldingen | Vastgoedinformatie`}</title>
      <div className="pagehead">
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
            tabs={[
              { id: 'all', label: t`Alles` },
              { id: 'act', label: t`Actie nodig`, ...(acts.length > 0 ? { count: acts.length } : {}) },
              { id: 'dossiers', label: t`Dossiers` },
            ]}
          >
            {(id) => <Messages messages={of(id)} onOpen={(message) => void read([message.id], false)} />}
          </Tabs>
          {pageInfo.hasNextPage && (
            <div className="more">
              <Button
                onPress={() =>
                  void fetchMore({
                    variables: { after: pageInfo.endCursor },
                    updateQuery: (before, { fetchMoreResult }) => ({
                      ...fetchMoreResult,
                      inbox: {
                        ...fetchMoreResult.inbox,
                        nodes: [...before.inbox.nodes, ...fetchMoreResult.inbox.nodes],
                      },
                    }),
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

function Messages({
  messages,
  onOpen,
}: {
  messages: readonly Message[];
  onOpen: (message: Message) => void;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const today = dayOf(new Date());
  const yesterday = dayOf(new Date(Date.now() - 86_400_000));
  const days = [...new Set(messages.map((message) => dayOf(new Date(message.at))))];
  if (messages.length === 0)
    return (
      <EmptyState title={t`Geen meldingen`}>
        <Trans>Als er iets gebeurt met uw aanvragen, leest u het hier.</Trans>
      </EmptyState>
    );
  return days.map((day) => (
    <div key={day}>
      <h2 className="day">
        {day === today ? (
          <Trans>Vandaag</Trans>
        ) : day === yesterday ? (
          <Trans>Gisteren</Trans>
        ) : (
          upper(formats.longDay(day))
        )}
      </h2>
      {messages
        .filter((message) => dayOf(new Date(message.at)) === day)
        .map((message) => {
          const kind = KINDS[message.kind];
          return (
            <article
              key={message.id}
              className={['msg', !message.read && 'new', kind?.tone].filter(Boolean).join(' ')}
              onClickCapture={() => !message.read && onOpen(message)}
            >
              <Icon name={kind?.icon ?? 'bell'} />
              <h3>
                <Link className="msg__link" href={message.link.replace(/^\/requester(?=\/)/, '')}>
                  {!message.read && (
                    <span className="sr">
                      <Trans>Ongelezen:</Trans>{' '}
                    </span>
                  )}
                  {message.title}
                </Link>
              </h3>
              <time dateTime={message.at}>{formats.time(message.at)}</time>
              <p>{message.body}</p>
            </article>
          );
        })}
    </div>
  ));
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
