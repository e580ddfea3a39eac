import { useRevalidator, useRouteError } from 'react-router';
import { PageError } from '../layout/PageError.tsx';
import { incidentOf } from './apollo.ts';

/** `errorElement` of a route: what failed, and the way on. */
export function RouteError() {
  const error = useRouteError();
  const { revalidate } = useRevalidator();
  const missing = typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
  return (
    <main id="inhoud">
      <PageError
        kind={missing ? 'not-found' : 'failed'}
        home="/"
        incident={incidentOf(error)}
        onRetry={() => void revalidate()}
      />
    </main>
  );
}
