import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import type { Check_CheckFragment } from '../../gql/graphql.ts';
import { digestOf, MOST_BYTES } from './digest.ts';
import { CHECK } from './documents.ts';

export type Check = Check_CheckFragment;

/** What was checked: a file says all of itself, a fingerprint only of what it was printed on. */
export type Checked = { readonly by: 'file'; readonly name: string } | { readonly by: 'fingerprint' };

export interface Outcome {
  readonly checked: Checked;
  readonly check: Check;
}

/** Checks a file or a fingerprint; only the digest is asked about. */
export function useCheck() {
  const { t } = useLingui();
  const client = useApolloClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const ask = async (checked: Checked, digest: () => Promise<string>) => {
    setBusy(true);
    setTrouble(null);
    setOutcome(null);
    try {
      const { data } = await client.query({
        query: CHECK,
        variables: { digest: await digest() },
        fetchPolicy: 'network-only', // a document that stood this morning may be replaced by now
      });
      setOutcome({ checked, check: data!.checkDocument });
    } catch {
      setTrouble(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };

  return {
    outcome,
    trouble,
    busy,
    checkFile: async (file: File) => {
      setOutcome(null);
      if (file.size > MOST_BYTES)
        return setTrouble(
          t`Dit bestand is groter dan elk document dat wij afleveren. Kies het document zelf.`,
        );
      // Browsers keep this away from pages that came over an open line.
      if (!globalThis.isSecureContext)
        return setTrouble(
          t`Uw browser kan dit enkel over een beveiligde verbinding (https). Geef hieronder de vingerafdruk.`,
        );
      return ask({ by: 'file', name: file.name }, () => digestOf(file));
    },
    checkFingerprint: (fingerprint: string) => ask({ by: 'fingerprint' }, () => Promise.resolve(fingerprint)),
  };
}
