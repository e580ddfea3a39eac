import { startTransition, useRef, useState } from 'react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useSuspenseQuery } from '@apollo/client/react';

/** Asks without taking the screen away: outside a transition, a query that suspends puts the skeleton back while it waits. */
function behind<Answer>(ask: () => Answer): Answer {
  let answer!: Answer;
  startTransition(() => {
    answer = ask();
  });
  return answer;
}

interface More<Data, Variables> {
  readonly variables: Partial<Variables>;
  readonly updateQuery: (before: Data, next: { fetchMoreResult: Data }) => Data;
}

/**
 * What a screen shows, kept while it asks again, and when that fails: somebody who reads or fills in a dossier does not lose it to a lost connection.
 * The first time there is nothing to keep, and the error goes to the page as ever.
 */
export function useKeptQuery<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
  { fetchPolicy = 'cache-first' }: { fetchPolicy?: 'cache-first' | 'cache-and-network' } = {},
) {
  // With 'none' a failed refetch is thrown at the page; with 'all' it is told beside the data, which we keep ourselves.
  const options = {
    variables,
    fetchPolicy,
    errorPolicy: 'all',
  } as unknown as useSuspenseQuery.Options<Variables>;
  const { client, data, error, refetch } = useSuspenseQuery<Data, Variables>(query, options as never);
  const key = JSON.stringify(variables);
  const [kept, setKept] = useState<{ key: string; data: Data } | null>(null);
  const whole = error === undefined && data !== undefined && data !== null;
  if (whole && (kept?.data !== data || kept.key !== key)) setKept({ key, data: data as Data });
  const shown = whole ? (data as Data) : kept?.key === key ? kept.data : null;
  const [missed, setMissed] = useState<{ key: string; error: Error } | null>(null);
  const underWay = useRef(false);
  if (shown === null) throw error ?? new Error('No answer came.');
  return {
    data: shown,
    /** Why what is shown could not be brought up to date; null when it is. */
    fault: error ?? (missed?.key === key ? missed.error : null),
    /** Asks again. Never rejects: what goes wrong is `fault`. */
    refresh: () => {
      setMissed(null);
      void behind(() => refetch()).catch(() => {});
    },
    /** Asks for the next page of a list. Not by the query on the screen: that would take the screen along when it fails. Never rejects. */
    fetchMore: async (options: More<Data, Variables>): Promise<void> => {
      // A list asks at every move near its end: the same page must not come twice.
      if (underWay.current) return;
      underWay.current = true;
      try {
        await client.watchQuery<Data, Variables>({ query, variables }).fetchMore(options as never);
        setMissed(null);
      } catch (lost) {
        setMissed({ key, error: lost as Error });
      } finally {
        underWay.current = false;
      }
    },
  };
}
