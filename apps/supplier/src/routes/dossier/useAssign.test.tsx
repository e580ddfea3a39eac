import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AsPerson } from '@vip/desk/testing/AsPerson.tsx';
import { afterEach, expect, it } from 'vitest';
import { useAssign } from './useAssign.ts';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

function Take() {
  const assign = useAssign();
  const take = () => void assign({ id: 'd', version: 1 }, { code: 'NATUUR', label: 'Natuur' }, false);
  return (
    <button type="button" onClick={take}>
      Toewijzen
    </button>
  );
}

it('says that a section was not taken when no answer came', async () => {
  const link = new ApolloLink(() => new Observable((observer) => observer.error(new Error('network'))));
  render(
    <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache() })}>
      <AsPerson>
        <Take />
      </AsPerson>
    </ApolloProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Toewijzen' }));
  expect(await screen.findByText('Er kwam geen antwoord. Probeer het opnieuw.')).toBeTruthy();
});
