import { useLingui } from '@lingui/react/macro';
import { Icon } from '@vip/ui';
import type { Item } from './ReviewScreen.tsx';

/** What the municipality still has to answer: nothing to judge yet. */
export function OpenLine({ item, isHere, onPick }: { item: Item; isHere: boolean; onPick: () => void }) {
  const { t } = useLingui();
  return (
    <div
      className={isHere ? 'ex ex--done ex--here' : 'ex ex--done'}
      aria-current={isHere ? 'true' : undefined}
      onClick={onPick}
    >
      <Icon name={item.status === 'PENDING' ? 'clock' : 'pencil'} />
      <span>{item.label}</span>
      <span className="cap">{item.mandatory ? t`verplicht` : ''}</span>
    </div>
  );
}
