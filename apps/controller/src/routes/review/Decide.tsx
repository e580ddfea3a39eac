import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { Button, Note, toast, useKeys, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import { RefuseDialog } from './RefuseDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';

export const DECIDED = graphql(`
  fragment Decide_dossier on Dossier {
    id
    number
    version
    availableActions
  }
`);

const VALIDATE = graphql(`
  mutation ControllerValidate($input: DossierActionInput!) {
    validateDossier(input: $input) {
      __typename
      ... on DossierActionSuccess {
        dossier {
          ...Review_head
        }
      }
      ... on OpenItems {
        items {
          id
          code
          label
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** The decision in one bar, with what still blocks it. */
export function Decide(props: {
  dossier: FragmentType<typeof DECIDED>;
  open: readonly string[];
  toCheck: number;
  checked: number;
}) {
  const { t } = useLingui();
  const { open, toCheck, checked } = props;
  const dossier = usePart(DECIDED, props.dossier);
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const [asking, setAsking] = useState<'return' | 'refuse' | null>(null);
  const may = (action: string) => dossier.availableActions.some((one) => one === action);
  const basics = { dossierId: dossier.id, expectedVersion: dossier.version };
  const validate = async () => {
    if (!may('VALIDATE') || open.length > 0) return;
    const done = await act(
      async () =>
        (await client.mutate({ mutation: VALIDATE, variables: { input: basics } })).data?.validateDossier,
      'DossierActionSuccess',
    );
    if (done) toast({ text: t`${dossier.number} is gevalideerd en geleverd`, icon: 'shield' });
  };
  useKeys({ v: () => void validate() }, asking === null);
  if (!may('VALIDATE') && !may('RETURN') && !may('REFUSE')) return null;
  const blocked =
    open.length > 0
      ? open.length === 1
        ? t`Nog 1 verplichte inlichting open: ${open[0]}`
        : t`Nog ${open.length} verplichte inlichtingen open`
      : !may('VALIDATE')
        ? t`Het dossier is nog bij de leverancier`
        : undefined;
  return (
    <div className="decide">
      <div className="decide__p" role="status">
        {blocked ??
          (toCheck > 0
            ? t`${checked} nagekeken, nog ${toCheck} na te kijken. Valideren kan.`
            : t`Alles is nagekeken. Valideren kan.`)}
        {refusal && <Note tone="error">{refusal}</Note>}
      </div>
      {may('REFUSE') && <Button kind="danger" onPress={() => setAsking('refuse')}>{t`Weigeren`}</Button>}
      {may('RETURN') && <Button onPress={() => setAsking('return')}>{t`Terugsturen`}</Button>}
      <Button
        kind="primary"
        hint="V"
        isPending={busy}
        disabledReason={blocked}
        hideReason
        onPress={() => void validate()}
      >{t`Valideren`}</Button>
      {asking === 'return' && <ReturnDialog dossier={dossier} onClose={() => setAsking(null)} />}
      {asking === 'refuse' && <RefuseDialog dossier={dossier} onClose={() => setAsking(null)} />}
    </div>
  );
}
