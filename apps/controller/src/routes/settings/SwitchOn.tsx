import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Dialog, Note, Skeleton } from '@vip/ui';
import { PREVIEW } from './documents.ts';
import { inputOf, type PolicyChoice } from './policy.ts';
import { Preview } from './Preview.tsx';

/** What a policy would have meant for what was delivered last; with the button that switches it on, when it is not. */
export function SwitchOn({
  choice,
  isOn,
  busy,
  onClose,
  onSwitchOn,
}: {
  choice: PolicyChoice;
  isOn: boolean;
  busy: boolean;
  onClose: () => void;
  onSwitchOn: () => Promise<void>;
}) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(PREVIEW, {
    variables: { input: inputOf(choice) },
    fetchPolicy: 'network-only',
  });
  const answer = data?.policyPreview;
  const refused = answer && answer.__typename !== 'PolicyPreview' ? answer : null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isOn ? t`Wat zou dit geven?` : t`Automatische validatie aanzetten`}
      lead={t`Gemeten op de dossiers die uw gemeente het laatst leverde, op de antwoorden die erin staan.`}
      foot={
        <>
          {!isOn && answer?.__typename === 'PolicyPreview' && (
            <Button
              kind="primary"
              isPending={busy}
              onPress={() => void onSwitchOn()}
            >{t`Nu aanzetten`}</Button>
          )}
          <Button onPress={onClose}>{isOn ? t`Sluiten` : t`Annuleren`}</Button>
        </>
      }
    >
      {answer?.__typename === 'PolicyPreview' && <Preview preview={answer} />}
      {refused && (
        <Note tone="error">
          {refused.__typename === 'InvalidInput'
            ? refused.fields.map(({ message }) => message).join(' ')
            : refused.message}
        </Note>
      )}
      {error && (
        <Note tone="error">
          {t`Er kwam geen antwoord. Probeer het opnieuw.`}{' '}
          <Button onPress={() => void refetch()}>{t`Opnieuw proberen`}</Button>
        </Note>
      )}
      {!answer && !error && <Skeleton rows={4} />}
    </Dialog>
  );
}
