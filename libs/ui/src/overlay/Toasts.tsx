import { useSyncExternalStore, type ComponentType } from 'react';
import type { IconName } from '../icons/icons.ts';

export interface ToastMessage {
  readonly text: string;
  readonly icon?: IconName;
  /** Offers to take it back; the toast then stays 30 s. */
  readonly onUndo?: () => void;
}

/** How long a person has to undo, in milliseconds; the clock stops while the pointer or the focus is on the toast. */
export const UNDO_MS = 30_000;

/** How long a toast without a choice stays, in milliseconds. */
export const READ_MS = 8_000;

interface Region {
  /** What draws toasts, once the first of them loaded it. */
  readonly View: ComponentType<{ label: string }> | null;
  /** Words to say without it. */
  readonly plain: string | null;
}
let region: Region = { View: null, plain: null };
const listeners = new Set<() => void>();
const set = (next: Region) => {
  region = next;
  for (const listener of listeners) listener();
};

/** Says what just happened, at the bottom of the screen. @returns closes it early. */
export function toast(message: ToastMessage): () => void {
  const shown = import('./ToastView.tsx').then(
    ({ ToastView, show }) => {
      set({ View: ToastView, plain: null });
      return show(message);
    },
    // Without a connection what draws toasts may never come. The words do, and the screen behind them stays.
    () => {
      set({ ...region, plain: message.text });
      const close = () => region.plain === message.text && set({ ...region, plain: null });
      setTimeout(close, READ_MS);
      return close;
    },
  );
  return () => void shown.then((close) => close());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Placed once by `UiProvider`; what draws toasts is loaded with the first of them. */
export function ToastRegion({ label }: { label: string }) {
  const { View, plain } = useSyncExternalStore(subscribe, () => region);
  return (
    <>
      {View && <View label={label} />}
      {plain !== null && (
        <div className="toasts" role="status" aria-label={label}>
          <div className="toast">{plain}</div>
        </div>
      )}
    </>
  );
}
