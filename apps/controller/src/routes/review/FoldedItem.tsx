import { Icon } from '@vip/ui';
import type { Item } from './useExceptions.ts';

/** An answer that waits its turn, on a phone: its name and what it says; pressing it opens it. */
export function FoldedItem({ item, onPick }: { item: Item; onPick: () => void }) {
  return (
    <button type="button" className="exline" aria-expanded={false} onClick={onPick}>
      <span>
        <span className="exline__name">{item.label}</span>
        <span className="exline__value">{item.summary}</span>
      </span>
      <Icon name="down" size="sm" />
    </button>
  );
}
