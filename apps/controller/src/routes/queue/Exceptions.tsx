import { useLingui } from '@lingui/react/macro';
import { Icon, type IconName } from '@vip/ui';
import type { ControlRow_DossierFragment } from '../../gql/graphql.ts';

type Counts = ControlRow_DossierFragment['exceptions'];

function useKinds(of?: Counts): readonly { icon: IconName; count: number; label: string; tone: string }[] {
  const { t } = useLingui();
  return [
    { icon: 'unplug', count: of?.failedSource ?? 0, label: t`bron faalde`, tone: 'bad' },
    { icon: 'layers', count: of?.contested ?? 0, label: t`bronnen in tegenspraak`, tone: 'bad' },
    { icon: 'parcel', count: of?.lowOverlap ?? 0, label: t`kleine overlap`, tone: 'low' },
    { icon: 'back', count: of?.corrected ?? 0, label: t`correctie`, tone: 'low' },
    { icon: 'clock', count: of?.open ?? 0, label: t`nog in te vullen`, tone: '' },
    { icon: 'pencil', count: of?.manual ?? 0, label: t`handmatig`, tone: '' },
    { icon: 'comment', count: of?.remarks ?? 0, label: t`opmerking`, tone: '' },
  ];
}

/** What a human should look at, by kind: an icon and a count, and the words for readers. */
export function Exceptions({ of }: { of: Counts }) {
  const { t } = useLingui();
  const there = useKinds(of).filter(({ count }) => count > 0);
  if (there.length === 0)
    return (
      <span className="exc">
        <span className="clean">
          <Icon name="check" />
          {t`niets`}
        </span>
      </span>
    );
  return (
    <span className="exc">
      {there.map(({ icon, count, label, tone }) => (
        <span key={icon} className={tone} title={`${count} ${label}`}>
          <Icon name={icon} />
          {count}
          <span className="sr"> {label}</span>
        </span>
      ))}
    </span>
  );
}

/** What the icons of the column mean. */
export function ExceptionLegend() {
  return (
    <span className="xlegend" aria-hidden="true">
      {useKinds().map(({ icon, label }) => (
        <span key={icon}>
          <Icon name={icon} /> {label}
        </span>
      ))}
    </span>
  );
}
