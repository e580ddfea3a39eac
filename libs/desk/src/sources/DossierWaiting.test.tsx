import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { AsPerson } from '../testing/AsPerson.tsx';
import { DossierWaiting } from './DossierWaiting.tsx';

afterEach(cleanup);

const ANSWER = {
  dossier: {
    __typename: 'Dossier',
    id: 'd',
    waitingForSources: [
      {
        __typename: 'WaitingSource',
        source: { __typename: 'Source', code: 'RVV', name: 'Recht van voorkoop' },
        itemCodes: ['VOORKOOPRECHT'],
        nextAttemptAt: null,
        reason: null,
      },
    ],
  },
};

/** Answers in this order, null is a lost connection; every subscription hears one event at once. */
function open(...replies: (typeof ANSWER | null)[]) {
  const link = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer) => {
        if (operationName === 'SourcesChanged')
          return observer.next({ data: { sourcesChanged: { __typename: 'SourcesEvent', eventId: '1' } } });
        const data = replies.shift();
        if (!data) return observer.error(new Error('network'));
        observer.next({ data });
        observer.complete();
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  render(
    <AsPerson>
      <ApolloProvider client={client}>
        <DossierWaiting id="d" version={1} />
      </ApolloProvider>
    </AsPerson>,
  );
  return replies;
}

it('asks again at the next news when no answer came the first time', async () => {
  open(null, ANSWER, ANSWER);
  expect(await screen.findByText(/Recht van voorkoop/)).toBeDefined();
});

it('goes on naming the source that is waited for when asking again fails', async () => {
  const replies = open(ANSWER, null);
  expect(await screen.findByText(/Recht van voorkoop/)).toBeDefined();
  await waitFor(() => expect(replies).toEqual([]));
  expect(screen.getByText(/Recht van voorkoop/)).toBeDefined();
});
