import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Picker, type PickerChoice } from '@vip/ui';
import { useFindDivision, useFindNumber, useFindSection } from './steps.ts';
import type { StepsProps } from './StepsDialog.tsx';

/** Division, section and number, as a cadastral extract names them. */
export function StepsByParts({ municipality, last, onLast }: StepsProps) {
  const { t } = useLingui();
  const [division, setDivision] = useState<PickerChoice | null>(null);
  const [section, setSection] = useState<PickerChoice | null>(null);
  const findDivision = useFindDivision(municipality?.id);
  const findSection = useFindSection(municipality?.id, division?.id);
  const findNumber = useFindNumber(municipality?.id, division?.id, section?.id, t`bestaat niet meer`);
  const takeSection = (choice: PickerChoice | null) => {
    setSection(choice);
    onLast(null);
  };
  return (
    <>
      <Picker
        label={t`Kadastrale afdeling`}
        value={division}
        onChange={(choice) => {
          setDivision(choice);
          takeSection(null);
        }}
        find={findDivision}
        missing={municipality ? null : t`Kies eerst een gemeente.`}
      />
      <Picker
        label={t`Sectie`}
        value={section}
        onChange={takeSection}
        find={findSection}
        missing={division ? null : t`Kies eerst een afdeling.`}
      />
      <Picker
        label={t`Perceelnummer`}
        hint={t`Zoals op het plan, bijvoorbeeld 215D.`}
        value={last}
        onChange={onLast}
        find={findNumber}
        missing={section ? null : t`Kies eerst een sectie.`}
      />
    </>
  );
}
