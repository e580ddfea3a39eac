import { useState } from 'react';
import { useSuspenseQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { VerifyRight } from '@vip/desk/acts/VerifyRight.tsx';
import { usePresence } from '@vip/desk/presence/usePresence.ts';
import { DossierWaiting } from '@vip/desk/sources/DossierWaiting.tsx';
import {
  Icon,
  KeyHints,
  KeysDialog,
  Note,
  ParcelMap,
  Rail,
  useFormats,
  useKeys,
  useApp,
  useLive,
  type IconName,
} from '@vip/ui';
import type { Geometry } from 'geojson';
import { useParams, useSearchParams } from 'react-router';
import type { ControllerDossierQuery } from '../../gql/graphql.ts';
import { NotFound } from '../../pages/NotFound.tsx';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { Corrections } from './Corrections.tsx';
import { Decide } from './Decide.tsx';
import { DOSSIER, DOSSIER_CHANGED } from './documents.ts';
import { byKind, type ExceptionKind } from './exceptions.ts';
import { EvidencePanel } from './EvidencePanel.tsx';
import { ExceptionCard } from './ExceptionCard.tsx';
import { OpenLine } from './OpenLine.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { Validated } from './Validated.tsx';
import './review.css';

export type Dossier = NonNullable<ControllerDossierQuery['dossier']>;
export type Item = Dossier['sections'][number]['items'][number];

export const KIND_ICON: Record<ExceptionKind, IconName> = {
  failed: 'unplug',
  contested: 'layers',
  corrected: 'back',
  overlap: 'parcel',
  changed: 'swap',
  manual: 'pencil',
  open: 'clock',
};

export function ReviewScreen() {
  return (
    <OfficersOnly role="CONTROLLER">
      <Review />
    </OfficersOnly>
  );
}

function Review() {
  const { t } = useLingui();
  const formats = useFormats();
  const id = useParams()['id']!;
  const [params, setParams] = useSearchParams();
  const [help, setHelp] = useState(false);
  const { data, refetch } = useSuspenseQuery(DOSSIER, { variables: { id } });
  const { dossier } = data;
  useLive(DOSSIER_CHANGED, {
    variables: { ids: [dossier?.id ?? id] },
    active: dossier !== null && dossier !== undefined,
    eventId: (event) => event.dossierChanged.eventId,
    onCatchUp: () => void refetch(),
  });
  const { session } = useApp();
  const itemCode = params.get('item');
  const present = usePresence({
    dossierId: dossier?.id ?? null,
    section:
      (
        dossier?.sections.find((one) => one.items.some(({ code }) => code === itemCode)) ??
        dossier?.sections[0]
      )?.code ?? null,
    itemCode,
  });
  const colleagues = present.filter(({ officer }) => officer.id !== session.person?.id);
  const items = dossier?.sections.flatMap((section) => section.items) ?? [];
  const before = new Map(
    dossier?.previousDossier?.sections
      .flatMap((section) => section.items)
      .map(({ code, summary }) => [code, summary]),
  );
  const corrected = new Set(
    dossier?.corrections
      .filter(({ status }) => status === 'OPEN' || status === 'REOPENED')
      .map(({ itemCode }) => itemCode),
  );
  const decided =
    dossier !== null &&
    dossier !== undefined &&
    ['VALIDATED', 'REFUSED', 'ARCHIVED'].includes(dossier.status);
  const kinds = decided ? [] : byKind(items, (code) => before.get(code) ?? null, corrected);
  const exceptions = kinds.flatMap((kind) => kind.items);
  const here = exceptions.find(({ code }) => code === params.get('item')) ?? exceptions[0] ?? null;
  const go = (code: string) => setParams({ item: code }, { replace: true });
  const step = (by: number) => {
    const next =
      exceptions[
        Math.min(Math.max(exceptions.findIndex((item) => item === here) + by, 0), exceptions.length - 1)
      ];
    if (next) go(next.code);
  };
  useKeys({ j: () => step(1), k: () => step(-1), '?': () => setHelp(true), u: () => history.back() });
  if (!dossier) return <NotFound />;

  const names: Record<ExceptionKind, string> = {
    failed: t`Bron faalde`,
    contested: t`Bronnen spreken elkaar tegen`,
    corrected: t`Correctie gevraagd`,
    overlap: t`Kleine overlap`,
    changed: t`Gewijzigd`,
    manual: t`Handmatig`,
    open: t`Nog in te vullen`,
  };
  const why: Record<ExceptionKind, string> = {
    failed: t`een falende bron is nooit "niet van toepassing"`,
    contested: t`kies welk antwoord klopt, of ga akkoord met wat er staat`,
    corrected: t`de aanvrager vraagt dit na te kijken`,
    overlap: t`minder dan 2 % van het perceel`,
    changed: dossier.previousDossier ? t`tegenover dossier ${dossier.previousDossier.number}` : '',
    manual: t`ingevuld door de gemeente`,
    open: t`bij de gemeente`,
  };
  const rest = items.filter((item) => !exceptions.includes(item));
  const checked = rest.filter(({ status }) => status === 'CHECKED');
  const automatic = rest.filter(({ status }) => status !== 'CHECKED');
  const hints = [
    { keys: ['J', 'K'], does: t`volgende, vorige` },
    { keys: ['C'], does: t`akkoord` },
    { keys: ['M'], does: t`opmerking` },
    { keys: ['V'], does: t`valideren` },
    { keys: ['U'], does: t`terug naar de lijst` },
    { keys: ['?'], does: t`alle toetsen` },
  ];
  return (
    <main id="inhoud" className="dossierpage">
      <title>{t`${dossier.address ?? dossier.number} | Kwaliteitscontrole`}</title>
      <ReviewBar dossier={dossier} colleagues={colleagues} />
      <div className="notices">
        <VerifyRight dossier={dossier} />
        <DossierWaiting id={dossier.id} version={dossier.version} />
        <Corrections dossier={dossier} />
      </div>
      <div className="rev">
        <div className="railbox pane">
          <Rail
            label={t`Na te kijken`}
            {...(kinds.length > 0 ? { head: t`Na te kijken` } : {})}
            current={kinds.find((kind) => here && kind.items.includes(here))?.kind ?? null}
            onPick={(kind) => {
              const first = kinds.find((one) => one.kind === kind)?.items[0];
              if (first) go(first.code);
            }}
            items={kinds.map(({ kind, items: some }) => ({
              id: kind,
              label: names[kind],
              icon: KIND_ICON[kind],
              href: `/dossiers/${dossier.number}?item=${some[0]!.code}`,
              count: formats.number(some.length),
              ...(kind === 'failed' ? { state: 'failed' as const } : {}),
            }))}
          />
          <dl className="calm">
            <dt>{t`Nagekeken`}</dt>
            <dd>{checked.length}</dd>
            {!decided && (
              <>
                <dt>{t`Automatisch, zonder controle`}</dt>
                <dd>{automatic.length}</dd>
              </>
            )}
          </dl>
        </div>
        <section className="mid" aria-label={t`Uitzonderingen`}>
          <div
            key={dossier.status}
            className="pane"
            tabIndex={0}
            role="region"
            aria-label={t`Na te kijken antwoorden`}
          >
            {dossier.status === 'VALIDATED' && <Validated dossier={dossier} />}
            {dossier.refusal && (
              <Note tone="warn" icon="ban" title={t`Geweigerd.`}>
                {dossier.refusal.motivation}
              </Note>
            )}
            {kinds.map(({ kind, items: some }) => (
              <div key={kind}>
                <div className="grp">
                  <Icon name={KIND_ICON[kind]} />
                  <h2>{names[kind]}</h2>
                  <span className="sub">{why[kind]}</span>
                </div>
                {some.map((item) =>
                  kind === 'open' ? (
                    <OpenLine key={item.id} item={item} isHere={item === here} onPick={() => go(item.code)} />
                  ) : (
                    <ExceptionCard
                      key={item.id}
                      dossier={dossier}
                      item={item}
                      before={kind === 'changed' ? (before.get(item.code) ?? null) : null}
                      isHere={item === here}
                      onPick={() => go(item.code)}
                      onNext={() => step(1)}
                    />
                  ),
                )}
              </div>
            ))}
            {kinds.length === 0 && dossier.status === 'IN_QUALITY_CONTROL' && (
              <p className="okrest">{t`Er is niets dat een mens moet nakijken.`}</p>
            )}
            {checked.length > 0 && (
              <details className="okrest okrest--list">
                <summary>
                  <Icon name="checks" />{' '}
                  {checked.length === 1 ? t`1 antwoord nagekeken` : t`${checked.length} antwoorden nagekeken`}
                </summary>
                {checked.map((item) => (
                  <ExceptionCard
                    key={item.id}
                    dossier={dossier}
                    item={item}
                    before={null}
                    isHere={false}
                    onPick={() => {}}
                    onNext={() => {}}
                  />
                ))}
              </details>
            )}
            <details className="okrest okrest--list">
              <summary>
                <Icon name="shield" />{' '}
                {decided
                  ? t`Alle andere antwoorden bekijken: ${automatic.length}`
                  : t`${automatic.length} automatische antwoorden zonder uitzondering: bekijken of een opmerking geven`}
              </summary>
              {automatic.map((item) => (
                <ExceptionCard
                  key={item.id}
                  dossier={dossier}
                  item={item}
                  before={null}
                  isHere={false}
                  onPick={() => {}}
                  onNext={() => {}}
                />
              ))}
            </details>
          </div>
          <Decide
            dossier={dossier}
            open={items
              .filter(
                ({ mandatory, status }) =>
                  mandatory && ['TO_FILL', 'PENDING', 'SOURCE_UNAVAILABLE'].includes(status),
              )
              .map(({ label }) => label)}
            toCheck={exceptions.filter(({ availableActions }) => availableActions.includes('CHECK')).length}
            checked={checked.length}
          />
          <div className="keybar">
            <KeyHints hints={hints.slice(0, 4)} />
          </div>
        </section>
        <aside className="right" aria-label={t`Bewijs`}>
          <div className="map map--side">
            <ParcelMap
              label={dossier.capakey ? t`Perceel ${dossier.capakey}` : t`Openbaar domein, ${dossier.number}`}
              chosen={[
                { capakey: dossier.capakey ?? dossier.number, geometry: dossier.geometry as Geometry },
              ]}
              fitKey={dossier.id}
              numbered={false}
              compact
            />
          </div>
          {here && (
            <EvidencePanel
              item={here}
              before={dossier.previousDossier ? (before.get(here.code) ?? null) : null}
            />
          )}
        </aside>
      </div>
      <KeysDialog hints={hints} isOpen={help} onClose={() => setHelp(false)} />
    </main>
  );
}
