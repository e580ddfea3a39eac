import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icons.ts';
import { useUiTexts } from '../texts/UiProvider.tsx';
import { MenuButton, type MenuEntry } from './Menu.tsx';

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
    <MenuButton
      label={texts.switchCapacity}
      triggerClass="capacity"
      onAction={act}
      trigger={
        <>
          <span className="capacity__mark">
            <Icon name={now?.icon ?? 'user'} />
          </span>
          <span>
            <span className="capacity__as">{now?.label ?? person}</span>
            {now && now.label !== person && <span className="capacity__who">{person}</span>}
            <span className="sr"> {texts.switchCapacity}</span>
          </span>
          <Icon name="down" size="sm" />
        </>
      }
      parts={[
        { head: texts.signedInAs(person), entries: capacities, selected: current ? [current] : [] },
        {
          label: texts.menu,
          className: 'menu__more',
          selected: null,
          entries: [
            ...extra,
            { id: 'contrast', label: texts.highContrast, icon: 'half', isOn: highContrast },
            { id: 'sign-out', label: texts.signOut, icon: 'arrowl' },
          ],
        },
      ]}
    />
  );
}
