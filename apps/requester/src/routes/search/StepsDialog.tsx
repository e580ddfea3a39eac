import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button, Dialog, TextField } from '@vip/ui';
import { composeKey, NO_PARTS } from './keyParts.ts';
import type { PickDialogProps } from './OtherWays.tsx';

/** A key put together from the parts that a cadastral extract names. */
export function StepsDialog({ onClose, onPick }: PickDialogProps) {
  const { t } = useLingui();
  const [parts, setParts] = useState(NO_PARTS);
  const key = composeKey(parts);
  const field = (name: keyof typeof parts, label: string, maxLength: number) => (
    <TextField
      label={label}
      maxLength={maxLength}
      value={parts[name]}
      onChange={(text) => setParts({ ...parts, [name]: text })}
    />
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Perceel stap voor stap`}
      lead={t`Neem de gegevens over van uw kadastraal uittreksel.`}
      foot={
        <Button
          kind="primary"
          disabledReason={key ? undefined : t`Vul minstens afdeling, sectie en grondnummer in.`}
          onPress={() => {
            if (key) onPick([key]);
            onClose();
          }}
        >
          {key ? t`${key} zoeken` : t`Perceel zoeken`}
        </Button>
      }
    >
      <div className="keyparts">
        {field('division', t`Afdeling (5 cijfers)`, 5)}
        {field('section', t`Sectie`, 1)}
        {field('number', t`Grondnummer`, 4)}
        {field('bis', t`Bisnummer`, 2)}
        {field('letter', t`Letter`, 1)}
        {field('power', t`Macht`, 3)}
      </div>
    </Dialog>
  );
}
