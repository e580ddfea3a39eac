import { useState } from 'react';
import { Checkbox } from '../controls/Choices.tsx';
import { Dialog } from '../overlay/Dialog.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';
import { enableKeys, keysEnabled } from './useKeys.ts';

export interface KeyHint {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The most used keys, in one line at the bottom of a pane. */
export function KeyHints({ hints }: { hints: readonly KeyHint[] }) {
  return (
    <div className="keyhints">
      {hints.map((hint) => (
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

/** All keys, and the switch that turns them off. */
export function KeysDialog({
  hints,
  isOpen,
  onClose,
}: {
  hints: readonly KeyHint[];
  isOpen: boolean;
  onClose: () => void;
}) {
  const texts = useUiTexts();
  const [on, setOn] = useState(keysEnabled);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={texts.keys}>
      <div className="keys">
        {hints.map((hint) => (
          <div key={hint.does}>
            {hint.does}
            <span>
              {hint.keys.map((key) => (
                <kbd key={key} className="kbd">
                  {key}
                </kbd>
              ))}
            </span>
          </div>
        ))}
      </div>
      <Checkbox
        isSelected={on}
        onChange={(next) => {
          enableKeys(next);
          setOn(next);
        }}
      >
        {texts.useKeys}
      </Checkbox>
    </Dialog>
  );
}
