import { Plural, Trans, useLingui } from '@lingui/react/macro';
import {
  DataTable,
  EmptyState,
  Button,
  KeptBanner,
  SearchField,
  Select,
  useAddress,
  useKeptQuery,
  type Column,
} from '@vip/ui';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { MUNICIPALITIES } from './documents.ts';
import { narrowed, standingOf, STANDINGS, type Listed } from './standing.ts';
import { StateBadges } from './StateBadges.tsx';
import { useMunicipalityWords } from './useMunicipalityWords.ts';

export function MunicipalitiesScreen() {
  return (
    <OfficersOnly role="MUNICIPALITIES">
      <Municipalities />
    </OfficersOnly>
  );
}

/** Which municipalities take part, from when, and what is still missing of each. */
function Municipalities() {
  const { t } = useLingui();
  const [params, change] = useAddress();
  const { data, fault, refresh } = useKeptQuery(MUNICIPALITIES, {}, { fetchPolicy: 'cache-and-network' });
  const words = params.get('q') ?? '';
  const standing = standingOf(params.get('state'));
  const rows = narrowed(data.municipalities, { words, standing });
  const columns = useColumns();
  const names = {
    CONNECTED: t`Aangesloten`,
    PLANNED: t`Later aangesloten`,
    INCOMPLETE: t`Onvolledig`,
    NOT_CONNECTED: t`Niet aangesloten`,
    ENDED: t`Afgesloten`,
  };
  return (
    <main id="inhoud" className="wrap page">
      <title>{t`Gemeenten | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <h1>
        <Trans>Gemeenten</Trans>
      </h1>
      <p className="sub">
        <Trans>
          Welke gemeenten meedoen en vanaf wanneer. Tot die dag wordt een aanvraag voor hun percelen
          geweigerd, met de begindag erbij; vanaf die dag kan ze vanzelf.
        </Trans>
      </p>
      <div className="filters" role="search">
        <SearchField
          aria-label={t`Zoek een gemeente op naam of NIS-code`}
          placeholder={t`Naam of NIS-code`}
          value={words}
          onChange={(q) => change({ q })}
        />
        <Select
          label={t`Stand`}
          value={standing ?? 'all'}
          onChange={(value) => change({ state: value === 'all' ? null : value })}
          options={[
            { value: 'all', label: t`Alle` },
            ...STANDINGS.map((value) => ({ value, label: names[value] })),
          ]}
        />
      </div>
      <p className="small sub" role="status">
        <Plural value={rows.length} _0="Geen gemeenten" one="# gemeente" other="# gemeenten" />
      </p>
      {rows.length === 0 ? (
        <EmptyState
          title={t`Niets gevonden`}
          action={<Button onPress={() => change({ q: null, state: null })}>{t`Filters wissen`}</Button>}
        >
          <Trans>Geen gemeente in het percelenregister voldoet aan deze filters.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          caption={t`Gemeenten`}
          columns={columns}
          rows={rows}
          rowKey={({ nisCode }) => nisCode}
          rowName={({ name }) => name}
          rowHref={({ nisCode }) => `/municipalities/${nisCode}`}
        />
      )}
    </main>
  );
}

function useColumns(): Column<Listed>[] {
  const { t } = useLingui();
  const words = useMunicipalityWords();
  return [
    { id: 'name', head: t`Gemeente`, cell: ({ name }) => name },
    { id: 'nis', head: t`NIS-code`, cell: ({ nisCode }) => nisCode, width: '8rem', phoneLabel: true },
    { id: 'state', head: t`Stand`, cell: (row) => <StateBadges municipality={row} /> },
    {
      id: 'integration',
      head: t`Werkwijze`,
      cell: ({ connection }) =>
        connection && connection.version > 0 ? words.integrations[connection.integration] : '',
      phoneLabel: true,
    },
    {
      id: 'missing',
      head: t`Ontbreekt nog`,
      cell: ({ payee }) => (payee ? words.gaps(payee.missing) : ''),
      phoneLabel: true,
    },
  ];
}
