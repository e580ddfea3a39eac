import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Capakey, Dialog, Picker, Segmented, type PickerChoice } from '@vip/ui';
import type { PickDialogProps } from './OtherWays.tsx';
import { useFindMunicipality, type LastChoice } from './steps.ts';
import { StepsByAddress } from './StepsByAddress.tsx';
import { StepsByParts } from './StepsByParts.tsx';

/** What the two ways share: where they begin and where they end. */
export interface StepsProps {
  readonly municipality: PickerChoice | null;
  readonly last: LastChoice | null;
  readonly onLast: (choice: LastChoice | null) => void;
}

/** From the municipality to a parcel, one choice after another: by its address or by the parts of its key. */
export function StepsDialog({ onClose, onPick }: PickDialogProps) {
  const { t } = useLingui();
  const [way, setWay] = useState<'address' | 'parts'>('address');
  const [municipality, setMunicipality] = useState<PickerChoice | null>(null);
  const [last, setLast] = useState<LastChoice | null>(null);
  const findMunicipality = useFindMunicipality();
  const Steps = way === 'address' ? StepsByAddress : StepsByParts;
  const capakeys = last?.capakeys ?? [];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Stap voor stap zoeken`}
      lead={t`Kies van boven naar onder; elke lijst wordt korter terwijl u typt.`}
      foot={
        <Button
          kind="primary"
          disabledReason={
            capakeys.length > 0
              ? undefined
              : way === 'address'
                ? t`Kies een gemeente, een straat en een huisnummer.`
                : t`Kies een gemeente, een afdeling, een sectie en een perceelnummer.`
          }
          onPress={() => {
            onPick(capakeys);
            onClose();
          }}
        >
          {capakeys.length > 1 ? t`${capakeys.length} percelen toevoegen` : t`Perceel toevoegen`}
        </Button>
      }
    >
      <div className="steps-form">
        <Segmented
          label={t`Hoe wilt u zoeken?`}
          value={way}
          onChange={(next) => {
            setWay(next);
            setLast(null);
          }}
          segments={[
            { value: 'address', label: t`Met het adres` },
            { value: 'parts', label: t`Met het kadaster` },
          ]}
        />
        <Picker
          label={t`Gemeente`}
          autoFocus
          value={municipality}
          onChange={(choice) => {
            setMunicipality(choice);
            setLast(null);
          }}
          find={findMunicipality}
        />
        <Steps key={municipality?.id} municipality={municipality} last={last} onLast={setLast} />
        <div className="steps-found" role="status">
          {capakeys.length > 0 && (
            <>
              <Plural value={capakeys.length} one="Dit perceel:" other="Deze # percelen:" />{' '}
              {capakeys.map((capakey) => (
                <Capakey key={capakey} value={capakey} />
              ))}
              {capakeys.length > 1 && (
                <p className="small sub">
                  <Trans>Het huis staat op al deze percelen. In uw lijst kunt u er weglaten.</Trans>
                </p>
              )}
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
