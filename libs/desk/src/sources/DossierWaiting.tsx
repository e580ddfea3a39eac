import { useEffect, useRef } from 'react';
import { useQuery } from '@apollo/client/react';
import { useLive, WaitingSources } from '@vip/ui';
import { graphql } from '../gql/index.ts';

const WAITING = graphql(`
  query Waiting($id: ID!) {
    dossier(id: $id) {
      id
      waitingForSources {
        source {
          code
          name
        }
        itemCodes
        nextAttemptAt
        reason
      }
    }
  }
`);

/** That there is news about the sources; what it means for a dossier is asked of the dossier. */
const SOURCES_CHANGED = graphql(`
  subscription SourcesChanged($after: ID) {
    sourcesChanged(after: $after) {
      eventId
    }
  }
`);

/**
 * The sources that a dossier waits for. It follows by itself: when the dossier changed, and, as long as it waits,
 * when a source was asked again.
 * @param version of the dossier as it is shown.
 */
export function DossierWaiting({ id, version }: { id: string; version: number }) {
  const { data, error, refetch } = useQuery(WAITING, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const waiting = data?.dossier?.waitingForSources ?? [];
  const asked = useRef(version);
  useEffect(() => {
    if (asked.current !== version) void refetch();
    asked.current = version;
  }, [version, refetch]);
  useLive(SOURCES_CHANGED, {
    variables: {},
    // That we could not ask does not mean that nothing is waited for.
    active: waiting.length > 0 || error !== undefined,
    eventId: (event) => event.sourcesChanged.eventId,
    onEvent: () => void refetch(),
    onCatchUp: () => void refetch(),
  });
  return <WaitingSources waiting={waiting} />;
}
