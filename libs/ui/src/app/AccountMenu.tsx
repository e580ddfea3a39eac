import { useState } from 'react';
import { useLocation } from 'react-router';
import { ButtonLink } from '../controls/Button.tsx';
import { CapacityMenu } from '../overlay/CapacityMenu.tsx';
import type { MenuEntry } from '../overlay/Menu.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';
import { useApp } from './AppContext.ts';
import { capacityIcon, chooseCapacity, signInHref, signOut } from './session.ts';
import { highContrast, setHighContrast } from './startApp.tsx';

export interface AccountMenuProps {
  /** Where a switch of capacity leads; the open dossier may not be yours any more. */
  readonly afterSwitch: string;
  readonly extra?: readonly MenuEntry[];
}

/** The right corner of the header: sign in, or who you are and for whom you act. */
export function AccountMenu({ afterSwitch, extra }: AccountMenuProps) {
  const texts = useUiTexts();
  const { session, base } = useApp();
  const { pathname, search } = useLocation();
  const [contrast, setContrast] = useState(highContrast);
  if (!session.signedIn || !session.person) {
    const here = `${base.replace(/\/$/, '')}${pathname}${search}`;
    return (
      <ButtonLink kind="quiet" icon="user" href={signInHref(here)}>
        <span className="t">{texts.signIn}</span>
      </ButtonLink>
    );
  }
  return (
    <CapacityMenu
      person={session.person.name}
      current={session.capacity}
      capacities={session.capacities.map((capacity) => ({
        id: capacity.id,
        label: capacity.label,
        description: capacity.organisation?.id ?? '',
        icon: capacityIcon(capacity),
      }))}
      onSwitch={(id) => void chooseCapacity(id, afterSwitch)}
      onSignOut={() => void signOut()}
      highContrast={contrast}
      onHighContrast={(on) => {
        setHighContrast(on);
        setContrast(on);
      }}
      {...(extra ? { extra } : {})}
    />
  );
}
