import type { ResultOf } from '@graphql-typed-document-node/core';
import { graphql } from '../../gql/index.ts';

export const QUOTE = graphql(`
  query Quote($input: QuoteInput!) {
    quote(input: $input) {
      on
      exemption
      totalExclVat {
        cents
        formatted
      }
      total {
        cents
        formatted
      }
      vat {
        treatment
        rate
        amount {
          cents
          formatted
        }
      }
      lines {
        kind
        description
        quantity
        nisCode
        capakeys
        unit {
          cents
          formatted
        }
        amount {
          cents
          formatted
        }
      }
      groups {
        nisCode
        capakeys
        reason
        fee {
          cents
          formatted
        }
      }
      problems {
        capakey
        code
        message
      }
    }
  }
`);

export type Quote = ResultOf<typeof QUOTE>['quote'];

/** The platform's part for one parcel; null when it is not charged per parcel. */
export function platformPart(quote: Quote, capakey: string): string | null {
  const line = quote.lines.find(
    ({ kind, capakeys }) => kind === 'PLATFORM' && (capakeys.length === 0 || capakeys.includes(capakey)),
  );
  return line?.unit.formatted ?? null;
}
