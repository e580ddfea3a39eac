import type { ApolloClient } from '@apollo/client';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useLingui } from '@lingui/react/macro';
import { statusWord, type Language, type Sheet, type SheetCell } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import type { RequestFilter } from '../../gql/graphql.ts';

/** What one charges on to one's own client: prices and invoices too, which the list itself does not ask. */
const REQUESTS_TO_CHARGE = graphql(`
  query RequestsToCharge($first: Int!, $after: String, $filter: RequestFilter) {
    requests(first: $first, after: $after, filter: $filter, orderBy: CREATED_DESC) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        number
        reference
        status
        submittedAt
        expectedOn
        parcels {
          capakey
          areaKey
        }
        dossiers {
          id
          number
          address
        }
        quote {
          totalExclVat {
            cents
          }
          total {
            cents
          }
        }
        invoices {
          number
        }
      }
    }
  }
`);

type Answer = ResultOf<typeof REQUESTS_TO_CHARGE>;
type Row = Answer['requests']['nodes'][number];
const PAGE = 100;

/** Reads all requests of a filter, page by page, as rows for one's own invoicing. */
export function useRequestsSheet(): (
  client: ApolloClient,
  filter: RequestFilter,
  language: Language,
) => Promise<Sheet> {
  const { t } = useLingui();
  return async (client, filter, language) => {
    const rows: Row[] = [];
    let after: string | null | undefined = null;
    do {
      const page: { data?: Answer | undefined } = await client.query({
        query: REQUESTS_TO_CHARGE,
        variables: { first: PAGE, after, filter },
        fetchPolicy: 'no-cache',
      });
      if (!page.data) throw new Error('no answer');
      rows.push(...page.data.requests.nodes);
      const { hasNextPage, endCursor } = page.data.requests.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after);
    return {
      name: `aanvragen-${new Date().toISOString().slice(0, 10)}`,
      head: [
        t`Aanvraag`,
        t`Uw referentie`,
        t`Status`,
        t`Ingediend op`,
        t`Verwacht op`,
        t`Percelen`,
        t`Dossiers`,
        t`Plaats`,
        t`Zonder btw`,
        t`Met btw`,
        t`Facturen`,
      ],
      rows: rows.map((row): SheetCell[] => [
        row.number,
        row.reference ?? '',
        statusWord('request', row.status, language),
        { day: row.submittedAt ?? null },
        { day: row.expectedOn ?? null },
        row.parcels.map(({ capakey, areaKey }) => capakey ?? areaKey).join(' '),
        row.dossiers.map(({ number }) => number).join(' '),
        [...new Set(row.dossiers.flatMap(({ address }) => address ?? []))].join('; '),
        { cents: row.quote.totalExclVat.cents },
        { cents: row.quote.total.cents },
        row.invoices.map(({ number }) => number).join(' '),
      ]),
    };
  };
}
