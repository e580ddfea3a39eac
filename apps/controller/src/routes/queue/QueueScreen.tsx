import { useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { KeptViews } from '@vip/desk/views/KeptViews.tsx';
import {
  DataTable,
  Due,
  EmptyState,
  KeptBanner,
  KeyHints,
  KeysDialog,
  Live,
  ParcelGlyph,
  StatusBadge,
  TabLinks,
  SearchField,
  useFormats,
  useKeys,
  useLive,
  useLiveState,
  type Column,
  PlaceKey,
  nextPage,
  useAddress,
  useFresh,
  useKeptQuery,
} from '@vip/ui';
import type { Geometry } from 'geojson';
import { useNavigate } from 'react-router';
import type { ControlRow_DossierFragment, QueueView } from '../../gql/graphql.ts';
import { Landing } from '../../pages/Landing.tsx';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { AutomaticShare } from './AutomaticShare.tsx';
import { QUEUE, QUEUE_CHANGED } from './documents.ts';
import { Bulk } from './Bulk.tsx';
import { Exceptions, ExceptionLegend } from './Exceptions.tsx';
import './queue.css';

export function QueueScreen() {
  return (
    <Landing>
      <OfficersOnly role="CONTROLLER">
        <Queue />
      </OfficersOnly>
    </Landing>
  );
}

const VIEWS: readonly QueueView[] = [
  'IN_CONTROL',
  'CORRECTIONS',
  'DUE_SOON',
  'OVERDUE',
  'BLOCKED',
  'ALL_OPEN',
  'DONE',
  'AUTOMATIC',
];
const TONES: Partial<Record<QueueView, 'warn' | 'error'>> = { DUE_SOON: 'warn', OVERDUE: 'error' };

function Queue() {
  const { t } = useLingui();
  const formats = useFormats();
  const navigate = useNavigate();
  const live = useLiveState();
  const [params, change] = useAddress();
  const [help, setHelp] = useState(false);
  const [fresh, freshen] = useFresh();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const search = useRef<HTMLInputElement>(null);
  const view = VIEWS.find((one) => one === params.get('view')) ?? 'IN_CONTROL';
  const text = params.get('q') ?? '';
  const kept = new URLSearchParams({ view, ...(text ? { q: text } : {}) }).toString();
  const { data, fault, refresh, fetchMore } = useKeptQuery(QUEUE, {
    filter: { view, ...(text ? { text } : {}) },
    // What waits is read by its deadline; what went by itself, the last of it first.
    ...(view === 'AUTOMATIC' ? { orderBy: 'CREATED_DESC' as const } : {}),
  });
  useLive(QUEUE_CHANGED, {
    variables: {},
    eventId: (event) => event.queueChanged.eventId,
    onEvent: ({ queueChanged }) => {
      freshen(queueChanged.dossier.id);
      refresh();
    },
    onCatchUp: refresh,
  });
  const { nodes: rows, totalCount: total, pageInfo } = data.dossiers;
  const counts = new Map(data.queueCounts.map((one) => [one.view, one.count]));
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === params.get('open')),
  );
  const step = (by: number) => {
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next) change({ open: next.id });
  };
  const enter = () => {
    const row = rows[at];
    if (row) void navigate(`/dossiers/${row.number}`);
  };
  /** X selects the row that J and K stand on. */
  const pick = () => {
    const row = rows[at];
    if (row)
      setSelected(
        (before) =>
          new Set(before.has(row.id) ? [...before].filter((id) => id !== row.id) : [...before, row.id]),
      );
  };
  useKeys({
    x: pick,
    j: () => step(1),
    k: () => step(-1),
    Enter: enter,
    '/': () => search.current?.focus(),
    '?': () => setHelp(true),
  });

  const picked = rows.filter(({ id }) => selected.has(id));
  const names: Record<QueueView, string> = {
    IN_CONTROL: t`Na te kijken`,
    CORRECTIONS: t`Correcties`,
    DUE_SOON: t`Bijna te laat`,
    OVERDUE: t`Te laat`,
    BLOCKED: t`Wacht op bron`,
    ALL_OPEN: t`Alle open`,
    DONE: t`Afgewerkt`,
    AUTOMATIC: t`Automatisch gevalideerd`,
    MINE: t`Van mij`,
    UNASSIGNED: t`Niet toegewezen`,
  };
  const columns: readonly Column<ControlRow_DossierFragment>[] = [
    { id: 'where', head: t`Ligging`, cell: (row) => row.address ?? row.number },
    {
      id: 'due',
      head: t`Klaar tegen`,
      cell: (row) => (row.deadline ? <Due deadline={row.deadline} daysLeft={row.daysLeft} /> : '—'),
    },
    {
      id: 'parcel',
      head: t`Perceel`,
      cell: (row) => (
        <span className="cq__parcel">
          <ParcelGlyph geometry={row.geometry as Geometry} size="sm" /> <PlaceKey capakey={row.capakey} />
        </span>
      ),
    },
    { id: 'exceptions', head: t`Na te kijken`, cell: (row) => <Exceptions of={row.exceptions} /> },
    {
      id: 'status',
      head: t`Stand`,
      cell: (row) => <StatusBadge kind="dossier" status={row.status} small bare />,
    },
    {
      id: 'answered',
      head: t`Ingevuld`,
      phoneLabel: true,
      cell: (row) => `${row.progress.answered}/${row.progress.total}`,
    },
    { id: 'requester', head: t`Aanvrager`, cell: (row) => row.requester.name },
    { id: 'number', head: t`Dossier`, cell: (row) => row.number },
  ];
  const hints = [
    { keys: ['J', 'K'], does: t`volgende, vorige` },
    { keys: ['X'], does: t`selecteren` },
    { keys: ['Enter'], does: t`openen` },
    { keys: ['/'], does: t`zoeken` },
    { keys: ['?'], does: t`alle toetsen` },
  ];
  return (
    <main id="inhoud" className="cq">
      <title>{t`${names[view]} | Kwaliteitscontrole`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <div className="cq__head">
        <h1>
          <Trans>Kwaliteitscontrole</Trans>
        </h1>
        <span className="sub">{total === 1 ? t`1 dossier` : t`${formats.number(total)} dossiers`}</span>
        <span className="push">
          <ExceptionLegend />
        </span>
        <Live {...live} />
      </div>
      <TabLinks
        label={t`Weergaven`}
        current={view}
        tabs={VIEWS.map((id) => ({
          id,
          label: names[id],
          href: `/?view=${id}`,
          count: counts.get(id) ?? 0,
          tone: (counts.get(id) ?? 0) > 0 ? TONES[id] : undefined,
        }))}
      />
      {view === 'AUTOMATIC' && <AutomaticShare />}
      <div className="cq__tools">
        <SearchField
          aria-label={t`Zoeken in deze lijst`}
          placeholder={t`Dossier, perceel, adres, aanvrager`}
          value={text}
          onChange={(value) => change({ q: value, open: null })}
          inputRef={search}
          searchKey="/"
        />
        <KeptViews app="CONTROLLER" current={kept} />
      </div>
      <Bulk dossiers={picked} onClear={() => setSelected(new Set())} onDone={refresh} />
      {rows.length === 0 ? (
        text ? (
          <EmptyState title={t`Niets gevonden in deze lijst`}>
            <Trans>Zoek op dossiernummer, perceel, adres of aanvrager, of kies "Alle open".</Trans>
          </EmptyState>
        ) : (
          <EmptyState
            title={view === 'AUTOMATIC' ? t`Nog niets automatisch gevalideerd` : t`Hier wacht niets op u`}
          >
            {view === 'AUTOMATIC' ? (
              <Trans>
                Hier staat wat in de laatste 90 dagen zonder mens geleverd is. Het beleid kiest u bij
                Instellingen.
              </Trans>
            ) : (
              <Trans>Dossiers die de leveranciers klaarzetten, verschijnen hier vanzelf.</Trans>
            )}
          </EmptyState>
        )
      ) : (
        <DataTable
          caption={
            view === 'AUTOMATIC'
              ? t`Dossiers, de nieuwste eerst`
              : t`Dossiers, eerst wat eerst klaar moet zijn`
          }
          columns={columns}
          rows={rows}
          totalCount={total}
          rowKey={({ id }) => id}
          rowName={({ number }) => number}
          rowHref={({ number }) => `/dossiers/${number}`}
          openKey={rows[at]?.id ?? null}
          freshKeys={fresh}
          selected={selected}
          onSelect={setSelected}
          onEndReached={() =>
            void fetchMore({
              variables: { after: pageInfo.endCursor },
              updateQuery: nextPage('dossiers'),
            })
          }
        />
      )}
      <div className="keybar">
        <KeyHints hints={hints} />
        {rows.length > 0 && <span className="cap">{t`Rij ${at + 1} van ${formats.number(total)}`}</span>}
      </div>
      <KeysDialog hints={hints} isOpen={help} onClose={() => setHelp(false)} />
    </main>
  );
}
