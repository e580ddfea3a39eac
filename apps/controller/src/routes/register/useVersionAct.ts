import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { LOAD_VERSION, STOP_CHECK, UNDO_VERSION } from './documents.ts';
import type { Version } from './RegisterScreen.tsx';

const MUTATIONS = { load: LOAD_VERSION, undo: UNDO_VERSION, stop: STOP_CHECK } as const;

/** Does one thing to a version as it is seen, and says why not when it is refused. */
export function useVersionAct(version: Pick<Version, 'id' | 'version'>) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const act = async (what: keyof typeof MUTATIONS): Promise<boolean> => {
    setBusy(true);
    setRefusal(null);
    try {
      const { data } = await client.mutate({
        mutation: MUTATIONS[what],
        variables: { input: { versionId: version.id, expectedVersion: version.version } },
      });
      const [answer] = Object.values(data!);
      if (answer && typeof answer === 'object' && answer.__typename !== 'RegisterSuccess') {
        setRefusal(answer.message);
        return false;
      }
      return true;
    } catch {
      setRefusal(t`Er kwam geen antwoord. Probeer het opnieuw.`);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, busy, refusal };
}
