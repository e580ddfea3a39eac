import { useQuery } from '@apollo/client/react';
import { SourcesDown, useLive } from '@vip/ui';
import { graphql } from '../gql/index.ts';

const SOURCE_STATES = graphql(`
  query SourceStates {
    sources {
      code
      name
      health {
        state
      }
    }
  }
`);

const STATES_CHANGED = graphql(`
  subscription SourceStatesChanged($after: ID) {
    sourcesChanged(after: $after) {
      eventId
      sources {
        code
        name
        health {
          state
        }
      }
    }
  }
`);

/** Names the sources that do not answer now, above every screen of an officer; it comes and goes by itself. */
export function DownBanner({ active }: { active: boolean }) {
  const { data, refetch } = useQuery(SOURCE_STATES, { skip: !active });
  useLive(STATES_CHANGED, {
    variables: {},
    active,
    eventId: (event) => event.sourcesChanged.eventId,
    onCatchUp: () => void refetch(),
  });
  const down = data?.sources.filter(({ health }) => health.state === 'DOWN') ?? [];
  return <SourcesDown names={active ? down.map(({ name }) => name) : []} />;
}
