import { useEffect, useEffectEvent, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLive } from '@vip/ui';
import { graphql } from '../gql/index.ts';

/** An officer who is in a dossier, as the graph tells it. */
export interface Present {
  readonly officer: { readonly id: string; readonly name: string };
  readonly section: string;
  readonly itemCode?: string | null;
  readonly expiresInS: number;
}

export const PRESENT = graphql(`
  fragment Present on Presence {
    officer {
      id
      name
    }
    section
    itemCode
    expiresInS
  }
`);

const PRESENCES = graphql(`
  query Presences($dossierId: ID!) {
    presences(dossierId: $dossierId) {
      ...Present @unmask
    }
  }
`);

const PRESENCE_CHANGED = graphql(`
  subscription PresenceChanged($dossierId: ID!, $after: ID) {
    presenceChanged(dossierId: $dossierId, after: $after) {
      eventId
      presences {
        ...Present @unmask
      }
    }
  }
`);

const MARK_PRESENCE = graphql(`
  mutation MarkPresence($input: MarkPresenceInput!) {
    markPresence(input: $input) {
      __typename
    }
  }
`);

export interface Place {
  readonly dossierId: string | null;
  readonly section: string | null;
  readonly itemCode: string | null;
}

/** Said again this often while the screen is in sight; the server forgets after a minute. */
const AGAIN_MS = 25_000;

/**
 * Who is in a dossier, who is longest on their item first, and says where we are ourselves. Nothing asks at intervals: changes come over
 * the socket, and who says nothing any more is left out when their minute is over.
 */
export function usePresence(place: Place): readonly Present[] {
  const client = useApolloClient();
  const { dossierId, section, itemCode } = place;
  const [seen, setSeen] = useState<{ readonly at: number; readonly all: readonly Present[] }>({
    at: 0,
    all: [],
  });
  const [now, setNow] = useState(0);
  const take = (all: readonly Present[]) => {
    setSeen({ at: Date.now(), all });
    setNow(Date.now());
  };
  const fetchNow = () => {
    if (dossierId)
      void client
        .query({ query: PRESENCES, variables: { dossierId }, fetchPolicy: 'no-cache' })
        .then(({ data }) => data && take(data.presences))
        .catch(() => {}); // who else is here is a comfort: without it the page works
  };
  useLive(PRESENCE_CHANGED, {
    variables: { dossierId: dossierId ?? '' },
    active: dossierId !== null,
    eventId: ({ presenceChanged }) => presenceChanged.eventId,
    onEvent: ({ presenceChanged }) => take(presenceChanged.presences),
    onCatchUp: fetchNow,
  });

  const say = useEffectEvent((where: { section: string | null; itemCode: string | null }) => {
    if (dossierId)
      void client
        .mutate({
          mutation: MARK_PRESENCE,
          variables: { input: { dossierId, ...where } },
          fetchPolicy: 'no-cache',
        })
        .catch(() => {});
  });
  useEffect(() => {
    if (!dossierId || !section) return;
    const tell = () => document.visibilityState === 'visible' && say({ section, itemCode });
    tell();
    const timer = setInterval(tell, AGAIN_MS);
    document.addEventListener('visibilitychange', tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [dossierId, section, itemCode]);
  useEffect(() => () => say({ section: null, itemCode: null }), [dossierId]);

  const here = seen.all.filter(({ expiresInS }) => seen.at + expiresInS * 1_000 > now);
  const nextGone = Math.min(...here.map(({ expiresInS }) => seen.at + expiresInS * 1_000));
  useEffect(() => {
    if (!Number.isFinite(nextGone)) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, nextGone - Date.now()) + 50);
    return () => clearTimeout(timer);
  }, [nextGone]);
  return here;
}

/** Colleagues on an item who were there before me: mine may wait for theirs. */
export function aheadOf(
  presences: readonly Present[],
  me: string | undefined,
  itemCode: string | null,
): readonly Present[] {
  const onItem = presences.filter((one) => itemCode !== null && one.itemCode === itemCode);
  const mine = onItem.findIndex(({ officer }) => officer.id === me);
  return (mine < 0 ? onItem : onItem.slice(0, mine)).filter(({ officer }) => officer.id !== me);
}
