import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { IconName } from '../icons/icons.ts';
import type { MenuPanelProps } from './MenuPanel.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: IconName;
  readonly href?: string;
  readonly isDisabled?: boolean;
  /** A switch that is on, in a part that is no choice. */
  readonly isOn?: boolean;
}

export interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  /** The chosen one, when the menu is a choice. */
  readonly selected?: string | undefined;
  readonly head?: string | undefined;
  readonly trigger: ReactNode;
  readonly triggerClass?: string;
  readonly placement?: 'bottom start' | 'bottom end';
}

/** Acts, or a choice of one, behind a button. */
export function Menu({ label, entries, selected, head, triggerClass = 'btn', ...rest }: MenuProps) {
  return (
    <MenuButton
      label={label}
      buttonLabel={label}
      triggerClass={triggerClass}
      parts={[{ head, entries, selected: selected === undefined ? null : [selected] }]}
      {...rest}
    />
  );
}

const loadPanel = () => import('./MenuPanel.tsx');
const MenuPanel = lazy(async () => ({ default: (await loadPanel()).MenuPanel }));

export interface MenuButtonProps extends Pick<MenuPanelProps, 'label' | 'parts' | 'onAction'> {
  /** Said instead of what the button shows. */
  readonly buttonLabel?: string;
  readonly trigger: ReactNode;
  readonly triggerClass: string;
  readonly placement?: 'bottom start' | 'bottom end';
}

/** The button of a menu. Its panel is fetched when the pointer or the focus comes near, so that pressing finds it there. */
export function MenuButton(props: MenuButtonProps) {
  const { label, parts, onAction, buttonLabel, trigger, triggerClass, placement = 'bottom end' } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [start, setStart] = useState<'first' | 'last' | null>(null);
  const near = (): void => void loadPanel();
  return (
    <>
      <Button
        ref={button}
        className={triggerClass}
        aria-haspopup="menu"
        aria-expanded={start !== null}
        onPress={() => setStart('first')}
        onKeyDown={({ key }) => {
          if (key === 'ArrowDown') setStart('first');
          if (key === 'ArrowUp') setStart('last');
        }}
        onHoverStart={near}
        onFocus={near}
        {...(buttonLabel ? { 'aria-label': buttonLabel } : {})}
      >
        {trigger}
      </Button>
      {start && (
        <Suspense fallback={null}>
          <MenuPanel
            label={label}
            parts={parts}
            onAction={onAction}
            onClose={() => setStart(null)}
            triggerRef={button}
            placement={placement}
            start={start}
          />
        </Suspense>
      )}
    </>
  );
}
