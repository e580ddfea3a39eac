import { graphql } from '../../gql/index.ts';

export const STATUS = graphql(`
  query SourceStatus($over: HealthPeriod!) {
    sources {
      code
      name
      owner
      isAsked
      docs
      health(over: $over) {
        ...Status_health @unmask
      }
      now: health(over: HOUR) {
        state
        since
      }
      score {
        items
        automaticShare
        disputesOpen
        disputesUpheld
      }
    }
  }
`);

export const HEALTH = graphql(`
  fragment Status_health on SourceHealth {
    asked
    availability
    p50Ms
    p95Ms
    errors {
      kind
      text
      count
    }
    lastSuccessAt
    lastFailureAt
    waiting
  }
`);

export const STATUS_CHANGED = graphql(`
  subscription SourceStatusChanged($over: HealthPeriod!, $after: ID) {
    sourcesChanged(after: $after) {
      eventId
      sources {
        code
        health(over: $over) {
          ...Status_health @unmask
        }
        now: health(over: HOUR) {
          state
          since
        }
      }
    }
  }
`);
