import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button, Dialog, TextArea } from '@vip/ui';
import { readKeys } from '../../cart/cart.ts';
import type { PickDialogProps } from './OtherWays.tsx';

/** Many keys at once, as they stand in a file or a mail. */
export function ListDialog({ onClose, onPick }: PickDialogProps) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const { keys, wrong } = readKeys(text);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Lijst van CaPaKeys plakken`}
      lead={t`Eén per regel of met komma's ertussen, in elke schrijfwijze.`}
      foot={
        <Button
          kind="primary"
          disabledReason={keys.length > 0 ? undefined : t`Plak minstens één CaPaKey.`}
          onPress={() => {
            onPick(keys);
            onClose();
          }}
        >
          {keys.length === 1 ? t`1 perceel toevoegen` : t`${keys.length} percelen toevoegen`}
        </Button>
      }
    >
      <TextArea
        label={t`CaPaKeys`}
        rows={8}
        value={text}
        onChange={setText}
        error={
          wrong.length > 0
            ? t`Dit zijn geen CaPaKeys: ${wrong.slice(0, 5).join(', ')}. De andere kunt u toevoegen.`
            : null
        }
      />
    </Dialog>
  );
}
