import { graphql } from '../../gql/index.ts';

export const FIGURES = graphql(`
  fragment Insight_figures on ScoreFigures {
    items
    automaticShare
    ownSoftwareShare
    errorRate
    daysLost
    disputesOpen
    disputesUpheld
    disputesRejected
  }
`);

export const INSIGHT = graphql(`
  query Insight($nisCode: ID, $months: Int!) {
    scoreboard(nisCode: $nisCode, months: $months) {
      municipality {
        nisCode
        name
      }
      from
      own {
        ...Insight_figures @unmask
      }
      flanders {
        ...Insight_figures @unmask
      }
      months {
        month
        own {
          ...Insight_figures @unmask
        }
        flanders {
          ...Insight_figures @unmask
        }
      }
      sources {
        source {
          code
          name
        }
        own {
          ...Insight_figures @unmask
        }
        flanders {
          ...Insight_figures @unmask
        }
      }
      toDigitise {
        item {
          code
          label
        }
        byHand
        days
        flandersByHand
        flandersDays
      }
    }
    municipalityScores {
      municipality {
        nisCode
        name
      }
      figures {
        ...Insight_figures @unmask
      }
    }
  }
`);
