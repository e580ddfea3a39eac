import { useMemo, useState } from 'react';
import { useApolloClient, useSuspenseQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, ButtonLink, Capakey, Due, Icon, KeyHints, KeysDialog, Live, Note, ParcelGlyph, ParcelMap, Rail, Segmented, StatusBadge, toast, useKeys, useLive, useLiveState, type IconName } from '@vip/ui';
import type { Geometry } from 'geojson';
import { useParams, useSearchParams } from 'react-router';
import type { FillItem_ItemFragment } from '../../gql/graphql.ts';
import { NotFound } from '../../pages/NotFound.tsx';
import { SuppliersOnly } from '../../pages/SuppliersOnly.tsx';
import { ASSIGN, DOSSIER, DOSSIER_CHANGED, SUBMIT } from './documents.ts';
import { OpenItem, type Dossier } from './OpenItem.tsx';
import './dossier.css';

export function DossierScreen() {
  return (
    <SuppliersOnly>
      <Fill />
    </SuppliersOnly>
  );
}

const OPEN: ReadonlySet<string> = new Set(['TO_FILL', 'SOURCE_UNAVAILABLE', 'PENDING']);
const ICON: Record<FillItem_ItemFragment['status'], IconName> = { PENDING: 'clock', TO_FILL: 'pencil', FILLED_BY_PLATFORM: 'data', FILLED_BY_MUNICIPALITY: 'hall', SOURCE_UNAVAILABLE: 'unplug', CHECKED: 'checks' };

function Fill() {
  const { t } = useLingui();
  const client = useApolloClient();
  const id = useParams()['id']!;
  const [params, setParams] = useSearchParams();
  const [help, setHelp] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data, refetch } = useSuspenseQuery(DOSSIER, { variables: { id } });
  const { dossier, catalogue, standardPhrases } = data;
  const lists = useMemo(() => new Map(catalogue.codeLists.map(({ code, values }) => [code, values])), [catalogue]);
  useLive(DOSSIER_CHANGED, {
    variables: { ids: [dossier?.id ?? id] },
    active: dossier !== null && dossier !== undefined,
    eventId: (event) => event.dossierChanged.eventId,
    onCatchUp: () => void refetch(),
  });
  const sections = dossier?.sections ?? [];
  const section = sections.find(({ code }) => code === params.get('section')) ?? sections.find(({ items }) => items.some(({ status, availableActions }) => OPEN.has(status) && availableActions.includes('FILL'))) ?? sections[0];
  const onlyOpen = params.get('show') !== 'all';
  const items = section?.items ?? [];
  const shown = onlyOpen ? items.filter(({ status, code }) => OPEN.has(status) || code === params.get('item')) : items;
  const openCode = params.get('item') ?? shown.find(({ availableActions }) => availableActions.includes('FILL'))?.code ?? shown[0]?.code ?? null;
  const change = (next: Record<string, string | null>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(next)) if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const step = (by: number) => {
    const next = shown[Math.min(Math.max(shown.findIndex(({ code }) => code === openCode) + by, 0), shown.length - 1)];
    if (next) change({ item: next.code });
  };
  /** After an answer: the next open item of this section, else the next section with work. */
  const goOn = () => {
    const all = sections.flatMap((one) => one.items);
    const here = all.findIndex(({ code }) => code === openCode);
    const open = ({ status, availableActions, code }: FillItem_ItemFragment) => code !== openCode && OPEN.has(status) && availableActions.includes('FILL');
    const next = all.slice(here + 1).find(open) ?? all.find(open);
    change(next ? { section: next.sectionCode, item: next.code } : { item: null });
  };
  const assign = async () => {
    if (!dossier || !section) return;
    const { data: done } = await client.mutate({ mutation: ASSIGN, variables: { input: { dossierId: dossier.id, section: section.code, expectedVersion: dossier.version } } });
    const answer = done!.assignSection;
    toast({ text: answer.__typename === 'DossierActionSuccess' ? t`${section.label} is aan u toegewezen` : answer.message });
  };
  const submit = async () => {
    if (!dossier) return;
    setRefusal(null);
    try {
      const { data: done } = await client.mutate({ mutation: SUBMIT, variables: { input: { dossierId: dossier.id, expectedVersion: dossier.version } } });
      const answer = done!.submitForControl;
      if (answer.__typename === 'DossierActionSuccess') toast({ text: t`Klaargezet voor kwaliteitscontrole`, icon: 'inspect' });
      else setRefusal(answer.message);
    } catch {
      setRefusal(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    }
  };
  useKeys({ j: () => step(1), k: () => step(-1), a: () => void assign(), '?': () => setHelp(true), u: () => history.back() });
  if (!dossier || !section) return <NotFound />;

  const previousSection = dossier.previousDossier?.sections.find(({ code }) => code === section.code);
  const hints = [
    { keys: ['J', 'K'], does: t`volgende, vorige` },
    { keys: ['1', '2', '3'], does: t`van toepassing, niet, niet gekend` },
    { keys: ['O'], does: t`overnemen` },
    { keys: ['C'], does: t`bevestigen en volgende` },
    { keys: ['A'], does: t`rubriek toewijzen aan mij` },
    { keys: ['Ctrl', 'Enter'], does: t`bewaren` },
    { keys: ['U'], does: t`terug naar de lijst` },
    { keys: ['?'], does: t`alle toetsen` },
  ];
  const toDo = items.filter(({ status }) => OPEN.has(status)).length;
  return (
    <main id="inhoud" className="fillpage">
      <title>{t`${dossier.address ?? dossier.number} | Werklijst`}</title>
      <DossierBar dossier={dossier} onSubmit={() => void submit()} />
      {refusal && <Note tone="error">{refusal}</Note>}
      {dossier.returnReason && dossier.status === 'WITH_MUNICIPALITY' && <Note tone="warn" title={t`Teruggestuurd door de controleur.`}>{dossier.returnReason}</Note>}
      {dossier.corrections
        .filter(({ status }) => status === 'OPEN' || status === 'REOPENED')
        .map((one) => (
          <Note key={one.id} tone="warn" icon="back" title={t`Correctie gevraagd over ${one.itemLabel}.`}>{one.reason}</Note>
        ))}
      <div className="fill">
        <div className="railbox pane">
          <Rail
            label={t`Rubrieken`}
            current={section.code}
            onPick={(code) => change({ section: code, item: null })}
            items={sections.map((one) => ({
              id: one.code,
              label: one.label,
              href: `/dossiers/${dossier.number}?section=${one.code}`,
              count: `${one.progress.answered}/${one.progress.total}`,
              icon: one.items.some(({ status }) => status === 'SOURCE_UNAVAILABLE') ? 'unplug' : one.progress.answered === one.progress.total ? 'check' : 'pencil',
              state: one.items.some(({ status }) => status === 'SOURCE_UNAVAILABLE') ? 'failed' : one.progress.answered === one.progress.total ? 'done' : undefined,
              ...(one.code === section.code ? { progress: one.progress } : {}),
              ...(one.assignee ? { who: one.assignee.name } : {}),
            }))}
          />
        </div>
        <section className="mid" aria-labelledby="section-title">
          <div className="mid__head">
            <h2 id="section-title">{section.label}</h2>
            {section.assignee && <span className="sub small">{t`toegewezen aan ${section.assignee.name}`}</span>}
            <Button kind="quiet" hint="A" onPress={() => void assign()}>{t`Toewijzen aan mij`}</Button>
            <span className="push">
              <Segmented
                label={t`Toon`}
                segments={[
                  { value: 'open', label: t`Te doen ${toDo}` },
                  { value: 'all', label: t`Alles ${items.length}` },
                ]}
                value={onlyOpen ? 'open' : 'all'}
                onChange={(value) => change({ show: value === 'all' ? 'all' : null })}
              />
            </span>
          </div>
          <div className="pane" tabIndex={0} role="region" aria-label={section.label}>
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
                />
              ) : (
                <div key={item.id} className="item">
                  <button type="button" className={OPEN.has(item.status) ? 'item__row' : 'item__row is-done'} onClick={() => change({ item: item.code })}>
                    <Icon name={ICON[item.status]} />
                    <span>{item.label}</span>
                    <span className="item__val">{item.status === 'TO_FILL' ? t`Nog in te vullen` : item.summary}</span>
                    <span className="item__who">{item.filledBy?.name ?? item.evidence[0]?.source.name ?? ''}</span>
                  </button>
                </div>
              ),
            )}
          </div>
          <div className="keybar">
            <KeyHints hints={hints.slice(0, 4)} />
          </div>
        </section>
        <aside className="right" aria-label={t`Kaart van het perceel`}>
          <div className="map map--side">
            <ParcelMap label={t`Perceel ${dossier.capakey ?? dossier.number}`} chosen={dossier.capakey ? [{ capakey: dossier.capakey, geometry: dossier.geometry as Geometry }] : []} fitKey={dossier.id} compact />
          </div>
        </aside>
      </div>
      <KeysDialog hints={hints} isOpen={help} onClose={() => setHelp(false)} />
    </main>
  );
}

function DossierBar({ dossier, onSubmit }: { dossier: Dossier; onSubmit: () => void }) {
  const { t } = useLingui();
  const live = useLiveState();
  const blocking = dossier.sections.flatMap(({ items }) => items).filter(({ mandatory, status }) => mandatory && OPEN.has(status)).length;
  const may = dossier.availableActions.includes('SUBMIT_FOR_CONTROL');
  const reason = !may ? t`Kan niet in deze stand` : blocking > 0 ? (blocking === 1 ? t`Nog 1 verplichte inlichting open` : t`Nog ${blocking} verplichte inlichtingen open`) : undefined;
  return (
    <div className="dbar">
      <ButtonLink kind="icon" icon="back" href="/">
        <span className="sr">{t`Terug naar de werklijst`}</span>
      </ButtonLink>
      <ParcelGlyph geometry={dossier.geometry as Geometry} />
      <div>
        <h1>{dossier.address ?? dossier.number}</h1>
        <p>
          {dossier.capakey && <Capakey value={dossier.capakey} />} {dossier.number}
        </p>
      </div>
      <StatusBadge kind="dossier" status={dossier.status} />
      {dossier.deadline && <Due deadline={dossier.deadline} daysLeft={dossier.daysLeft ?? 0} />}
      <span className="push row">
        <Live {...live} />
        <Button kind="primary" disabledReason={reason} onPress={onSubmit}>{t`Klaar voor controle`}</Button>
      </span>
    </div>
  );
}
