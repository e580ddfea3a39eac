import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AsPerson } from '@vip/desk/testing/AsPerson.tsx';
import { afterEach, expect, it } from 'vitest';
import { useSubmit } from './useSubmit.ts';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

function HandOver() {
  const { submit, refusal } = useSubmit();
  return (
    <>
      <button type="button" onClick={() => void submit({ id: 'd', version: 4 })}>
        Klaar
      </button>
      {refusal}
    </>
  );
}

/** A server whose dossier stands at the first version, then at the next one at every press. */
async function pressed(...versions: readonly number[]): Promise<number[]> {
  const asked: number[] = [];
  const link = new ApolloLink(({ variables }) => {
    const { expectedVersion } = (variables as { input: { expectedVersion: number } }).input;
    const current = versions[Math.min(asked.length, versions.length - 1)]!;
    asked.push(expectedVersion);
    const data = {
      submitForControl:
        expectedVersion === current
          ? {
              __typename: 'DossierActionSuccess',
              dossier: {
                __typename: 'Dossier',
                id: 'd',
                version: current + 1,
                status: 'IN_QUALITY_CONTROL',
                availableActions: [],
              },
            }
          : {
              __typename: 'VersionConflict',
              code: 'VERSION_CONFLICT',
              message: 'Intussen gewijzigd.',
              current,
            },
    };
    return new Observable((observer) => {
      observer.next({ data });
      observer.complete();
    });
  });
  render(
    <ApolloProvider
      client={
        new ApolloClient({
          link,
          cache: new InMemoryCache({ possibleTypes: { Refusal: ['VersionConflict'] } }),
        })
      }
    >
      <AsPerson>
        <HandOver />
      </AsPerson>
    </ApolloProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Klaar' }));
  return asked;
}

it('hands over at the first press, although sources answered that the page has not heard of yet', async () => {
  const asked = await pressed(6, 7);
  expect(await screen.findByText('Klaargezet voor kwaliteitscontrole')).toBeTruthy();
  expect(asked).toEqual([4, 6, 7]);
});

it('says what the server says when the dossier goes on moving', async () => {
  const asked = await pressed(6, 7, 8, 9, 10);
  expect(await screen.findByText('Intussen gewijzigd.')).toBeTruthy();
  expect(asked).toEqual([4, 6, 7, 8]);
});
