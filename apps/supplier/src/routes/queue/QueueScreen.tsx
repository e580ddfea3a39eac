import { useRef, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { KeptViews } from '@vip/desk/views/KeptViews.tsx';
import {
  KeptBanner,
  KeyHints,
  KeysDialog,
  Live,
  Rail,
  SearchField,
  toast,
  useFormats,
  useKeys,
  useLive,
  useLiveState,
  nextPage,
  useAddress,
  useFresh,
  useKeptQuery,
} from '@vip/ui';
import { useNavigate } from 'react-router';
import { SuppliersOnly } from '../../pages/SuppliersOnly.tsx';
import { ASSIGN_OPEN, QUEUE, QUEUE_CHANGED } from './documents.ts';
import { Peek } from './Peek.tsx';
import { QueueList } from './QueueList.tsx';
import { useViewNames } from './useViewNames.ts';
import { VIEWS, viewOf } from './views.ts';
import './queue.css';

export function QueueScreen() {
  return (
    <SuppliersOnly>
      <Queue />
    </SuppliersOnly>
  );
}

function Queue() {
  const { t } = useLingui();
  const names = useViewNames();
  const formats = useFormats();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [params, change] = useAddress();
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const view = viewOf(params.get('view'));
  const text = params.get('q') ?? '';
  const kept = new URLSearchParams({ view, ...(text ? { q: text } : {}) }).toString();
  const { data, fault, refresh, fetchMore } = useKeptQuery(QUEUE, {
    filter: { view, ...(text ? { text } : {}) },
  });
  const [fresh, freshen] = useFresh();
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
  const openId = params.get('open') ?? rows[0]?.id ?? null;
  const at = rows.findIndex(({ id }) => id === openId);
  const open = rows[at];

  const step = (by: number) => {
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next) change({ open: next.id });
  };
  const enter = () => void (open && navigate(`/dossiers/${open.number}`));
  /** Takes every open section of the dossier that nobody has yet; each act is its own, with the version of the one before. */
  const assign = async () => {
    if (!open) return;
    let version = open.version;
    const free = open.sections.filter(
      ({ progress, assignee }) => progress.answered < progress.total && !assignee,
    );
    if (free.length === 0) return void toast({ text: t`Elke open rubriek is al toegewezen` });
    try {
      for (const { code } of free) {
        const { data: done } = await client.mutate({
          mutation: ASSIGN_OPEN,
          variables: { input: { dossierId: open.id, section: code, expectedVersion: version } },
        });
        const answer = done!.assignSection;
        if (answer.__typename !== 'DossierActionSuccess')
          return void toast({ text: answer.message, icon: 'warn' });
        version = answer.dossier.version;
      }
      toast({ text: t`${open.number} is aan u toegewezen`, icon: 'user' });
    } catch {
      toast({ text: t`Er kwam geen antwoord. Probeer het opnieuw.`, icon: 'warn' });
    } finally {
      // Some sections may be taken and others not.
      refresh();
    }
  };
  useKeys({
    a: () => void assign(),
    j: () => step(1),
    k: () => step(-1),
    Enter: enter,
    '/': () => search.current?.focus(),
    '?': () => setHelp(true),
  });

  const hints = [
    { keys: ['J', 'K'], does: t`volgende, vorige` },
    { keys: ['Enter'], does: t`openen` },
    { keys: ['A'], does: t`toewijzen aan mij` },
    { keys: ['/'], does: t`zoeken` },
    { keys: ['?'], does: t`alle toetsen` },
  ];
  return (
    <main id="inhoud" className="queue">
      <title>{t`${names[view]} | Werklijst`}</title>
      <div className="views pane">
        <Rail
          label={t`Weergaven`}
          head={t`Werk`}
          current={view}
          onPick={(id) => change({ view: id, open: null })}
          items={VIEWS.map((one) => ({
            id: one.view,
            label: names[one.view],
            icon: one.icon,
            href: `/?view=${one.view}`,
            count: formats.number(counts.get(one.view) ?? 0),
            tally: (counts.get(one.view) ?? 0) > 0 ? one.tally : 'calm',
          }))}
        />
      </div>
      <section className="list" aria-labelledby="list-title">
        <div className="list__head">
          <h1 id="list-title">{names[view]}</h1>
          <span className="sub">{total === 1 ? t`1 dossier` : t`${formats.number(total)} dossiers`}</span>
          <span className="push">
            <Live {...useLiveState()} />
          </span>
        </div>
        <KeptBanner fault={fault} onRetry={refresh} />
        <div className="list__tools">
          <SearchField
            aria-label={t`Zoeken in deze lijst`}
            placeholder={t`Dossier, perceel, adres, aanvrager`}
            value={text}
            onChange={(value) => change({ q: value, open: null })}
            inputRef={search}
            searchKey="/"
          />
          <KeptViews app="SUPPLIER" current={kept} />
        </div>
        <QueueList
          rows={rows}
          total={total}
          openId={openId}
          fresh={fresh}
          onPick={(id) => change({ open: id })}
          searched={text !== ''}
          whole={view === 'ALL_OPEN'}
          onMore={() =>
            void fetchMore({
              variables: { after: pageInfo.endCursor },
              updateQuery: nextPage('dossiers'),
            })
          }
        />
        <div className="keybar">
          <KeyHints hints={hints} />
          {at >= 0 && <span className="cap">{t`${at + 1} van ${formats.number(total)}`}</span>}
        </div>
      </section>
      {open && <Peek dossier={open} onOpen={enter} onAssign={() => void assign()} />}
      <KeysDialog hints={hints} isOpen={help} onClose={() => setHelp(false)} />
    </main>
  );
}
