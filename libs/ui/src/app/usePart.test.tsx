import type { ReactNode } from 'react';
import { ApolloClient, ApolloLink, gql, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createCache } from './apollo.ts';
import { usePart } from './usePart.ts';

interface Row {
  readonly id: string;
  readonly label: string;
}
const LABEL = gql`
  fragment Label_item on DossierItem {
    id
    label
  }
`;
// As codegen leaves it: the fragment itself first, then what it spreads.
const ROW: TypedDocumentNode<Row> = gql`
  fragment Row_item on DossierItem {
    id
    ...Label_item @unmask
  }
  ${LABEL}
`;
const WRITE = gql`
  query Items {
    items {
      id
      label
    }
  }
`;

function world() {
  const client = new ApolloClient({ cache: createCache(), link: ApolloLink.empty(), dataMasking: true });
  const item = (id: string, label: string) => ({ __typename: 'DossierItem', id, label });
  const say = (label: string) =>
    client.writeQuery({ query: WRITE, data: { items: [item('a', label), item('b', 'Erfgoed')] } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApolloProvider client={client}>{children}</ApolloProvider>
  );
  say('Bos');
  return { say, wrapper };
}
const of = (id: string) => ({ __typename: 'DossierItem', id }) as never;

it('reads what a part asked, through the fragments that it spreads, and follows what comes in', async () => {
  const { say, wrapper } = world();
  const { result } = renderHook(() => usePart(ROW, of('a')), { wrapper });
  expect(result.current.label).toBe('Bos');
  await act(async () => void say('Duin'));
  expect(result.current.label).toBe('Duin');
});

it('reads a list of parts in its order, and nothing of nothing', () => {
  const { wrapper } = world();
  const { result } = renderHook(() => usePart(ROW, [of('b'), of('a')]), { wrapper });
  expect(result.current.map(({ label }) => label)).toEqual(['Erfgoed', 'Bos']);
  const none = renderHook(() => usePart(ROW, null), { wrapper });
  expect(none.result.current).toBeNull();
});
