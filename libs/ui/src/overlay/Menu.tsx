import type { ReactNode } from 'react';
import {
  Button,
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icons.ts';
import { useUiTexts } from '../texts/UiProvider.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: IconName;
  readonly href?: string;
  readonly isDisabled?: boolean;
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
export function Menu(props: MenuProps) {
  const {
    label,
    entries,
    onAction,
    selected,
    head,
    trigger,
    triggerClass = 'btn',
    placement = 'bottom end',
  } = props;
  return (
    <MenuTrigger>
      <Button className={triggerClass} aria-label={label}>
        {trigger}
      </Button>
      <Popover className="menu" placement={placement} offset={4}>
        <AriaMenu aria-label={label} onAction={(key) => onAction(String(key))}>
          <MenuSection
            selectionMode={selected === undefined ? 'none' : 'single'}
            disallowEmptySelection
            selectedKeys={selected === undefined ? [] : [selected]}
            aria-label={label}
          >
            {head && <Header className="menu__head">{head}</Header>}
            {entries.map((entry) => (
              <MenuRow key={entry.id} entry={entry} selected={entry.id === selected} />
            ))}
          </MenuSection>
        </AriaMenu>
      </Popover>
    </MenuTrigger>
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

export interface CapacityMenuProps {
  readonly person: string;
  readonly current: string | null;
  readonly capacities: readonly { id: string; label: string; description: string; icon: IconName }[];
  readonly onSwitch: (id: string) => void;
  readonly onSignOut: () => void;
  readonly highContrast: boolean;
  readonly onHighContrast: (on: boolean) => void;
  /** Further entries, e.g. preferences. */
  readonly extra?: readonly MenuEntry[];
}

/** Who you are and for whom you act. Switching clears every cache: nothing of one capacity shows in another. */
export function CapacityMenu(props: CapacityMenuProps) {
  const {
    person,
    current,
    capacities,
    onSwitch,
    onSignOut,
    highContrast,
    onHighContrast,
    extra = [],
  } = props;
  const texts = useUiTexts();
  const now = capacities.find((capacity) => capacity.id === current);
  const act = (id: string) => {
    if (id === 'sign-out') onSignOut();
    else if (id === 'contrast') onHighContrast(!highContrast);
    else if (capacities.some((capacity) => capacity.id === id) && id !== current) onSwitch(id);
  };
  return (
    <MenuTrigger>
      <Button className="capacity">
        <span className="capacity__mark">
          <Icon name={now?.icon ?? 'user'} />
        </span>
        <span>
          <span className="capacity__as">{now?.label ?? person}</span>
          {now && now.label !== person && <span className="capacity__who">{person}</span>}
          <span className="sr"> {texts.switchCapacity}</span>
        </span>
        <Icon name="down" size="sm" />
      </Button>
      <Popover className="menu" placement="bottom end" offset={4}>
        <AriaMenu aria-label={texts.switchCapacity} onAction={(key) => act(String(key))}>
          <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={current ? [current] : []}>
            <Header className="menu__head">{texts.signedInAs(person)}</Header>
            {capacities.map((capacity) => (
              <MenuRow key={capacity.id} entry={capacity} selected={capacity.id === current} />
            ))}
          </MenuSection>
          <MenuSection aria-label={texts.menu} className="menu__more">
            {extra.map((entry) => (
              <MenuRow key={entry.id} entry={entry} selected={false} />
            ))}
            <MenuRow
              entry={{ id: 'contrast', label: texts.highContrast, icon: 'half' }}
              selected={highContrast}
            />
            <MenuRow entry={{ id: 'sign-out', label: texts.signOut, icon: 'arrowl' }} selected={false} />
          </MenuSection>
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
