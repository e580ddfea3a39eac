import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { RequesterNote } from '@vip/desk/acts/RequesterNote.tsx';
import { VerifyRight } from '@vip/desk/acts/VerifyRight.tsx';
import { BesideButton } from '@vip/desk/dossier/BesideButton.tsx';
import { DossierMap } from '@vip/desk/dossier/DossierMap.tsx';
import { Watched } from '@vip/desk/dossier/Watched.tsx';
import { useRoomBeside } from '@vip/desk/dossier/useMedia.ts';
import { usePresence } from '@vip/desk/presence/usePresence.ts';
import { DossierWaiting } from '@vip/desk/sources/DossierWaiting.tsx';
import { EvidencePanel } from '@vip/desk/sources/EvidencePanel.tsx';
import { KeptBanner, KeysDialog, useApp, useKeptQuery, useKeys, useLive } from '@vip/ui';
import { useParams, useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import { NotFound } from '../../pages/NotFound.tsx';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { Corrections } from './Corrections.tsx';
import { Exceptions } from './Exceptions.tsx';
import { KindRail } from './KindRail.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { useExceptions } from './useExceptions.ts';
import { useReviewWords } from './useReviewWords.ts';
import { WhyHere } from './WhyHere.tsx';
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
    exception
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
    ...WhyHere_dossier
    ...Watched_dossier
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
      ...DossierMap_dossier
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
  const work = useExceptions(dossier);
  const { before, decided, kinds, here, go, step, checked, automatic } = work;
  const room = useRoomBeside();
  useKeys({ j: () => step(1), k: () => step(-1), '?': () => setHelp(true), u: () => history.back() });
  if (!dossier) return <NotFound />;
  const beside = (
    <>
      <DossierMap dossier={dossier} />
      {here && (
        <EvidencePanel
          item={here}
          before={dossier.previousDossier ? (before.get(here.code) ?? null) : null}
        />
      )}
    </>
  );

  return (
    <main id="inhoud" className="dossierpage">
      <title>{t`${dossier.address ?? dossier.number} | Kwaliteitscontrole`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <ReviewBar
        dossier={dossier}
        colleagues={colleagues}
        beside={
          !room && (
            <BesideButton label={t`Kaart en bewijs`} icon="map">
              {beside}
            </BesideButton>
          )
        }
      />
      <div className="notices">
        <WhyHere dossier={dossier} />
        <VerifyRight dossier={dossier} />
        <RequesterNote dossier={dossier} />
        <DossierWaiting id={dossier.id} version={dossier.version} />
        <Corrections dossier={dossier} />
        <Watched dossier={dossier} />
      </div>
      <div className="work rev">
        <KindRail
          number={dossier.number}
          kinds={kinds}
          here={here}
          onPick={go}
          checked={checked.length}
          automatic={decided ? null : automatic.length}
        />
        <Exceptions dossier={dossier} work={work} />
        {room && (
          <aside className="right" aria-label={t`Bewijs`}>
            {beside}
          </aside>
        )}
      </div>
      <KeysDialog hints={hints} isOpen={help} onClose={() => setHelp(false)} />
    </main>
  );
}
