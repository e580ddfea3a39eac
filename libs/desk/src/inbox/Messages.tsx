import { Trans } from '@lingui/react/macro';
import { dayOf, Icon, insideApp, Link, useApp, useFormats } from '@vip/ui';
import { graphql } from '../gql/index.ts';
import type { Messages_NotificationFragment as Message } from '../gql/graphql.ts';
import { KINDS } from './kinds.ts';

export const MESSAGE = graphql(`
  fragment Messages_notification on Notification {
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
`);

/** Messages by day, as they come; a message that is opened is read. */
export function Messages({
  messages,
  onOpen,
}: {
  messages: readonly Message[];
  onOpen: (message: Message) => void;
}) {
  const formats = useFormats();
  const today = dayOf(new Date());
  const yesterday = dayOf(new Date(Date.now() - 86_400_000));
  const days = [...new Set(messages.map((message) => dayOf(new Date(message.at))))];
  return days.map((day) => (
    <div key={day}>
      <h2 className="day">
        {day === today ? (
          <Trans>Vandaag</Trans>
        ) : day === yesterday ? (
          <Trans>Gisteren</Trans>
        ) : (
          formats.longDay(day)
        )}
      </h2>
      {messages
        .filter((message) => dayOf(new Date(message.at)) === day)
        .map((message) => (
          <OneMessage key={message.id} message={message} onOpen={() => onOpen(message)} />
        ))}
    </div>
  ));
}

function OneMessage({ message, onOpen }: { message: Message; onOpen: () => void }) {
  const formats = useFormats();
  const { base } = useApp();
  const { icon, tone } = KINDS[message.kind];
  return (
    <article
      className={['msg', !message.read && 'new', tone].filter(Boolean).join(' ')}
      onClickCapture={() => !message.read && onOpen()}
    >
      <Icon name={icon} />
      <h3>
        <Link className="msg__link" href={insideApp(message.link, base)}>
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
}
