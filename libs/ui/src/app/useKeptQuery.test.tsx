import { Component, startTransition, Suspense, useState, type ReactNode } from 'react';
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
import { GraphQLError } from 'graphql';
import { afterEach, expect, it, vi } from 'vitest';
import { useKeptQuery } from './useKeptQuery.ts';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const DOSSIER: TypedDocumentNode<{ dossier: { id: string; status: string } | null }, { id: string }> = gql`
  query Dossier($id: ID!) {
    dossier(id: $id) {
      id
      status
    }
  }
`;

type Reply = ApolloLink.Result | Error | 'waits';
const found = (status: string): Reply => ({ data: { dossier: { __typename: 'Dossier', id: 'd', status } } });
const BROKEN = new Error('network');
const FAULT: Reply = { data: { dossier: null }, errors: [new GraphQLError('Try again in a moment.')] };

class Page extends Component<{ children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render = () => (this.state.failed ? 'Dit lukte niet' : this.props.children);
}
let again: () => void;
let more: () => Promise<void>;
let goTo: (id: string) => void;
function Screen() {
  const [id, setId] = useState('d');
  goTo = setId;
  const { data, fault, refresh, fetchMore } = useKeptQuery(DOSSIER, { id });
  more = () =>
    fetchMore({ variables: { id: 'next' }, updateQuery: (_, { fetchMoreResult }) => fetchMoreResult });
  again = refresh;
  return (
    <p>
      {data.dossier?.status ?? 'niet gevonden'}
      {fault && ', niet bijgewerkt'}
    </p>
  );
}
async function open(...replies: Reply[]) {
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        const reply = replies.shift()!;
        if (reply === 'waits') return;
        if (reply instanceof Error) return observer.error(reply);
        observer.next(reply);
        observer.complete();
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const { container } = await act(async () =>
    render(
      <ApolloProvider client={client}>
        <Page>
          <Suspense fallback="laadt">
            <Screen />
          </Suspense>
        </Page>
      </ApolloProvider>,
    ),
  );
  return { client, shows: (text: string) => waitFor(() => expect(container.textContent).toBe(text)) };
}

it.each([
  ['a lost connection', BROKEN],
  ['a fault of the graph, with nothing in the answer', FAULT],
])('keeps what is shown at %s, says so, and follows again once an answer comes', async (_, failure) => {
  const { shows } = await open(found('ENRICHING'), failure, found('VALIDATED'));
  await shows('ENRICHING');
  await act(async () => again());
  await shows('ENRICHING, niet bijgewerkt');
  await act(async () => again());
  await shows('VALIDATED');
});

it('keeps the screen while it waits for the next answer', async () => {
  const { shows } = await open(found('ENRICHING'), 'waits');
  await shows('ENRICHING');
  await act(async () => again());
  await shows('ENRICHING');
});

it('says nothing any more once the same answer comes again', async () => {
  const { shows } = await open(found('ENRICHING'), BROKEN, BROKEN, found('ENRICHING'));
  await shows('ENRICHING');
  await act(async () => again());
  await shows('ENRICHING, niet bijgewerkt');
  await act(async () => again());
  await shows('ENRICHING, niet bijgewerkt');
  await act(async () => again());
  await shows('ENRICHING');
});

it('keeps it too when a mutation asks for the screen again and that fails', async () => {
  const { client, shows } = await open(found('ENRICHING'), BROKEN);
  await shows('ENRICHING');
  await act(() => client.refetchQueries({ include: [DOSSIER] }).catch(() => {}));
  await shows('ENRICHING, niet bijgewerkt');
});

it('goes on following what comes in live after a failure', async () => {
  const { client, shows } = await open(found('ENRICHING'), BROKEN);
  await shows('ENRICHING');
  await act(async () => again());
  await shows('ENRICHING, niet bijgewerkt');
  await act(async () => {
    client.cache.modify({ id: 'Dossier:d', fields: { status: () => 'VALIDATED' } });
  });
  await waitFor(() => expect(screen.getByText(/VALIDATED/)).toBeDefined());
});

it.each([BROKEN, FAULT])('has nothing to keep the first time: that is the page to tell', async (failure) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { shows } = await open(failure);
  await shows('Dit lukte niet');
});

it('never shows one thing in the place of another that could not be asked', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { shows } = await open(found('ENRICHING'), BROKEN);
  await shows('ENRICHING');
  await act(async () => startTransition(() => goTo('another')));
  await shows('Dit lukte niet');
});

it('takes "not there" for an answer', async () => {
  const { shows } = await open({ data: { dossier: null } });
  await shows('niet gevonden');
});

it('keeps the screen when more of it cannot be had, says so, and shows it once it comes', async () => {
  const { shows } = await open(found('ENRICHING'), BROKEN, found('VALIDATED'));
  await shows('ENRICHING');
  await act(() => more());
  await shows('ENRICHING, niet bijgewerkt');
  await act(() => more());
  await shows('VALIDATED');
});

it('asks for more once at a time', async () => {
  const { shows } = await open(found('ENRICHING'), found('VALIDATED'), found('REFUSED'));
  await shows('ENRICHING');
  await act(() => Promise.all([more(), more()]));
  await shows('VALIDATED');
});
