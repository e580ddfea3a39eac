import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Icon, LinkButton, useFormats } from '@vip/ui';
import type { ControlRow_DossierFragment } from '../../gql/graphql.ts';
import { VALIDATE_ROW } from './documents.ts';
import { Planned, type Outcome } from './planned.ts';

const Outcomes = lazy(async () => ({ default: (await import('./Outcomes.tsx')).Outcomes }));
const planned = new Planned<ControlRow_DossierFragment>();

export interface BulkProps {
  readonly dossiers: readonly ControlRow_DossierFragment[];
  readonly onClear: () => void;
  readonly onDone: () => void;
}

/** Validates what is selected once half a minute has passed in which it can be undone, and says per dossier what came of it. */
export function Bulk({ dossiers, onClear, onDone }: BulkProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const plan = useSyncExternalStore(planned.subscribe, planned.get, planned.get);
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
  const waiting = plan.step === 'waiting';
  // Closing the page now would silently validate nothing: the browser asks first.
  useEffect(() => {
    if (!waiting) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [waiting]);

  if (plan.step === 'waiting') return <Waiting count={plan.rows.length} untilMs={plan.untilMs} />;
  if (plan.step === 'done')
    return (
      <Suspense>
        <Outcomes
          outcomes={plan.outcomes}
          onClose={() => {
            planned.close();
            onClear();
            onDone();
          }}
        />
      </Suspense>
    );
  const busy = plan.step === 'running';
  if (dossiers.length === 0 && !busy) return null;
  return (
    <div className="bulk" role="group" aria-label={t`Selectie`}>
      <b>{dossiers.length === 1 ? t`1 geselecteerd` : t`${dossiers.length} geselecteerd`}</b>
      <Button
        kind="primary"
        isPending={busy}
        disabledReason={can.length === 0 ? t`Geen van deze dossiers kan nu gevalideerd worden` : undefined}
        onPress={() => planned.start(can, one)}
      >
        {can.length === 1 ? t`1 dossier valideren` : t`${can.length} dossiers valideren`}
      </Button>
      <span className="push">{t`${clean} zonder uitzonderingen`}</span>
      <LinkButton onPress={onClear}>{t`Selectie wissen`}</LinkButton>
    </div>
  );
}

/** Until the window is over: when it happens, and the way back. */
function Waiting({ count, untilMs }: { count: number; untilMs: number }) {
  const { t } = useLingui();
  const formats = useFormats();
  const at = formats.time(new Date(untilMs).toISOString());
  return (
    <div className="bulk" role="status">
      <Icon name="clock" />
      <b>
        {count === 1
          ? t`1 dossier wordt om ${at} gevalideerd en geleverd`
          : t`${count} dossiers worden om ${at} gevalideerd en geleverd`}
      </b>
      <span className="bulk__time" aria-hidden="true">
        <i style={{ animationDuration: `${planned.windowMs}ms` }} />
      </span>
      <Button kind="primary" onPress={() => planned.undo()}>{t`Ongedaan maken`}</Button>
      <LinkButton onPress={() => planned.now()}>{t`Nu valideren`}</LinkButton>
    </div>
  );
}
