import type { ReactNode } from 'react';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icons.ts';
import { useLanguage } from '../texts/UiProvider.tsx';
import { statusLook, type StatusKind, type Tone } from './statuses.ts';

const badgeClass = (tone: Tone, small?: boolean, bare?: boolean) =>
  ['badge', tone !== 'plain' && `badge--${tone}`, small && 'badge--sm', bare && 'badge--bare']
    .filter(Boolean)
    .join(' ');

export interface StatusBadgeProps {
  readonly kind: StatusKind;
  readonly status: string;
  readonly small?: boolean;
  readonly bare?: boolean;
}

/** A status of the graph: its icon and its word, in the language of the page. */
export function StatusBadge({ kind, status, small, bare }: StatusBadgeProps) {
  const language = useLanguage();
  const look = statusLook(kind, status);
  return (
    <span className={badgeClass(look.tone, small, bare)} data-status={status}>
      <Icon name={look.icon} />
      {look.words[language]}
    </span>
  );
}

/** A badge with words of your own; give it an icon that no status uses for something else. */
export function Badge({
  icon,
  tone = 'plain',
  small,
  children,
}: {
  icon: IconName;
  tone?: Tone;
  small?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={badgeClass(tone, small)}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
