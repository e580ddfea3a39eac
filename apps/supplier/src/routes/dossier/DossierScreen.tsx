import { useEffect, useMemo, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { aheadOf, usePresence } from '@vip/desk/presence/usePresence.ts';
import {
  Button,
  Icon,
  KeyHints,
  KeysDialog,
  Segmented,
  toast,
  useApp,
  useKeys,
  useLive,
  type IconName,
  useAddress,
  KeptBanner,
  useKeptQuery,
} from '@vip/ui';
import { useNavigate, useParams } from 'react-router';
import type { FillItem_ItemFragment } from '../../gql/graphql.ts';
import { NotFound } from '../../pages/NotFound.tsx';
import { SuppliersOnly } from '../../pages/SuppliersOnly.tsx';
import { ASSIGN, DOSSIER, DOSSIER_CHANGED, RELEASE, SUBMIT } from './documents.ts';
import { DossierBar } from './DossierBar.tsx';
import { Notices } from './Notices.tsx';
import { OpenItem } from './OpenItem.tsx';
import { isOpen, isWork, listed, nextWork } from './road.ts';
import { SectionBulk } from './SectionBulk.tsx';
import { SectionRail } from './SectionRail.tsx';
import { SidePanel } from './SidePanel.tsx';
import './dossier.css';

export function DossierScreen() {
  return (
    <SuppliersOnly>
      <Fill />
    </SuppliersOnly>
  );
}

const ICON: Record<FillItem_ItemFragment['status'], IconName> = {
  PENDING: 'clock',
  TO_FILL: 'pencil',
  FILLED_BY_PLATFORM: 'data',
  FILLED_BY_MUNICIPALITY: 'hall',
  SOURCE_UNAVAILABLE: 'unplug',
  CHECKED: 'checks',
};

function Fill() {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { session } = useApp();
  const id = useParams()['id']!;
  const [params, change] = useAddress();
  const [help, setHelp] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data, fault, refresh } = useKeptQuery(DOSSIER, { id });
  const { dossier, catalogue, standardPhrases } = data;
  const lists = useMemo(
    () => new Map(catalogue.codeLists.map(({ code, values }) => [code, values])),
    [catalogue],
  );
  useLive(DOSSIER_CHANGED, {
    variables: { ids: [dossier?.id ?? id] },
    active: dossier !== null && dossier !== undefined,
    eventId: (event) => event.dossierChanged.eventId,
    onCatchUp: refresh,
  });
  const sections = dossier?.sections ?? [];
  /** What the requester asks to correct comes first. */
  const asked =
    dossier?.corrections.find(({ status }) => status === 'REOPENED' || status === 'OPEN')?.itemCode ?? null;
  const section =
    sections.find(({ code }) => code === params.get('section')) ??
    sections.find((one) => one.items.some(({ code }) => code === asked)) ??
    sections.find(({ items }) => items.some(isWork)) ??
    sections[0];
  const items = section?.items ?? [];
  const toDo = items.filter(isOpen).length;
  const onlyOpen = params.get('show') ? params.get('show') !== 'all' : toDo > 0;
  const shown = listed(items, onlyOpen, params.get('item'));
  const openCode =
    params.get('item') ??
    items.find(({ code }) => code === asked)?.code ??
    shown.find(isWork)?.code ??
    shown[0]?.code ??
    null;
  const present = usePresence({
    dossierId: dossier?.id ?? null,
    section: section?.code ?? null,
    itemCode: openCode,
  });
  const colleagues = present.filter(({ officer }) => officer.id !== session.person?.id);
  // What was opened comes into sight; the focus stays with what the person did.
  useEffect(() => {
    if (openCode) document.getElementById(`item-${openCode}`)?.scrollIntoView({ block: 'nearest' });
  }, [openCode]);
  // The address holds what is read: a colleague's answer that comes in live then moves nothing here.
  useEffect(() => {
    if (section && openCode && params.get('item') === null) change({ section: section.code, item: openCode });
  });
  const step = (by: number) => {
    const next =
      shown[Math.min(Math.max(shown.findIndex(({ code }) => code === openCode) + by, 0), shown.length - 1)];
    if (next) change({ item: next.code });
  };
  const goOn = () => {
    const next = nextWork(
      sections.flatMap((one) => one.items),
      openCode,
    );
    if (next) change({ section: next.sectionCode, item: next.code, show: null });
  };
  const mine = section?.assignee?.id !== undefined && section.assignee.id === session.person?.id;
  const assign = async () => {
    if (!dossier || !section) return;
    const variables = {
      input: { dossierId: dossier.id, section: section.code, expectedVersion: dossier.version },
    };
    const answer = mine
      ? (await client.mutate({ mutation: RELEASE, variables })).data!.releaseSection
      : (await client.mutate({ mutation: ASSIGN, variables })).data!.assignSection;
    if (answer.__typename !== 'DossierActionSuccess') toast({ text: answer.message, icon: 'warn' });
    else
      toast({
        text: mine ? t`${section.label} is vrijgegeven` : t`${section.label} is aan u toegewezen`,
        icon: 'user',
      });
  };
  const submit = async () => {
    if (!dossier) return;
    setRefusal(null);
    setBusy(true);
    try {
      const { data: done } = await client.mutate({
        mutation: SUBMIT,
        variables: { input: { dossierId: dossier.id, expectedVersion: dossier.version } },
      });
      const answer = done!.submitForControl;
      if (answer.__typename === 'DossierActionSuccess')
        toast({ text: t`Klaargezet voor kwaliteitscontrole`, icon: 'inspect' });
      else
        setRefusal(
          answer.__typename === 'OpenItems'
            ? `${answer.message} ${answer.items.map(({ label }) => label).join(', ')}`
            : answer.message,
        );
    } catch {
      setRefusal(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: () => void assign(),
    '?': () => setHelp(true),
    u: () => (window.history.length > 1 ? history.back() : void navigate('/')),
  });
  if (!dossier || !section) return <NotFound />;

  const onIt = (code: string): string | null => {
    const names = colleagues.filter(({ itemCode }) => itemCode === code).map(({ officer }) => officer.name);
    return names.length > 0 ? t`${names.join(', ')} werkt hieraan` : null;
  };
  const previousSection = dossier.previousDossier?.sections.find(({ code }) => code === section.code);
  const hints = [
    { keys: ['J', 'K'], does: t`volgende, vorige` },
    { keys: ['1', '2', '3'], does: t`van toepassing, niet, niet gekend` },
    { keys: ['O'], does: t`overnemen` },
    { keys: ['C'], does: t`bevestigen en volgende` },
    { keys: ['A'], does: t`rubriek toewijzen of vrijgeven` },
    { keys: ['M'], does: t`opmerking` },
    { keys: ['P'], does: t`standaardzin` },
    { keys: ['Ctrl', 'Enter'], does: t`bewaren` },
    { keys: ['U'], does: t`terug naar de lijst` },
    { keys: ['?'], does: t`alle toetsen` },
  ];
  return (
    <main id="inhoud" className="dossierpage">
      <KeptBanner fault={fault} onRetry={refresh} />
      <title>{t`${dossier.address ?? dossier.number} | Werklijst`}</title>
      <DossierBar dossier={dossier} busy={busy} onSubmit={() => void submit()} />
      <Notices dossier={dossier} refusal={refusal} />
      <div className="fill">
        <SectionRail
          dossier={dossier}
          colleagues={colleagues}
          current={section.code}
          onPick={(code) => change({ section: code, item: null, show: null })}
        />
        <section className="mid" aria-labelledby="section-title">
          <div className="mid__head">
            <h2 id="section-title">{section.label}</h2>
            {section.assignee && (
              <span className="sub small">
                {mine ? t`toegewezen aan u` : t`toegewezen aan ${section.assignee.name}`}
              </span>
            )}
            {dossier.availableActions.includes('ASSIGN') && (
              <Button kind="quiet" hint="A" onPress={() => void assign()}>
                {mine ? t`Vrijgeven` : t`Toewijzen aan mij`}
              </Button>
            )}
            <SectionBulk dossierId={dossier.id} sectionLabel={section.label} items={items} />
            <span className="push">
              <Segmented
                label={t`Toon`}
                segments={[
                  { value: 'open', label: t`Te doen ${toDo}` },
                  { value: 'all', label: t`Alles ${items.length}` },
                ]}
                value={onlyOpen ? 'open' : 'all'}
                onChange={(show) => change({ show, item: null })}
              />
            </span>
          </div>
          <div className="pane" tabIndex={0} role="region" aria-label={t`Inlichtingen`}>
            {shown.length === 0 && <p className="ask">{t`Alles in deze rubriek is beantwoord.`}</p>}
            {shown.map((item) =>
              item.code === openCode ? (
                <OpenItem
                  key={item.id}
                  dossier={dossier}
                  item={item}
                  codes={(list) => (list ? (lists.get(list) ?? []) : [])}
                  phrases={standardPhrases}
                  previous={previousSection?.items.find(({ code }) => code === item.code) ?? null}
                  previousOn={dossier.previousDossier?.validatedAt ?? null}
                  onNext={goOn}
                  ahead={aheadOf(present, session.person?.id, item.code)[0]?.officer.name ?? null}
                />
              ) : (
                <div key={item.id} className="item">
                  <button
                    type="button"
                    className={isOpen(item) ? 'item__row' : 'item__row is-done'}
                    onClick={() => change({ item: item.code })}
                  >
                    <Icon name={ICON[item.status]} />
                    <span>{item.label}</span>
                    <span className="item__val">
                      {item.status === 'TO_FILL' ? t`Nog in te vullen` : item.summary}
                    </span>
                    <span className="item__who">
                      {onIt(item.code) ??
                        (item.status === 'TO_FILL'
                          ? ''
                          : (item.filledBy?.name ?? item.evidence[0]?.source.name ?? ''))}
                    </span>
                  </button>
                </div>
              ),
            )}
          </div>
          <div className="keybar">
            <KeyHints hints={hints.slice(0, 4)} />
          </div>
        </section>
        <SidePanel dossier={dossier} />
      </div>
      <KeysDialog hints={hints} isOpen={help} onClose={() => setHelp(false)} />
    </main>
  );
}
