import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { IconName } from '../icons/icons.ts';

export interface ToastMessage {
  readonly text: string;
  readonly icon?: IconName;
  /** Offers to take it back; the toast then stays 30 s. */
  readonly onUndo?: () => void;
}

/** How long a person has to undo, in milliseconds; the clock stops while the pointer or the focus is on the toast. */
export const UNDO_MS = 30_000;

const View = lazy(async () => ({ default: (await import('./ToastView.tsx')).ToastView }));
let asked = false;
const listeners = new Set<() => void>();

/** Says what just happened, at the bottom of the screen. @returns closes it early. */
export function toast(message: ToastMessage): () => void {
  asked = true;
  for (const listener of listeners) listener();
  const shown = import('./ToastView.tsx').then(({ show }) => show(message));
  return () => void shown.then((close) => close());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Placed once by `UiProvider`; what draws toasts is loaded with the first of them. */
export function ToastRegion({ label }: { label: string }) {
  const needed = useSyncExternalStore(subscribe, () => asked);
  return needed ? (
    <Suspense fallback={null}>
      <View label={label} />
    </Suspense>
  ) : null;
}
