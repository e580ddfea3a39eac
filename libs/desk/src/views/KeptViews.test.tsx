import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import userEvent from '@testing-library/user-event';
import { AsPerson } from '../testing/AsPerson.tsx';
import { KeptViews } from './KeptViews.tsx';

afterEach(cleanup);

it.each(['SUPPLIER', 'CONTROLLER'] as const)('asks for the views of the %s app only', async (app) => {
  const asked: unknown[] = [];
  const link = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => {
        asked.push(variables);
        const view = { id: 'v1', name: 'Te laat', query: 'view=OVERDUE', shared: false, own: true };
        observer.next({ data: { __typename: 'Query', savedViews: [{ __typename: 'SavedView', ...view }] } });
        observer.complete();
      }),
  );
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  render(
    <ApolloProvider client={client}>
      <AsPerson>
        <KeptViews app={app} current="view=ALL_OPEN" />
      </AsPerson>
    </ApolloProvider>,
  );
  expect(await screen.findByText('Te laat')).toBeDefined();
  expect(asked).toEqual([{ app }]);
});

it('says that a view was not removed when no answer came', async () => {
  const view = { id: 'v1', name: 'Te laat', query: 'view=OVERDUE', shared: false, own: true };
  const link = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer) => {
        if (operationName === 'DeleteView') return observer.error(new Error('network'));
        observer.next({ data: { __typename: 'Query', savedViews: [{ __typename: 'SavedView', ...view }] } });
        observer.complete();
      }),
  );
  render(
    <ApolloProvider client={new ApolloClient({ cache: new InMemoryCache(), link })}>
      <AsPerson>
        <KeptViews app="SUPPLIER" current="view=OVERDUE" />
      </AsPerson>
    </ApolloProvider>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Te laat verwijderen' }));
  expect(await screen.findByText('Er kwam geen antwoord. Probeer het opnieuw.')).toBeDefined();
  expect(screen.getByText('Te laat')).toBeDefined();
});
