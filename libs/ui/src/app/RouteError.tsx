import { useApolloClient } from '@apollo/client/react';
import { useLocation, useNavigate, useRouteError } from 'react-router';
import { PageError } from '../layout/PageError.tsx';
import { incidentOf } from './apollo.ts';

/** A part of the app that could not be fetched. Browsers keep that failure for as long as the page lives: only a new page asks again. */
const isLostPart = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message);

/** `errorElement` of a route: what failed, and the way on. */
export function RouteError() {
  const error = useRouteError();
  const navigate = useNavigate();
  const here = useLocation();
  const client = useApolloClient();
  const missing = typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
  const again = async () => {
    if (isLostPart(error)) return window.location.reload();
    // A failed question is remembered for half a minute: drawn again without asking anew, the screen would fail again at once.
    await Promise.allSettled([...client.getObservableQueries()].map((query) => query.refetch()));
    // The router draws a failed route again when its location is another; without loaders, to revalidate it does nothing.
    await navigate(here, { replace: true, state: here.state as unknown, preventScrollReset: true });
  };
  return (
    <main id="inhoud">
      <PageError
        kind={missing ? 'not-found' : 'failed'}
        home="/"
        incident={incidentOf(error)}
        onRetry={() => void again()}
      />
    </main>
  );
}
