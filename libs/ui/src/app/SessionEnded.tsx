import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { Link } from '../controls/Button.tsx';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';
import { useApp } from './AppContext.ts';
import { signInHref } from './session.ts';

/** Whether the session that this page was opened with is over. */
export class SessionWatch {
  private over = false;
  private readonly listeners = new Set<() => void>();

  readonly end = (): void => {
    this.over = true;
    for (const listener of this.listeners) listener();
  };
  readonly isOver = (): boolean => this.over;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** Says that the session is over, over a screen that stays as it was, and signs in again to the same place. */
export function SessionEnded({ watch }: { watch: SessionWatch }) {
  const { sessionEnded } = useUiTexts();
  const { base } = useApp();
  const { pathname, search } = useLocation();
  const over = useSyncExternalStore(watch.subscribe, watch.isOver);
  return (
    <div role="alert" className={over ? 'offline' : undefined}>
      {over && (
        <>
          <Icon name="user" />
          <span>{sessionEnded.text}</span>
          <Link href={signInHref(`${base.replace(/\/$/, '')}${pathname}${search}`)}>
            {sessionEnded.signIn}
          </Link>
        </>
      )}
    </div>
  );
}
