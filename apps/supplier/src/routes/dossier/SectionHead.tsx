import { useLingui } from '@lingui/react/macro';
import { Button, Segmented } from '@vip/ui';
import type { FillScreen_DossierFragment } from '../../gql/graphql.ts';
import { SectionBulk } from './SectionBulk.tsx';

interface SectionHeadProps {
  readonly dossierId: string;
  readonly section: FillScreen_DossierFragment['sections'][number];
  /** It is assigned to who reads. */
  readonly mine: boolean;
  /** Null when this dossier's sections are not to be assigned now. */
  readonly onAssign: (() => void) | null;
  readonly toDo: number;
  readonly onlyOpen: boolean;
  readonly onShow: (show: string) => void;
}

/** Which section is in hand, whose it is, and what of it is listed. */
export function SectionHead(props: SectionHeadProps) {
  const { section, mine, onAssign, toDo, onlyOpen, onShow } = props;
  const { t } = useLingui();
  return (
    <div className="mid__head">
      <h2 id="section-title" tabIndex={-1}>
        {section.label}
      </h2>
      {section.assignee && (
        <span className="sub small">
          {mine ? t`toegewezen aan u` : t`toegewezen aan ${section.assignee.name}`}
        </span>
      )}
      {onAssign && (
        <Button kind="quiet" hint="A" onPress={onAssign}>
          {mine ? t`Vrijgeven` : t`Toewijzen aan mij`}
        </Button>
      )}
      <SectionBulk dossierId={props.dossierId} sectionLabel={section.label} items={section.items} />
      <span className="push">
        <Segmented
          label={t`Toon`}
          segments={[
            { value: 'open', label: t`Te doen ${toDo}` },
            { value: 'all', label: t`Alles ${section.items.length}` },
          ]}
          value={onlyOpen ? 'open' : 'all'}
          onChange={onShow}
        />
      </span>
    </div>
  );
}
