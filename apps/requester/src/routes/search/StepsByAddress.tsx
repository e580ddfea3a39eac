import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Picker, type PickerChoice } from '@vip/ui';
import { useFindHouse, useFindStreet } from './steps.ts';
import type { StepsProps } from './StepsDialog.tsx';

/** Street and house number, in the municipality that was chosen. */
export function StepsByAddress({ municipality, last, onLast }: StepsProps) {
  const { t } = useLingui();
  const [street, setStreet] = useState<PickerChoice | null>(null);
  const findStreet = useFindStreet(municipality?.id);
  const findHouse = useFindHouse(municipality?.id, street?.id);
  return (
    <>
      <Picker
        label={t`Straat`}
        value={street}
        onChange={(choice) => {
          setStreet(choice);
          onLast(null);
        }}
        find={findStreet}
        missing={municipality ? null : t`Kies eerst een gemeente.`}
      />
      <Picker
        label={t`Huisnummer`}
        value={last}
        onChange={onLast}
        find={findHouse}
        missing={street ? null : t`Kies eerst een straat.`}
      />
    </>
  );
}
