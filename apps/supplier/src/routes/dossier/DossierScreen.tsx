import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { BesideButton } from '@vip/desk/dossier/BesideButton.tsx';
import { useRoomBeside } from '@vip/desk/dossier/useMedia.ts';
import { usePresence } from '@vip/desk/presence/usePresence.ts';
import { KeyHints, KeysDialog, useApp, useKeys, useLive, KeptBanner, useKeptQuery } from '@vip/ui';
import { useNavigate, useParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import { NotFound } from '../../pages/NotFound.tsx';
import { SuppliersOnly } from '../../pages/SuppliersOnly.tsx';
import { DossierBar } from './DossierBar.tsx';
import { ItemList } from './ItemList.tsx';
import { Notices } from './Notices.tsx';
import { SectionHead } from './SectionHead.tsx';
import { SectionRail } from './SectionRail.tsx';
import { SidePanel } from './SidePanel.tsx';
import { useAssign } from './useAssign.ts';
import { useHints } from './useHints.ts';
import { usePlace } from './usePlace.ts';
import { useSubmit } from './useSubmit.ts';
import './dossier.css';

export function DossierScreen() {
  return (
    <SuppliersOnly>
      <Fill />
    </SuppliersOnly>
  );
}

/** What is shown of an item anywhere on this screen: an act that changes it answers with all of this. */
export const ITEM = graphql(`
  fragment FillItem_item on DossierItem {
    id
    code
    status
    sectionCode
    availableActions
    ...DossierBar_item
    ...ItemRow_item
    ...OpenItem_item
    ...SectionBulk_item
    ...SectionRail_item
    ...SideMap_item
    ...EvidencePanel_item
  }
`);

/** What changes of a dossier while somebody works in it. */
export const CHANGING = graphql(`
  fragment FillScreen_dossier on Dossier {
    id
    version
    availableActions
    ...DossierBar_dossier
    ...Notices_dossier
    ...SectionRail_dossier
    ...SidePanel_dossier
    corrections {
      id
      itemCode
      status
    }
    sections {
      code
      label
      progress {
        answered
        total
      }
      assignee {
        id
        name
      }
      items {
        ...FillItem_item @unmask
      }
    }
  }
`);

const DOSSIER = graphql(`
  query SupplierDossier($id: ID!) {
    dossier(id: $id) {
      id
      number
      address
      catalogueVersion
      catalogue {
        version
        codeLists {
          code
          values {
            code
            label
          }
        }
      }
      ...FillScreen_dossier @unmask
      previousDossier {
        id
        validatedAt
        sections {
          code
          items {
            id
            code
            ...OpenItem_previous
          }
        }
      }
    }
    standardPhrases {
      id
      ...Remark_phrase
    }
  }
`);

const DOSSIER_CHANGED = graphql(`
  subscription SupplierDossierChanged($ids: [ID!], $after: ID) {
    dossierChanged(ids: $ids, after: $after) {
      eventId
      kind
      itemCodes
      dossier {
        ...FillScreen_dossier
      }
    }
  }
`);

function Fill() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { session } = useApp();
  const id = useParams()['id']!;
  const hints = useHints();
  const room = useRoomBeside();
  const [help, setHelp] = useState(false);
  const { submit, busy, refusal } = useSubmit();
  const assignSection = useAssign();
  const { data, fault, refresh } = useKeptQuery(DOSSIER, { id });
  const { dossier, standardPhrases } = data;
  useLive(DOSSIER_CHANGED, {
    variables: { ids: [dossier?.id ?? id] },
    active: dossier !== null && dossier !== undefined,
    eventId: (event) => event.dossierChanged.eventId,
    onCatchUp: refresh,
  });
  const { section, items, shown, toDo, onlyOpen, openCode, change, step, goOn } = usePlace(dossier);
  const present = usePresence({
    dossierId: dossier?.id ?? null,
    section: section?.code ?? null,
    itemCode: openCode,
  });
  const colleagues = present.filter(({ officer }) => officer.id !== session.person?.id);
  const mine = section?.assignee?.id !== undefined && section.assignee.id === session.person?.id;
  const assign = async () => {
    if (dossier && section) await assignSection(dossier, section, mine);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: () => void assign(),
    '?': () => setHelp(true),
    u: () => (window.history.length > 1 ? history.back() : void navigate('/')),
  });
  if (!dossier || !section) return <NotFound />;

  const beside = (
    <SidePanel
      dossier={dossier}
      item={items.find(({ code }) => code === openCode) ?? null}
      colleagues={colleagues}
    />
  );
  return (
    <main id="inhoud" className="dossierpage">
      <KeptBanner fault={fault} onRetry={refresh} />
      <title>{t`${dossier.address ?? dossier.number} | Werklijst`}</title>
      <DossierBar
        dossier={dossier}
        busy={busy}
        onSubmit={() => void submit(dossier)}
        beside={
          !room && (
            <BesideButton label={t`Bij dit dossier`} icon="map">
              {beside}
            </BesideButton>
          )
        }
      />
      <Notices dossier={dossier} refusal={refusal} />
      <div className="work fill">
        <SectionRail
          dossier={dossier}
          colleagues={colleagues}
          current={section.code}
          onPick={(code) => change({ section: code, item: null, show: null })}
        />
        <section className="mid" aria-labelledby="section-title">
          <SectionHead
            dossierId={dossier.id}
            section={section}
            mine={mine}
            onAssign={dossier.availableActions.includes('ASSIGN') ? () => void assign() : null}
            toDo={toDo}
            onlyOpen={onlyOpen}
            onShow={(show) => change({ show, item: null })}
          />
          <div className="pane" tabIndex={0} role="region" aria-label={t`Inlichtingen`}>
            <ItemList
              dossier={dossier}
              phrases={standardPhrases}
              section={section.code}
              items={shown}
              openCode={openCode}
              present={present}
              onOpen={(item) => change({ item })}
              onNext={goOn}
            />
          </div>
          <div className="keybar">
            <KeyHints hints={hints} />
          </div>
        </section>
        {room && (
          <aside className="right" aria-label={t`Bij dit dossier`}>
            {beside}
          </aside>
        )}
      </div>
      <KeysDialog hints={hints} isOpen={help} onClose={() => setHelp(false)} />
    </main>
  );
}
