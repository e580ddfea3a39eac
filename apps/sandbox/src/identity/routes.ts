import type { FastifyInstance } from 'fastify';
import { findPerson } from './cast.ts';
import { failurePage, signInPage } from './pages.ts';
import { SIGN_IN_PATH, type IdentityProvider } from './provider.ts';

interface SignInForm {
  readonly username?: string;
  readonly password?: string;
  readonly choose?: string;
  readonly cancel?: string;
}

/** The pages that people see when they sign in. */
export function identityRoutes(app: FastifyInstance, { provider }: IdentityProvider): void {
  app.get<{ Params: { uid: string } }>(`${SIGN_IN_PATH}/:uid`, async (request, reply) => {
    const known = await provider.interactionDetails(request.raw, reply.raw).catch(() => null);
    if (known === null)
      return reply.code(400).type('text/html').send(failurePage('Deze aanmelding is verlopen.'));
    return reply
      .type('text/html')
      .header('cache-control', 'no-store')
      .send(signInPage(`${SIGN_IN_PATH}/${request.params.uid}`, false));
  });

  app.post<{ Params: { uid: string }; Body: SignInForm }>(`${SIGN_IN_PATH}/:uid`, async (request, reply) => {
    const { username, password, choose, cancel } = request.body ?? {};
    const chosen = findPerson(choose ?? '');
    const typed = findPerson((username ?? '').trim().toLowerCase());
    const person = chosen ?? (typed !== undefined && typed.password === password ? typed : undefined);
    if (person === undefined && cancel === undefined)
      return reply
        .code(401)
        .type('text/html')
        .header('cache-control', 'no-store')
        .send(signInPage(`${SIGN_IN_PATH}/${request.params.uid}`, true));
    const result =
      person === undefined
        ? { error: 'access_denied', error_description: 'Aanmelden geannuleerd' }
        : { login: { accountId: person.username, remember: false } };
    const onward = await provider
      .interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false })
      .catch(() => null);
    if (onward === null)
      return reply.code(400).type('text/html').send(failurePage('Deze aanmelding is verlopen.'));
    return reply.redirect(onward, 303);
  });
}
