import { Suspense } from 'react';
import {
  ApolloClient,
  ApolloLink,
  gql,
  InMemoryCache,
  Observable,
  type TypedDocumentNode,
} from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { texts } from '../texts/ui.nl.ts';
import { UiProvider } from '../texts/UiProvider.tsx';
import { RouteError } from './RouteError.tsx';
import { useKeptQuery } from './useKeptQuery.ts';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const DOSSIER: TypedDocumentNode<{ dossier: { id: string; status: string } }, Record<string, never>> = gql`
  query Dossier {
    dossier {
      id
      status
    }
  }
`;
const Screen = () => useKeptQuery(DOSSIER, {}).data.dossier.status;

it('asks anew when what failed is tried again, and shows what comes', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const replies = [null, null, 'VALIDATED'];
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        const status = replies.shift();
        if (!status) return observer.error(new Error('network'));
        observer.next({ data: { dossier: { __typename: 'Dossier', id: 'd', status } } });
        observer.complete();
      }),
  );
  const element = (
    <Suspense fallback="laadt">
      <Screen />
    </Suspense>
  );
  const router = createMemoryRouter([{ path: '/', element, errorElement: <RouteError /> }]);
  await act(async () =>
    render(
      <UiProvider language="nl" texts={texts}>
        <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache() })}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </UiProvider>,
    ),
  );
  const again = () => screen.findByRole('button', { name: texts.error.again });
  await userEvent.click(await again());
  await waitFor(() => expect(replies).toEqual(['VALIDATED']));
  await userEvent.click(await again());
  expect(await screen.findByText('VALIDATED')).toBeDefined();
});
