import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { useLive } from '@vip/ui';
import { graphql } from '../gql/index.ts';
import { INBOX_CHANGED } from '../inbox/changed.ts';

const UNREAD = graphql(`
  query Unread {
    inbox(first: 1) {
      unread
    }
  }
`);

/** The number in the bell: asked once, then told. */
export function useUnread(active: boolean): number {
  const { data, refetch } = useQuery(UNREAD, { skip: !active });
  const [told, setTold] = useState<number | null>(null);
  useLive(INBOX_CHANGED, {
    variables: {},
    active,
    eventId: (event) => event.inboxChanged.eventId,
    onEvent: (event) => setTold(event.inboxChanged.unread),
    // Without an answer the number that was told last stands until the next is told.
    onCatchUp: () =>
      void refetch().then(
        () => setTold(null),
        () => {},
      ),
  });
  return told ?? data?.inbox.unread ?? 0;
}
