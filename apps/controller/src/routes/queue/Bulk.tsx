import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Dialog, Icon, LinkButton } from '@vip/ui';
import type { ControlRow_DossierFragment } from '../../gql/graphql.ts';
import { VALIDATE_ROW } from './documents.ts';

interface Outcome {
  readonly id: string;
  readonly number: string;
  /** Null when it was validated. */
  readonly why: string | null;
}

/** Validates what is selected, one after the other, and says per dossier what came of it. */
export function Bulk({
  dossiers,
  onClear,
  onDone,
}: {
  dossiers: readonly ControlRow_DossierFragment[];
  onClear: () => void;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const can = dossiers.filter(({ availableActions }) => availableActions.includes('VALIDATE'));
  const clean = dossiers.filter(
    ({ exceptions: of }) => of.failedSource + of.lowOverlap + of.corrected + of.open + of.manual === 0,
  ).length;
  const one = async ({ id, number, version }: ControlRow_DossierFragment): Promise<Outcome> => {
    try {
      const { data } = await client.mutate({
        mutation: VALIDATE_ROW,
        variables: { input: { dossierId: id, expectedVersion: version } },
      });
      const answer = data!.validateDossier;
      return { id, number, why: answer.__typename === 'DossierActionSuccess' ? null : answer.message };
    } catch {
      return { id, number, why: t`Er kwam geen antwoord. Probeer het opnieuw.` };
    }
  };
  const validate = async () => {
    setBusy(true);
    const all: Outcome[] = [];
    for (const dossier of can) all.push(await one(dossier));
    setOutcomes(all);
    setBusy(false);
    onDone();
  };
  const close = () => {
    setOutcomes(null);
    onClear();
  };
  // What is validated leaves the list while this still has to say so.
  if (dossiers.length === 0 && !busy && outcomes === null) return null;
  const done = outcomes?.filter(({ why }) => why === null).length ?? 0;
  return (
    <div className="bulk" role="group" aria-label={t`Selectie`}>
      <b>{dossiers.length === 1 ? t`1 geselecteerd` : t`${dossiers.length} geselecteerd`}</b>
      <Button
        kind="primary"
        isPending={busy}
        disabledReason={can.length === 0 ? t`Geen van deze dossiers kan nu gevalideerd worden` : undefined}
        onPress={() => void validate()}
      >
        {can.length === 1 ? t`1 dossier valideren` : t`${can.length} dossiers valideren`}
      </Button>
      <span className="push">{t`${clean} zonder uitzonderingen`}</span>
      <LinkButton onPress={onClear}>{t`Selectie wissen`}</LinkButton>
      {outcomes && (
        <Dialog
          isOpen
          onClose={close}
          title={t`${done} van ${outcomes.length} gevalideerd`}
          foot={<Button kind="primary" onPress={close}>{t`Terug naar de lijst`}</Button>}
        >
          <ul className="outcomes">
            {outcomes.map(({ id, number, why }) => (
              <li key={id}>
                <Icon name={why === null ? 'shield' : 'warn'} /> <b>{number}</b>{' '}
                {why ?? t`gevalideerd en geleverd`}
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}
