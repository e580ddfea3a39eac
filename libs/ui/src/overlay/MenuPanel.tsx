import type { RefObject } from 'react';
import { Header, Menu as AriaMenu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import type { MenuEntry } from './Menu.tsx';

export interface MenuPart {
  readonly label?: string;
  readonly head?: string | undefined;
  readonly entries: readonly MenuEntry[];
  /** Ids of the chosen ones, when the part is a choice; null when it is a list of acts. */
  readonly selected: readonly string[] | null;
  readonly className?: string;
}

export interface MenuPanelProps {
  readonly label: string;
  readonly parts: readonly MenuPart[];
  readonly onAction: (id: string) => void;
  readonly onClose: () => void;
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly placement: 'bottom start' | 'bottom end';
  /** Where the focus goes: a menu that was opened with the arrow up starts at its end. */
  readonly start: 'first' | 'last';
}

/** What opens under a menu's button. Apart, because overlays and collections are a fifth of a first load and nobody sees them at first. */
export function MenuPanel(props: MenuPanelProps) {
  const { label, parts, onAction, onClose, triggerRef, placement, start } = props;
  return (
    <Popover
      className="menu"
      trigger="MenuTrigger"
      aria-label={label}
      placement={placement}
      offset={4}
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <AriaMenu
        aria-label={label}
        autoFocus={start}
        onAction={(key) => onAction(String(key))}
        onClose={onClose}
      >
        {parts.map((part, place) => (
          <MenuSection
            key={place}
            selectionMode={part.selected ? 'single' : 'none'}
            disallowEmptySelection
            selectedKeys={part.selected ?? []}
            aria-label={part.label ?? label}
            {...(part.className ? { className: part.className } : {})}
          >
            {part.head && <Header className="menu__head">{part.head}</Header>}
            {part.entries.map((entry) => (
              <MenuRow
                key={entry.id}
                entry={entry}
                selected={entry.isOn ?? part.selected?.includes(entry.id) ?? false}
              />
            ))}
          </MenuSection>
        ))}
      </AriaMenu>
    </Popover>
  );
}

function MenuRow({ entry, selected }: { entry: MenuEntry; selected: boolean }) {
  return (
    <MenuItem
      id={entry.id}
      className="menu__item"
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      {...(entry.href ? { href: entry.href } : {})}
    >
      {entry.icon && (
        <span className={entry.description ? 'capacity__mark' : 'capacity__mark capacity__mark--bare'}>
          <Icon name={entry.icon} />
        </span>
      )}
      <span className="grow">
        {entry.description ? <b>{entry.label}</b> : entry.label}
        {entry.description}
      </span>
      {selected && <Icon name="check" />}
    </MenuItem>
  );
}
