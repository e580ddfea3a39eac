import { startTransition, useState } from 'react';
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
  const { data, error, refetch, fetchMore } = useSuspenseQuery<Data, Variables>(query, options as never);
  const key = JSON.stringify(variables);
  const [kept, setKept] = useState<{ key: string; data: Data } | null>(null);
  const whole = error === undefined && data !== undefined && data !== null;
  if (whole && (kept?.data !== data || kept.key !== key)) setKept({ key, data: data as Data });
  const shown = whole ? (data as Data) : kept?.key === key ? kept.data : null;
  if (shown === null) throw error ?? new Error('No answer came.');
  return {
    data: shown,
    /** Why what is shown could not be brought up to date; null when it is. */
    fault: error ?? null,
    /** Asks again. Never rejects: what goes wrong is `fault`. */
    refresh: () => void behind(() => refetch()).catch(() => {}),
    fetchMore: ((options) => behind(() => fetchMore(options))) as typeof fetchMore,
  };
}
