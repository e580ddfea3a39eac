import { graphql } from '../gql/index.ts';

export const WAITING = graphql(`
  query RequesterWaiting($id: ID!) {
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
export const SOURCES_CHANGED = graphql(`
  subscription RequesterSourcesChanged($after: ID) {
    sourcesChanged(after: $after) {
      eventId
    }
  }
`);
