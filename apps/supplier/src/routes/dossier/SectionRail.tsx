import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import type { Present } from '@vip/desk/presence/usePresence.ts';
import { Rail, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

export const FAILED = graphql(`
  fragment SectionRail_item on DossierItem {
    id
    status
    evidence {
      id
      outcome
      source {
        code
        name
      }
    }
  }
`);

export const RAIL = graphql(`
  fragment SectionRail_dossier on Dossier {
    id
    number
    sections {
      code
      shortLabel
      progress {
        answered
        total
      }
      assignee {
        id
        name
      }
      items {
        ...SectionRail_item @unmask
      }
    }
  }
`);

/** The sections with their progress; a source that failed shows on its section. */
export function SectionRail(props: {
  dossier: FragmentType<typeof RAIL>;
  /** Who else is in the dossier now. */
  colleagues: readonly Present[];
  current: string;
  onPick: (code: string) => void;
}) {
  const { t } = useLingui();
  const { colleagues, current, onPick } = props;
  const dossier = usePart(RAIL, props.dossier);
  return (
    <div className="railbox pane">
      <Rail
        label={t`Rubrieken`}
        current={current}
        onPick={onPick}
        items={dossier.sections.map((one) => {
          const failed = one.items.find(({ status }) => status === 'SOURCE_UNAVAILABLE');
          const done = one.progress.answered === one.progress.total;
          const here = colleagues.filter(({ section }) => section === one.code);
          const source = failed?.evidence.find(({ outcome }) => outcome === 'FAILED')?.source.name;
          return {
            id: one.code,
            // A long word with slashes may break after each of them.
            label: one.shortLabel,
            href: `/dossiers/${dossier.number}?section=${one.code}`,
            count: `${one.progress.answered}/${one.progress.total}`,
            icon: failed ? ('unplug' as const) : done ? ('check' as const) : ('pencil' as const),
            state: failed ? ('failed' as const) : done ? ('done' as const) : undefined,
            ...(one.code === current ? { progress: one.progress } : {}),
            ...(here.length > 0
              ? { who: t`${here.map(({ officer }) => officer.name).join(', ')} is hier` }
              : source
                ? { who: t`${source} antwoordt niet` }
                : one.assignee
                  ? { who: one.assignee.name }
                  : {}),
          };
        })}
      />
    </div>
  );
}
