import { graphql } from '../../gql/index.ts';

/** Who is on which item now. */
export const PRESENCES = graphql(`
  query Presences($dossierId: ID!) {
    presences(dossierId: $dossierId) {
      officer {
        id
        name
      }
      section
      itemCode
      expiresInS
    }
  }
`);

export const PRESENCE_CHANGED = graphql(`
  subscription PresenceChanged($dossierId: ID!, $after: ID) {
    presenceChanged(dossierId: $dossierId, after: $after) {
      eventId
      presences {
        officer {
          id
          name
        }
        section
        itemCode
        expiresInS
      }
    }
  }
`);

export const MARK_PRESENCE = graphql(`
  mutation MarkPresence($input: MarkPresenceInput!) {
    markPresence(input: $input) {
      __typename
    }
  }
`);

export const PRESENCE = { query: PRESENCES, changed: PRESENCE_CHANGED, mark: MARK_PRESENCE } as const;
