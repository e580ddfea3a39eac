import { useState } from 'react';
import { Checkbox } from '../controls/Choices.tsx';
import { Dialog } from '../overlay/Dialog.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';
import type { KeysDialogProps } from './KeyHints.tsx';
import { enableKeys, keysEnabled } from './useKeys.ts';

/** All keys, and the switch that turns them off. */
export function KeysDialogView({ hints, onClose }: Omit<KeysDialogProps, 'isOpen'>) {
  const texts = useUiTexts();
  const [on, setOn] = useState(keysEnabled);
  return (
    <Dialog isOpen onClose={onClose} title={texts.keys}>
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
