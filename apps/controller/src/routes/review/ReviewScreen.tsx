import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { RequesterNote } from '@vip/desk/acts/RequesterNote.tsx';
import { VerifyRight } from '@vip/desk/acts/VerifyRight.tsx';
import { usePresence } from '@vip/desk/presence/usePresence.ts';
import { DossierWaiting } from '@vip/desk/sources/DossierWaiting.tsx';
import { EvidencePanel } from '@vip/desk/sources/EvidencePanel.tsx';
import { KeptBanner, KeyHints, KeysDialog, Note, useApp, useKeptQuery, useKeys, useLive } from '@vip/ui';
import { useParams, useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import { NotFound } from '../../pages/NotFound.tsx';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { Corrections } from './Corrections.tsx';
import { Decide } from './Decide.tsx';
import { ExceptionGroup } from './ExceptionGroup.tsx';
import { Folded } from './Folded.tsx';
import { KindRail } from './KindRail.tsx';
import { ParcelSide } from './ParcelSide.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { Validated } from './Validated.tsx';
import { useExceptions } from './useExceptions.ts';
import { useReviewWords } from './useReviewWords.ts';
import './review.css';

/** What is shown of an item anywhere on this screen: an act that changes it answers with all of this. */
export const ITEM = graphql(`
  fragment Review_item on DossierItem {
    id
    code
    label
    status
    summary
    mandatory
    availableActions
    disagreement {
      kind
    }
    evidence {
      id
      outcome
      geometry {
        overlapShare
      }
    }
    ...EvidencePanel_item
    ...ExceptionCard_item
    ...OpenLine_item
  }
`);

/** What a decision, a correction or an answer changes of the dossier itself. */
export const HEAD = graphql(`
  fragment Review_head on Dossier {
    id
    number
    status
    version
    deadline
    daysLeft
    ...Corrections_dossier
    ...Decide_dossier
    ...Validated_dossier
    ...RequesterNote_dossier
    ...VerifyRight_dossier
    refusal {
      reason
      motivation
    }
    corrections {
      id
      itemCode
      status
    }
  }
`);

const DOSSIER = graphql(`
  query ControllerDossier($id: ID!) {
    dossier(id: $id) {
      ...Review_head @unmask
      ...ReviewBar_dossier
      ...ParcelSide_dossier
      address
      sections {
        code
        label
        items {
          ...Review_item @unmask
        }
      }
      previousDossier {
        id
        number
        validatedAt
        sections {
          code
          items {
            id
            code
            summary
          }
        }
      }
    }
  }
`);

const DOSSIER_CHANGED = graphql(`
  subscription ControllerDossierChanged($ids: [ID!], $after: ID) {
    dossierChanged(ids: $ids, after: $after) {
      eventId
      kind
      dossier {
        ...Review_head
        sections {
          code
          label
          items {
            ...Review_item
          }
        }
      }
    }
  }
`);

export function ReviewScreen() {
  return (
    <OfficersOnly role="CONTROLLER">
      <Review />
    </OfficersOnly>
  );
}

function Review() {
  const { t } = useLingui();
  const { hints } = useReviewWords();
  const id = useParams()['id']!;
  const itemCode = useSearchParams()[0].get('item');
  const [help, setHelp] = useState(false);
  const { data, fault, refresh } = useKeptQuery(DOSSIER, { id });
  const { dossier } = data;
  useLive(DOSSIER_CHANGED, {
    variables: { ids: [dossier?.id ?? id] },
    active: dossier !== null && dossier !== undefined,
    eventId: (event) => event.dossierChanged.eventId,
    onCatchUp: refresh,
  });
  const { session } = useApp();
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
  const { items, before, decided, kinds, exceptions, here, go, step, checked, automatic } =
    useExceptions(dossier);
  useKeys({ j: () => step(1), k: () => step(-1), '?': () => setHelp(true), u: () => history.back() });
  if (!dossier) return <NotFound />;

  return (
    <main id="inhoud" className="dossierpage">
      <title>{t`${dossier.address ?? dossier.number} | Kwaliteitscontrole`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <ReviewBar dossier={dossier} colleagues={colleagues} />
      <div className="notices">
        <VerifyRight dossier={dossier} />
        <RequesterNote dossier={dossier} />
        <DossierWaiting id={dossier.id} version={dossier.version} />
        <Corrections dossier={dossier} />
      </div>
      <div className="rev">
        <KindRail
          number={dossier.number}
          kinds={kinds}
          here={here}
          onPick={go}
          checked={checked.length}
          automatic={decided ? null : automatic.length}
        />
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
            {kinds.map((group) => (
              <ExceptionGroup
                key={group.kind}
                {...group}
                dossier={dossier}
                before={before}
                here={here}
                onPick={go}
                onNext={() => step(1)}
              />
            ))}
            {kinds.length === 0 && dossier.status === 'IN_QUALITY_CONTROL' && (
              <p className="okrest">{t`Er is niets dat een mens moet nakijken.`}</p>
            )}
            {checked.length > 0 && (
              <Folded
                icon="checks"
                title={
                  checked.length === 1 ? t`1 antwoord nagekeken` : t`${checked.length} antwoorden nagekeken`
                }
                dossierId={dossier.id}
                items={checked}
              />
            )}
            <Folded
              icon="shield"
              title={
                decided
                  ? t`Alle andere antwoorden bekijken: ${automatic.length}`
                  : t`${automatic.length} automatische antwoorden zonder uitzondering: bekijken of een opmerking geven`
              }
              dossierId={dossier.id}
              items={automatic}
            />
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
            <KeyHints hints={hints} />
          </div>
        </section>
        <aside className="right" aria-label={t`Bewijs`}>
          <ParcelSide dossier={dossier} />
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
