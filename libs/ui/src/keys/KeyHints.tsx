import { lazy, Suspense } from 'react';

const KeysDialogView = lazy(async () => ({ default: (await import('./KeysDialogView.tsx')).KeysDialogView }));

export interface KeyHint {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The first four keys and the last, which shows them all, in one line at the bottom of a pane. */
export function KeyHints({ hints }: { hints: readonly KeyHint[] }) {
  const most = [...hints.slice(0, 4), ...hints.slice(4).slice(-1)];
  return (
    <div className="keyhints">
      {most.map((hint) => (
        <span key={hint.does}>
          {hint.keys.map((key) => (
            <kbd key={key} className="kbd">
              {key}
            </kbd>
          ))}
          {hint.does}
        </span>
      ))}
    </div>
  );
}

export interface KeysDialogProps {
  readonly hints: readonly KeyHint[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys, and the switch that turns them off; fetched when it is asked for. */
export function KeysDialog({ isOpen, ...rest }: KeysDialogProps) {
  return isOpen ? (
    <Suspense fallback={null}>
      <KeysDialogView {...rest} />
    </Suspense>
  ) : null;
}
