import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { Button, Checkbox, Note, toast, usePart } from '@vip/ui';
import { graphql } from '../../../gql/index.ts';
import { Change } from './Change.tsx';

export const WATCH_CHANGES = graphql(`
  fragment WatchChanges_dossier on Dossier {
    id
    version
    status
    availableActions
    municipality {
      nisCode
      name
    }
    watch {
      id
      changes {
        id
        state
        item {
          id
          code
        }
        ...Change_change
      }
    }
  }
`);

const REFRESH = graphql(`
  mutation RefreshDossier($input: RefreshDossierInput!) {
    refreshDossier(input: $input) {
      __typename
      ... on RefreshDossierSuccess {
        dossier {
          ...DossierRead @unmask
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** What sources say now that was not delivered: those that are open to choose from, then what became of the others. */
export function WatchChanges(props: { dossier: FragmentType<typeof WATCH_CHANGES> }) {
  const { t } = useLingui();
  const dossier = usePart(WATCH_CHANGES, props.dossier);
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { name } = dossier.municipality;
  const changes = dossier.watch?.changes ?? [];
  const open = changes.filter(({ state }) => state === 'OPEN');
  const rest = changes.filter(({ state }) => state !== 'OPEN');
  const chosen = open.filter(({ id }) => !left.has(id));
  const mayAsk = dossier.availableActions.includes('REQUEST_CORRECTION');

  const refresh = async () => {
    const input = {
      dossierId: dossier.id,
      itemCodes: chosen.map(({ item }) => item.code),
      expectedVersion: dossier.version,
    };
    const done = await act(
      async () => (await client.mutate({ mutation: REFRESH, variables: { input } })).data?.refreshDossier,
      'RefreshDossierSuccess',
    );
    if (done) toast({ text: t`Gevraagd om het dossier bij te werken`, icon: 'send' });
  };
  const leave = (id: string, isLeft: boolean) =>
    setLeft((before) => new Set(isLeft ? [...before, id] : [...before].filter((one) => one !== id)));

  return (
    <>
      {open.length > 0 && (
        <>
          <ul className="watch__list">
            {open.map((change) => (
              <li key={change.id}>
                <Change change={change} municipality={name}>
                  {mayAsk && open.length > 1 && (
                    <Checkbox
                      isSelected={!left.has(change.id)}
                      onChange={(selected) => leave(change.id, !selected)}
                    >
                      <Trans>Mee bijwerken</Trans>
                    </Checkbox>
                  )}
                </Change>
              </li>
            ))}
          </ul>
          {mayAsk ? (
            <div className="watch__ask">
              <Button
                kind="primary"
                icon="sync"
                isPending={busy}
                disabledReason={chosen.length === 0 ? t`Kies eerst een wijziging` : undefined}
                onPress={() => void refresh()}
              >
                <Trans>Dossier gratis bijwerken</Trans>
              </Button>
              <p className="small sub">
                <Trans>
                  {name} kijkt de wijziging na en valideert opnieuw. U krijgt een nieuwe uitgave; de vorige
                  blijft bestaan. Er wordt niets aangerekend.
                </Trans>
              </p>
            </div>
          ) : (
            <p className="small sub">
              <Trans>U kunt dit laten bijwerken zodra {name} klaar is met de correctie die loopt.</Trans>
            </p>
          )}
          {refusal && <Note tone="error">{refusal}</Note>}
        </>
      )}
      {rest.length > 0 && (
        <details className="watch__past">
          <summary>
            <Plural value={rest.length} one="# eerdere wijziging" other="# eerdere wijzigingen" />
          </summary>
          <ul className="watch__list">
            {rest.map((change) => (
              <li key={change.id}>
                <Change change={change} municipality={name} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
