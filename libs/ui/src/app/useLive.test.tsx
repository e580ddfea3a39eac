import {
  ApolloClient,
  ApolloLink,
  gql,
  InMemoryCache,
  Observable,
  type TypedDocumentNode,
} from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppContext, type App } from './AppContext.ts';
import { LiveConnection } from './LiveConnection.ts';
import { NOBODY } from './session.ts';
import { useLive } from './useLive.ts';

interface Event {
  readonly dossierChanged: { readonly __typename: 'DossierEvent'; readonly eventId: string };
}
const CHANGED: TypedDocumentNode<Event, { ids: string[]; after?: string | null }> = gql`
  subscription Changed($ids: [ID!], $after: ID) {
    dossierChanged(ids: $ids, after: $after) {
      eventId
    }
  }
`;
const event = (eventId: string) => ({ data: { dossierChanged: { __typename: 'DossierEvent', eventId } } });

/** A server whose answers we send by hand; remembers with which variables it was asked. */
function liveServer() {
  const asked: unknown[] = [];
  let current: { next(value: ApolloLink.Result): void; error(error: Error): void } | undefined;
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        asked.push(operation.variables);
        current = observer;
      }),
  );
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  return {
    asked,
    client,
    send: (id: string) => current!.next(event(id)),
    lose: () => current!.error(new Error('lost')),
  };
}

const heard: string[] = [];
function Listener({ active = true }: { active?: boolean }) {
  useLive(CHANGED, {
    variables: { ids: ['d1'] },
    active,
    eventId: (data) => data.dossierChanged.eventId,
    onEvent: (data) => heard.push(data.dossierChanged.eventId),
  });
  return null;
}

function show(server: ReturnType<typeof liveServer>, active = true, live = new LiveConnection()) {
  const app: App = {
    session: NOBODY,
    language: 'nl',
    live,
    base: '/',
    setLanguage: () => {},
  };
  return render(
    <AppContext value={app}>
      <ApolloProvider client={server.client}>
        <Listener active={active} />
      </ApolloProvider>
    </AppContext>,
  );
}

beforeEach(() => {
  heard.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('comes back after a lost connection with the last event it heard, so that nothing is missed', async () => {
  const server = liveServer();
  show(server);
  act(() => server.send('e1'));
  act(() => server.send('e2'));
  act(() => server.lose());
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(server.asked).toEqual([{ ids: ['d1'] }, { ids: ['d1'], after: 'e2' }]);
  act(() => server.send('e3'));
  expect(heard).toEqual(['e1', 'e2', 'e3']);
});

it('asks once and waits to be told: it never polls', async () => {
  const server = liveServer();
  show(server);
  await act(() => vi.advanceTimersByTimeAsync(600_000));
  expect(server.asked).toHaveLength(1);
});

it('stops listening, and stops coming back, when the screen goes away', async () => {
  const server = liveServer();
  const screen = show(server);
  act(() => server.lose());
  screen.unmount();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.asked).toHaveLength(1);
});

it('does not listen while there is nothing to listen to', async () => {
  const server = liveServer();
  show(server, false);
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(server.asked).toEqual([]);
});

it('does not ask while the browser is offline, and asks at once when it is back', async () => {
  const server = liveServer();
  const live = new LiveConnection();
  show(server, true, live);
  act(() => server.send('e1'));
  act(() => live.set(false));
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => server.lose());
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(server.asked).toHaveLength(1);
  online.mockRestore();
  act(() => void window.dispatchEvent(new Event('online')));
  expect(server.asked).toEqual([{ ids: ['d1'] }, { ids: ['d1'], after: 'e1' }]);
});
