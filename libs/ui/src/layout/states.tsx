import { useEffect, useState, type ReactNode } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';

/** Skeletons appear after this long, so that a quick answer does not flicker. */
const SKELETON_AFTER_MS = 200;

export interface SkeletonProps {
  /** How many rows the real thing probably has. */
  readonly rows?: number;
  readonly label?: string;
  /** The final layout drawn with `.skel` bars, instead of rows. */
  readonly children?: ReactNode;
}

/** Holds the place of what is being loaded, in its final layout. Never a spinner. */
export function Skeleton({ rows = 3, label, children }: SkeletonProps) {
  const texts = useUiTexts();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SKELETON_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div
      className="list-skel"
      role="status"
      aria-busy="true"
      aria-label={label ?? texts.loading}
      data-late={late || undefined}
    >
      {children ??
        Array.from({ length: rows }, (_, row) => (
          <div key={row}>
            <i className="skel" />
            <i className="skel" style={{ width: `${70 - ((row * 9) % 30)}%` }} />
            <i className="skel" />
          </div>
        ))}
    </div>
  );
}

/** Why there is nothing here, and the one next step. */
export function EmptyState({
  title,
  children,
  action,
  framed,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  framed?: boolean;
}) {
  return (
    <div className={framed ? 'empty empty--framed' : 'empty'}>
      <svg
        width="64"
        height="48"
        viewBox="0 0 64 48"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        <path
          d="M4 12L26 5l6 18-22 8zM26 5l22 3-4 18-12-3zM10 31l22-8 4 18-20 3zM32 23l12 3 12 3-6 15-14-3z"
          strokeLinejoin="round"
        />
      </svg>
      <strong className="empty__title">{title}</strong>
      {children && <p className="small sub">{children}</p>}
      {action}
    </div>
  );
}

/** A bar under the header while there is no network. `waiting`: changes kept to be sent later. */
export function OfflineBanner({ offline, waiting = 0 }: { offline: boolean; waiting?: number }) {
  const texts = useUiTexts();
  return (
    <div role="status" className={offline ? 'offline' : 'offline--none'}>
      {offline && (
        <>
          <Icon name="wifioff" />
          <span>{texts.offline(waiting)}</span>
        </>
      )}
    </div>
  );
}

/** True while the browser says there is no network. */
export function useOffline(): boolean {
  const [offline, setOffline] = useState(() => typeof navigator !== 'undefined' && !navigator.onLine);
  useEffect(() => {
    const off = () => setOffline(true);
    const on = () => setOffline(false);
    window.addEventListener('offline', off);
    window.addEventListener('online', on);
    return () => {
      window.removeEventListener('offline', off);
      window.removeEventListener('online', on);
    };
  }, []);
  return offline;
}
