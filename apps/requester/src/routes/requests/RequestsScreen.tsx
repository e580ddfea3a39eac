import { useState, useTransition } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  ButtonLink,
  DataTable,
  DateField,
  EmptyState,
  ExportMenu,
  Progress,
  Select,
  StatusBadge,
  STATUSES,
  statusWord,
  TextField,
  toast,
  useFormats,
  useLanguage,
  useLive,
  type Column,
  nextPage,
  KeptBanner,
  useKeptQuery,
} from '@vip/ui';
import { useSearchParams } from 'react-router';
import type { RequestFilter, RequestStatus } from '../../gql/graphql.ts';
import { SignInFirst } from '../pages/SignInFirst.tsx';
import { ChangedMark } from '../../watch/ChangedMark.tsx';
import { ANY_DOSSIER_CHANGED, changesIn, placeOf, REQUESTS, type Row } from './documents.ts';
import { useRequestsSheet } from './useRequestsSheet.ts';

const PAGE = 50;
const STATUS_NAMES = Object.keys(STATUSES.request) as RequestStatus[];

/** Everything you asked for: search, filter, export. The address holds the filters. */
export function RequestsScreen() {
  return (
    <SignInFirst>
      <Requests />
    </SignInFirst>
  );
}

function Requests() {
  const { t } = useLingui();
  const language = useLanguage();
  const formats = useFormats();
  const requestsSheet = useRequestsSheet();
  const client = useApolloClient();
  const [params, setParams] = useSearchParams();
  const [waiting, startTransition] = useTransition();
  const [text, setText] = useState(params.get('q') ?? '');
  const status = STATUS_NAMES.find((name) => name === params.get('status'));
  const filter: RequestFilter = {
    ...(params.get('q') ? { text: params.get('q') } : {}),
    ...(status ? { status: [status] } : {}),
    ...(params.get('from') ? { from: params.get('from') } : {}),
    ...(params.get('to') ? { to: params.get('to') } : {}),
  };
  const { data, fetchMore, fault, refresh } = useKeptQuery(REQUESTS, { first: PAGE, filter });
  useLive(ANY_DOSSIER_CHANGED, {
    variables: {},
    eventId: (event) => event.dossierChanged.eventId,
    onCatchUp: refresh,
  });
  const { nodes, totalCount, pageInfo } = data.requests;

  const set = (name: string, value: string | null) =>
    startTransition(() =>
      setParams((before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      }),
    );
  const more = () =>
    void fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: nextPage('requests'),
    });

  const sheet = () => requestsSheet(client, filter, language);

  const columns: Column<Row>[] = [
    { id: 'number', head: t`Aanvraag`, cell: (row) => row.number },
    {
      id: 'place',
      head: t`Referentie en plaats`,
      cell: (row) => (
        <>
          {row.reference ?? placeOf(row)}
          {row.reference && <span className="sub">{placeOf(row)}</span>}
        </>
      ),
    },
    {
      id: 'status',
      head: t`Status`,
      cell: (row) => (
        <>
          <StatusBadge kind="request" status={row.status} small /> <ChangedMark changes={changesIn(row)} />
        </>
      ),
    },
    {
      id: 'progress',
      head: t`Beantwoord`,
      cell: (row) =>
        row.progress.total > 0 && (
          <span className="requests__progress">
            <Progress label={t`Voortgang van ${row.number}`} {...row.progress} />
            {row.progress.answered}/{row.progress.total}
          </span>
        ),
    },
    {
      id: 'submitted',
      head: t`Ingediend`,
      cell: (row) => (row.submittedAt ? formats.date(row.submittedAt) : ''),
      numeric: true,
    },
    {
      id: 'expected',
      head: t`Verwacht`,
      cell: (row) => (row.expectedOn ? formats.date(row.expectedOn) : ''),
      numeric: true,
    },
  ];
  const filtered = Object.keys(filter).length > 0;

  return (
    <main id="inhoud" className="wrap page" aria-busy={waiting}>
      <title>{t`Aanvragen | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <div className="pagehead">
        <h1>
          <Trans>Aanvragen</Trans>
        </h1>
        <ExportMenu
          label={t`Exporteren`}
          csvLabel={t`Voor andere software (CSV)`}
          xlsxLabel={t`Voor een rekenblad (XLSX)`}
          sheet={sheet}
          onTrouble={() => toast({ text: t`Er kwam geen antwoord. Probeer het opnieuw.`, icon: 'warn' })}
        />
      </div>
      <form
        className="filters"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          set('q', text.trim());
        }}
      >
        <TextField
          label={t`Zoeken`}
          icon="search"
          value={text}
          onChange={setText}
          onBlur={() => text.trim() !== (params.get('q') ?? '') && set('q', text.trim())}
          maxLength={200}
        />
        <Select
          className="field--short"
          label={t`Status`}
          value={status ?? 'all'}
          onChange={(value) => set('status', value === 'all' ? null : value)}
          options={[
            { value: 'all', label: t`Alle` },
            ...STATUS_NAMES.map((name) => ({ value: name, label: statusWord('request', name, language) })),
          ]}
        />
        <DateField
          className="field--short"
          label={t`Vanaf`}
          value={params.get('from')}
          onChange={(day) => set('from', day)}
        />
        <DateField
          className="field--short"
          label={t`Tot en met`}
          value={params.get('to')}
          onChange={(day) => set('to', day)}
        />
        {/* Without it Enter does nothing: a form with several fields is only sent by a button. */}
        <Button type="submit" icon="search">{t`Zoeken`}</Button>
      </form>
      <p className="small sub" role="status">
        <Plural value={totalCount} _0="Geen aanvragen" one="# aanvraag" other="# aanvragen" />
      </p>
      {totalCount === 0 ? (
        <EmptyState
          title={filtered ? t`Niets gevonden` : t`U hebt nog niets aangevraagd`}
          action={
            filtered ? (
              <Button onPress={() => setParams({})}>{t`Filters wissen`}</Button>
            ) : (
              <ButtonLink href="/">{t`Nieuwe aanvraag`}</ButtonLink>
            )
          }
        >
          {filtered ? (
            <Trans>Geen aanvraag voldoet aan deze filters.</Trans>
          ) : (
            <Trans>Zoek een perceel; u ziet meteen de prijs en de datum.</Trans>
          )}
        </EmptyState>
      ) : (
        <DataTable
          caption={t`Uw aanvragen`}
          columns={columns}
          rows={nodes}
          totalCount={totalCount}
          rowKey={(row) => row.id}
          rowName={(row) => row.number}
          rowHref={(row) =>
            row.status === 'AWAITING_PAYMENT' ? `/requests/${row.id}/submitted` : `/requests/${row.id}`
          }
          onEndReached={more}
        />
      )}
    </main>
  );
}
