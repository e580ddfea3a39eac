import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';

/** Runs one act at a time; a refusal or a missing answer becomes a text to show. */
export function useAct() {
  const { t } = useLingui();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const act = async (
    run: () => Promise<{ __typename: string; message?: string } | undefined>,
    success: string,
  ): Promise<boolean> => {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await run();
      if (answer?.__typename === success) return true;
      setRefusal(answer?.message ?? t`Er kwam geen antwoord. Probeer het opnieuw.`);
    } catch {
      setRefusal(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
    return false;
  };
  return { act, busy, refusal };
}
