import { lazy, Suspense, type ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icons.ts';
import { Progress } from '../status/Progress.tsx';

// Only a narrow screen shows it, and its overlay is the bulk of a queue's first load.
const Select = lazy(async () => ({ default: (await import('../controls/Select.tsx')).Select }));

export interface RailItem {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** At the right: `13/17`, `5 van 19`. */
  readonly count?: string;
  /** The count is work that waits: it stands in a pill, coloured when it presses. */
  readonly tally?: 'calm' | 'warn' | 'error';
  readonly state?: 'done' | 'failed' | undefined;
  readonly icon?: IconName;
  readonly progress?: { readonly answered: number; readonly total: number };
  /** Who works on it. */
  readonly who?: ReactNode;
}

export interface RailProps {
  readonly label: string;
  readonly head?: string;
  readonly items: readonly RailItem[];
  readonly current: string | null;
  /** Below 1024 px the rail is a list to choose from. */
  readonly onPick: (id: string) => void;
}

/** The sections of a dossier or the views of a queue; below 1024 px a select. */
export function Rail({ label, head, items, current, onPick }: RailProps) {
  return (
    <>
      <nav className="rail rail--wide" aria-label={label}>
        {head && <h2 className="rail__head">{head}</h2>}
        {items.map((item) => (
          <AriaLink
            key={item.id}
            href={item.href}
            className={['rail__item', item.state && `is-${item.state}`, !item.icon && 'rail__item--plain']
              .filter(Boolean)
              .join(' ')}
            aria-current={item.id === current ? 'true' : undefined}
          >
            {item.icon && <Icon name={item.icon} />}
            <span className="rail__label">{item.label}</span>
            {item.count && (
              <span className={item.tally ? `count count--${item.tally}` : 'rail__n'}>{item.count}</span>
            )}
            {item.progress && <Progress {...item.progress} label={item.label} />}
            {item.who && <span className="rail__who">{item.who}</span>}
          </AriaLink>
        ))}
      </nav>
      <div className="rail--narrow">
        <Suspense fallback={null}>
          <Select
            label={label}
            value={current}
            onChange={(id) => onPick(id)}
            options={items.map((item) => ({
              value: item.id,
              label: item.count ? `${item.label} (${item.count})` : item.label,
            }))}
          />
        </Suspense>
      </div>
    </>
  );
}
