import { PageError } from '@vip/ui';

export function NotFound() {
  return (
    <main id="inhoud">
      <PageError kind="not-found" home="/" />
    </main>
  );
}
