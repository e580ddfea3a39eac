import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { LinkButton, saveFile, toast } from '@vip/ui';
import { PROOF } from './documents.ts';

/** The proof of one entry as a file: who gets it checks it with the public key of the log alone. */
export function ProofButton({ sequence }: { sequence: string }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const fetchProof = async () => {
    setBusy(true);
    try {
      const { data } = await client.query({
        query: PROOF,
        variables: { sequence },
        fetchPolicy: 'network-only',
      });
      if (!data?.auditEntry) throw new Error('no entry');
      saveFile(
        `logboek-${sequence}.json`,
        new Blob([JSON.stringify(data.auditEntry, null, 2)], { type: 'application/json' }),
      );
    } catch {
      toast({ text: t`Er kwam geen antwoord. Probeer het opnieuw.`, icon: 'warn' });
    }
    setBusy(false);
  };
  return (
    <LinkButton
      icon="download"
      isDisabled={busy}
      aria-label={t`Bewijs van regel ${sequence}`}
      onPress={() => void fetchProof()}
    >
      {sequence}
    </LinkButton>
  );
}
