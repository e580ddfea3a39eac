import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { toast } from '@vip/ui';
import { graphql } from '../../../gql/index.ts';

const STOP = graphql(`
  mutation StopWatching($input: StopWatchingInput!) {
    stopWatching(input: $input) {
      __typename
      ... on WatchDossierSuccess {
        dossier {
          id
          ...WatchBlock_dossier
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** Ends the watch of a dossier. One can start again at once, so it is not asked whether one is sure. */
export function useWatch(dossierId: string) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const stop = async () => {
    const done = await act(
      async () =>
        (await client.mutate({ mutation: STOP, variables: { input: { dossierId } } })).data?.stopWatching,
      'WatchDossierSuccess',
    );
    if (done) toast({ text: t`Dit dossier wordt niet meer opgevolgd`, icon: 'history' });
  };
  return { stop, busy, refusal };
}
