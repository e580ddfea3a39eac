import { useState, useTransition } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { parseCapakey } from '@vip/domain-kit';
import {
  Button,
  Capakey,
  DataTable,
  DateField,
  EmptyState,
  KeptBanner,
  nextPage,
  Select,
  TextField,
  useFormats,
  useKeptQuery,
  type Column,
} from '@vip/ui';
import { useSearchParams } from 'react-router';
import type { ControllerTrailQuery } from '../../gql/graphql.ts';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { TRAIL } from './documents.ts';
import { filterOf } from './filter.ts';
import { ProofButton } from './ProofButton.tsx';
import { ACTIONS, purposeWords } from './words.ts';

type Entry = ControllerTrailQuery['auditTrail']['nodes'][number];
/** Fields of the address, null to take one away. */
type Changes = Readonly<Record<string, string | null>>;
const PAGE = 50;

export function LogScreen() {
  return (
    <OfficersOnly role="LOG">
      <Log />
    </OfficersOnly>
  );
}

/** Who did or read what, about which parcel, why and when: what a person who asks that of the auditor is answered from. */
function Log() {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const [waiting, startTransition] = useTransition();
  const { data, fault, refresh, fetchMore } = useKeptQuery(
    TRAIL,
    { first: PAGE, filter: filterOf(params) },
    { fetchPolicy: 'cache-and-network' },
  );
  const columns = useColumns();
  const { nodes, totalCount, pageInfo } = data.auditTrail;
  // All that changes in one go: a second change in the same moment would be made on what the address was before the first.
  const set = (changes: Changes) =>
    startTransition(() =>
      setParams((before) => {
        for (const [name, value] of Object.entries(changes))
          if (value) before.set(name, value);
          else before.delete(name);
        return before;
      }),
    );
  return (
    <main id="inhoud" className="wrap page" aria-busy={waiting}>
      <title>{t`Logboek | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <h1>
        <Trans>Logboek</Trans>
      </h1>
      <p className="sub">
        <Trans>
          Wie wat deed of las, over welk perceel, waarvoor en wanneer. Wat u hier opzoekt, komt zelf ook in
          het logboek.
        </Trans>
      </p>
      <Filters set={set} />
      <p className="small sub" role="status">
        <Plural value={totalCount} _0="Geen regels" one="# regel" other="# regels" />
      </p>
      {totalCount === 0 ? (
        <EmptyState
          title={t`Niets gevonden`}
          action={<Button onPress={() => setParams({})}>{t`Filters wissen`}</Button>}
        >
          <Trans>Geen regel in het logboek voldoet aan deze filters.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          caption={t`Logboek`}
          columns={columns}
          rows={nodes}
          totalCount={totalCount}
          rowKey={({ sequence }) => sequence}
          rowName={({ sequence }) => sequence}
          onEndReached={() => {
            if (pageInfo.hasNextPage)
              void fetchMore({
                variables: { after: pageInfo.endCursor },
                updateQuery: nextPage('auditTrail'),
              });
          }}
        />
      )}
    </main>
  );
}

function Filters({ set }: { set: (changes: Changes) => void }) {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const [key, setKey] = useState(params.get('parcel') ?? '');
  const [wrong, setWrong] = useState(false);
  const [who, setWho] = useState(params.get('who') ?? '');
  const ask = () => {
    const parcel = key.trim();
    const bad = parcel !== '' && !parseCapakey(parcel).ok;
    setWrong(bad);
    const asked = { parcel, who: who.trim() };
    if (!bad && (parcel !== (params.get('parcel') ?? '') || asked.who !== (params.get('who') ?? '')))
      set(asked);
  };
  return (
    <form
      className="filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <TextField
        label={t`Perceel (CaPaKey)`}
        value={key}
        onChange={setKey}
        onBlur={ask}
        error={wrong ? t`Dit is geen CaPaKey. Schrijf bijvoorbeeld 24043B0215/00D000.` : null}
        maxLength={40}
      />
      <TextField
        label={t`Wie (sleutel in het logboek)`}
        value={who}
        onChange={setWho}
        onBlur={ask}
        maxLength={100}
      />
      <Select
        label={t`Wat`}
        value={params.get('what') ?? 'all'}
        onChange={(value) => set({ what: value === 'all' ? null : value })}
        options={[
          { value: 'all', label: t`Alles` },
          ...Object.entries(ACTIONS).map(([value, word]) => ({ value, label: t(word) })),
        ]}
      />
      <DateField
        className="field--short"
        label={t`Vanaf`}
        value={params.get('from')}
        onChange={(day) => set({ from: day })}
      />
      <DateField
        className="field--short"
        label={t`Tot en met`}
        value={params.get('to')}
        onChange={(day) => set({ to: day })}
      />
      {/* Without it Enter does nothing: a form with several fields is only sent by a button. */}
      <Button type="submit" icon="search">{t`Zoeken`}</Button>
    </form>
  );
}

function useColumns(): Column<Entry>[] {
  const { t } = useLingui();
  const formats = useFormats();
  return [
    { id: 'at', head: t`Wanneer`, cell: ({ at }) => formats.dateTime(at), width: '11.5rem' },
    {
      id: 'who',
      head: t`Wie`,
      cell: ({ actor, onBehalfOf, erased }) => (
        <>
          {erased ? t`Gewist` : actor.name}
          <span className="sub">{[actor.id, onBehalfOf].filter(Boolean).join(', ')}</span>
        </>
      ),
    },
    {
      id: 'what',
      head: t`Wat`,
      cell: ({ action }) => (
        <>
          {ACTIONS[action] ? t(ACTIONS[action]) : action}
          {ACTIONS[action] && <span className="sub">{action}</span>}
        </>
      ),
    },
    {
      id: 'parcel',
      head: t`Perceel`,
      cell: ({ capakey }) => (capakey ? <Capakey value={capakey} /> : ''),
    },
    { id: 'why', head: t`Waarvoor`, cell: ({ purpose }) => purposeWords(purpose, t) },
    {
      id: 'proof',
      head: t`Bewijs`,
      cell: ({ sequence }) => <ProofButton sequence={sequence} />,
      width: '8rem',
    },
  ];
}
