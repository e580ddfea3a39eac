import type { ResultOf } from '@graphql-typed-document-node/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Link,
  Select,
  StatusBadge,
  STATUSES,
  statusWord,
  useFormats,
  useLanguage,
  type Column,
  nextPage,
  KeptBanner,
  useKeptQuery,
} from '@vip/ui';
import { useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { InvoiceStatus } from '../../gql/graphql.ts';
import { SignInFirst } from '../pages/SignInFirst.tsx';

const INVOICES = graphql(`
  query Invoices($first: Int!, $after: String, $filter: InvoiceFilter) {
    invoices(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        number
        kind
        issuedOn
        dueOn
        status
        recipient
        paymentReference
        pdf
        ubl
        requestId
        corrects
        isOverdue
        open {
          cents
          formatted
        }
        total {
          cents
          formatted
        }
      }
    }
  }
`);

type Row = ResultOf<typeof INVOICES>['invoices']['nodes'][number];
const NAMES = Object.keys(STATUSES.invoice) as InvoiceStatus[];

/** Your invoices, with their structured communication and PDF. */
export function InvoicesScreen() {
  return (
    <SignInFirst>
      <Invoices />
    </SignInFirst>
  );
}

function Invoices() {
  const { t } = useLingui();
  const language = useLanguage();
  const formats = useFormats();
  const [params, setParams] = useSearchParams();
  const status = NAMES.find((name) => name === params.get('status'));
  const { data, fault, refresh, fetchMore } = useKeptQuery(INVOICES, {
    first: 50,
    filter: status ? { status: [status] } : {},
  });
  const { nodes, totalCount, pageInfo } = data.invoices;
  const columns: Column<Row>[] = [
    { id: 'number', head: t`Factuur`, cell: (row) => row.number },
    { id: 'issued', head: t`Datum`, cell: (row) => formats.date(row.issuedOn) },
    {
      id: 'kind',
      head: t`Soort`,
      cell: (row) =>
        row.kind === 'INVOICE' ? (
          <Trans>Factuur</Trans>
        ) : row.corrects ? (
          <Trans>Creditnota bij {row.corrects}</Trans>
        ) : (
          <Trans>Creditnota</Trans>
        ),
    },
    {
      id: 'status',
      head: t`Status`,
      cell: (row) => <StatusBadge kind="invoice" status={row.status} small />,
    },
    {
      id: 'due',
      head: t`Te betalen voor`,
      cell: (row) =>
        row.status !== 'OPEN' ? (
          ''
        ) : (
          <>
            {formats.date(row.dueOn)}
            {row.open.cents !== row.total.cents && <>, {t`nog ${row.open.formatted}`}</>}
            {row.isOverdue && <>, {t`te laat`}</>}
          </>
        ),
      phoneLabel: true,
    },
    {
      id: 'reference',
      head: t`Mededeling`,
      cell: (row) => <span className="nowrap">{row.paymentReference}</span>,
      phoneLabel: true,
    },
    { id: 'total', head: t`Bedrag`, cell: (row) => row.total.formatted, numeric: true },
    {
      id: 'data',
      head: <span className="sr">{t`E-factuur`}</span>,
      cell: (row) =>
        row.ubl && (
          <Link href={row.ubl} download aria-label={t`E-factuur ${row.number} (UBL)`}>
            <Trans>E-factuur</Trans>
          </Link>
        ),
    },
    {
      id: 'request',
      head: <span className="sr">{t`Aanvraag`}</span>,
      cell: (row) => (
        <Link href={`/requests/${row.requestId}`} aria-label={t`Aanvraag van factuur ${row.number}`}>
          <Trans>Aanvraag</Trans>
        </Link>
      ),
    },
  ];
  return (
    <main id="inhoud" className="wrap page">
      <title>{t`Facturen | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <h1>
        <Trans>Facturen</Trans>
      </h1>
      <div className="filters">
        <Select
          className="field--short"
          label={t`Status`}
          value={status ?? 'all'}
          onChange={(value) => setParams(value === 'all' ? {} : { status: value })}
          options={[
            { value: 'all', label: t`Alle` },
            ...NAMES.map((name) => ({ value: name, label: statusWord('invoice', name, language) })),
          ]}
        />
      </div>
      <p className="small sub" role="status">
        <Plural value={totalCount} _0="Geen facturen" one="# factuur" other="# facturen" />
      </p>
      {totalCount === 0 ? (
        <EmptyState
          title={t`Nog geen facturen`}
          action={<ButtonLink href="/requests">{t`Naar uw aanvragen`}</ButtonLink>}
        >
          <Trans>Een factuur verschijnt hier zodra een aanvraag is ingediend.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          caption={t`Uw facturen`}
          columns={columns}
          rows={nodes}
          totalCount={totalCount}
          rowKey={(row) => row.number}
          rowName={(row) => row.number}
          rowHref={(row) => row.pdf}
          onEndReached={() =>
            void fetchMore({
              variables: { after: pageInfo.endCursor },
              updateQuery: nextPage('invoices'),
            })
          }
        />
      )}
    </main>
  );
}
