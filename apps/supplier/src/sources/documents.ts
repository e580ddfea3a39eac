import { graphql } from '../gql/index.ts';

export const SOURCE_STATES = graphql(`
  query SupplierSourceStates {
    sources {
      code
      name
      health {
        state
      }
    }
  }
`);

export const STATES_CHANGED = graphql(`
  subscription SupplierStatesChanged($after: ID) {
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

export const WAITING = graphql(`
  query SupplierWaiting($id: ID!) {
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
  subscription SupplierSourcesChanged($after: ID) {
    sourcesChanged(after: $after) {
      eventId
    }
  }
`);
