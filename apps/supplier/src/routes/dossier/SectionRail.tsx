import { useLingui } from '@lingui/react/macro';
import type { Present } from '@vip/desk/presence/usePresence.ts';
import { Rail } from '@vip/ui';
import type { Dossier } from './OpenItem.tsx';

/** The sections with their progress; a source that failed shows on its section. */
export function SectionRail({
  dossier,
  colleagues,
  current,
  onPick,
}: {
  dossier: Dossier;
  /** Who else is in the dossier now. */
  colleagues: readonly Present[];
  current: string;
  onPick: (code: string) => void;
}) {
  const { t } = useLingui();
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
            label: one.label.replaceAll('/', '/\u200b'),
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
