import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import type { Present } from '@vip/desk/presence/usePresence.ts';
import { EvidencePanel, type PROOF } from '@vip/desk/sources/EvidencePanel.tsx';
import { Tabs, useAddress, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import { SideHistory } from './SideHistory.tsx';
import { SideMap } from './SideMap.tsx';
import { NOTES, notesOf, SideNotes } from './SideNotes.tsx';

export const SIDE = graphql(`
  fragment SidePanel_dossier on Dossier {
    id
    version
    capakey
    ...SideMap_dossier
    ...SideNotes_dossier
  }
`);

const TABS = ['map', 'sources', 'history', 'notes'] as const;

/** Beside the work: the parcel, what proves the open item, what went before, and what people wrote. */
export function SidePanel(props: {
  dossier: FragmentType<typeof SIDE>;
  item: (FragmentType<typeof PROOF> & { readonly code: string; readonly sectionCode: string }) | null;
  colleagues: readonly Present[];
}) {
  const { item, colleagues } = props;
  const dossier = usePart(SIDE, props.dossier);
  const { t } = useLingui();
  const [params, change] = useAddress();
  const shown = TABS.find((tab) => tab === params.get('side')) ?? 'map';
  const notes = notesOf(usePart(NOTES, dossier));
  const named = { map: t`Kaart`, sources: t`Bronnen`, history: t`Vroeger`, notes: t`Notities` };
  return (
    <Tabs
      label={t`Bij dit dossier`}
      tabs={TABS.map((id) => ({
        id,
        label: named[id],
        ...(id === 'notes' && notes.length > 0 ? { count: notes.length } : {}),
      }))}
      value={shown}
      onChange={(side) => change({ side: side === 'map' ? null : side })}
    >
      {(tab) =>
        tab === 'map' ? (
          <SideMap dossier={dossier} colleagues={colleagues} />
        ) : tab === 'sources' ? (
          item && <EvidencePanel item={item} before={null} />
        ) : tab === 'history' ? (
          <SideHistory dossier={dossier} item={item} />
        ) : (
          <SideNotes notes={notes} />
        )
      }
    </Tabs>
  );
}
