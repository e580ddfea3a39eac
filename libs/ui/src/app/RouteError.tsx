import { useRevalidator, useRouteError } from 'react-router';
import { PageError } from '../layout/PageError.tsx';
import { incidentOf } from './apollo.ts';

/** A part of the app that could not be fetched. Browsers keep that failure for as long as the page lives: only a new page asks again. */
const isLostPart = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message);

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
        onRetry={() => (isLostPart(error) ? window.location.reload() : void revalidate())}
      />
    </main>
  );
}
