import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { SavedViews, toast } from '@vip/ui';
import { graphql } from '../gql/index.ts';
import type { SavedViewApp } from '../gql/graphql.ts';

const SAVED_VIEWS = graphql(`
  query SavedViews($app: SavedViewApp!) {
    savedViews(app: $app) {
      id
      name
      query
      shared
      own
    }
  }
`);

const SAVE_VIEW = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      __typename
      ... on InvalidInput {
        fields {
          message
        }
      }
    }
  }
`);

const DELETE_VIEW = graphql(`
  mutation DeleteView($id: ID!) {
    deleteView(id: $id) {
      __typename
    }
  }
`);

/** The views of this app's queue that are kept; `current`: the filters in force. */
export function KeptViews({ app, current }: { app: SavedViewApp; current: string }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { data, refetch } = useQuery(SAVED_VIEWS, { variables: { app } });
  const save = async (name: string, shared: boolean): Promise<string | null> => {
    try {
      const { data: done } = await client.mutate({
        mutation: SAVE_VIEW,
        variables: { input: { app, name, query: current, shared } },
      });
      const answer = done!.saveView;
      if (answer.__typename === 'InvalidInput') return answer.fields[0]?.message ?? '';
      await refetch();
      return null;
    } catch {
      return t`Er kwam geen antwoord. Probeer het opnieuw.`;
    }
  };
  const remove = async (id: string) => {
    try {
      await client.mutate({ mutation: DELETE_VIEW, variables: { id } });
    } catch {
      toast({ text: t`Er kwam geen antwoord. Probeer het opnieuw.`, icon: 'warn' });
    }
    await refetch();
  };
  return (
    <SavedViews
      views={data?.savedViews ?? []}
      current={current}
      onSave={save}
      onRemove={(id) => void remove(id).catch(() => {})}
    />
  );
}
