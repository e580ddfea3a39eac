import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { toast } from '@vip/ui';
import { SET_POLICY } from './documents.ts';
import { choiceOf, inputOf, type PolicyChoice, type Settings } from './policy.ts';

type Kept = Settings['policy'];

/** The policy that holds, the choice in hand, and keeping it over the version that was seen: a colleague's is never overwritten unseen. */
export function usePolicy(first: Kept, onChanged: () => void) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [kept, setKept] = useState(first);
  const [choice, setChoice] = useState<PolicyChoice>(() => choiceOf(first));
  const [theirs, setTheirs] = useState<Kept | null>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const change = (next: PolicyChoice) => {
    setChoice(next);
    setTheirs(null);
  };
  /** Whether there is something to ask the server about; says what is missing when there is not. */
  const isComplete = ({ from }: PolicyChoice): boolean => {
    setWrong(from === '' ? { from: t`Vul een dag in, als dd/mm/jjjj.` } : {});
    return from !== '';
  };
  const save = async (next: PolicyChoice) => {
    if (!isComplete(next)) return;
    setBusy(true);
    try {
      const { data } = await client.mutate({
        mutation: SET_POLICY,
        variables: { input: { ...inputOf(next), expectedVersion: kept.version } },
      });
      const answer = data!.setValidationPolicy;
      if (answer.__typename === 'MunicipalSettingsSuccess') {
        setKept(answer.settings.policy);
        change(choiceOf(answer.settings.policy));
        toast({
          text: answer.settings.policy.active
            ? t`Automatische validatie staat aan`
            : t`Automatische validatie staat uit`,
          icon: 'shield',
        });
        onChanged();
      } else if (answer.__typename === 'SettingsConflict') {
        setKept(answer.settings.policy);
        setTheirs(answer.settings.policy);
      } else
        setWrong(
          answer.__typename === 'InvalidInput'
            ? Object.fromEntries(answer.fields.map(({ path, message }) => [path[0] ?? '', message]))
            : { '': answer.message },
        );
    } catch {
      setWrong({ '': t`Er kwam geen antwoord. Probeer het opnieuw.` });
    } finally {
      setBusy(false);
    }
  };
  return { kept, choice, change, save, isComplete, busy, wrong, theirs };
}
