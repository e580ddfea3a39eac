import { useApolloClient, useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  currentCapacity,
  dayOf,
  EmptyState,
  Icon,
  Link,
  signInHref,
  useApp,
  useFormats,
  useLive,
  type IconName,
} from '@vip/ui';
import type { ControllerInboxQuery, NotificationKind } from '../../gql/graphql.ts';
import { INBOX, INBOX_GREW, MARK_READ } from './documents.ts';
import './inbox.css';

type Message = ControllerInboxQuery['inbox']['nodes'][number];

const ICON: Record<NotificationKind, IconName> = {
  REQUEST_RECEIVED: 'send',
  PAYMENT_RECEIVED: 'card',
  DOSSIER_READY: 'shield',
  DOSSIER_REFUSED: 'ban',
  DOSSIER_RETURNED: 'back',
  CORRECTION_REQUESTED: 'back',
  CORRECTION_RESOLVED: 'checks',
  DEADLINE_NEAR: 'clock',
  SOURCE_TASK: 'unplug',
  DISPUTE_ANSWERED: 'flag',
  ANSWER_CORRECTED: 'sync',
};
const WARNS: ReadonlySet<NotificationKind> = new Set([
  'DOSSIER_RETURNED',
  'CORRECTION_REQUESTED',
  'DEADLINE_NEAR',
  'SOURCE_TASK',
  'DOSSIER_REFUSED',
]);

/** Everything we told this person in this capacity, newest first. */
export function InboxScreen() {
  const { t } = useLingui();
  const { session, base } = useApp();
  if (currentCapacity(session)) return <Inbox />;
  return (
    <main id="inhoud" className="wrap page">
      <title>{t`Meldingen | Vastgoedinformatie`}</title>
      <EmptyState
        title={t`Meld u aan om uw meldingen te zien`}
        action={
          <Button
            kind="primary"
            onPress={() => location.assign(signInHref(`${base}inbox`))}
          >{t`Aanmelden`}</Button>
        }
      >
        <Trans>Meldingen horen bij de hoedanigheid waarin u werkt.</Trans>
      </EmptyState>
    </main>
  );
}

function Inbox() {
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const { data, fetchMore, refetch } = useSuspenseQuery(INBOX, {
    variables: {},
    fetchPolicy: 'cache-and-network',
  });
  useLive(INBOX_GREW, {
    variables: {},
    eventId: (event) => event.inboxChanged.eventId,
    onEvent: () => void refetch(),
    onCatchUp: () => void refetch(),
  });
  const { nodes, unread, pageInfo } = data.inbox;
  const read = async (ids: string[], all: boolean) => {
    const { data: answer } = await client.mutate({ mutation: MARK_READ, variables: { input: { ids, all } } });
    if (answer?.markRead.__typename === 'MarkReadSuccess') await refetch();
  };
  const days = [...new Set(nodes.map(({ at }) => dayOf(new Date(at))))];
  return (
    <main id="inhoud" className="wrap page">
      <title>{t`Meldingen | Vastgoedinformatie`}</title>
      <div className="inboxhead">
        <h1>
          <Trans>Meldingen</Trans>
        </h1>
        {unread > 0 && (
          <Button
            kind="quiet"
            icon="checks"
            onPress={() => void read([], true)}
          >{t`Alles als gelezen markeren`}</Button>
        )}
      </div>
      {nodes.length === 0 && (
        <EmptyState title={t`Geen meldingen`}>
          <Trans>Als een dossier u nodig heeft, leest u het hier.</Trans>
        </EmptyState>
      )}
      {days.map((day) => (
        <section key={day} aria-label={formats.longDay(day)}>
          <h2 className="day">{formats.longDay(day)}</h2>
          {nodes
            .filter(({ at }) => dayOf(new Date(at)) === day)
            .map((message) => (
              <OneMessage key={message.id} message={message} onOpen={() => void read([message.id], false)} />
            ))}
        </section>
      ))}
      {pageInfo.hasNextPage && (
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
        >{t`Oudere meldingen`}</Button>
      )}
    </main>
  );
}

function OneMessage({ message, onOpen }: { message: Message; onOpen: () => void }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { base } = useApp();
  const href = message.link.startsWith(base) ? `/${message.link.slice(base.length)}` : message.link;
  return (
    <article
      className={['msg', !message.read && 'new', WARNS.has(message.kind) && 'warn'].filter(Boolean).join(' ')}
      onClickCapture={() => !message.read && onOpen()}
    >
      <Icon name={ICON[message.kind]} />
      <h3>
        <Link href={href}>
          {!message.read && <span className="sr">{t`Ongelezen:`} </span>}
          {message.title}
        </Link>
      </h3>
      <time dateTime={message.at}>{formats.time(message.at)}</time>
      <p>{message.body}</p>
    </article>
  );
}
