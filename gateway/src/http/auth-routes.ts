import { LANGUAGES, type Language } from '@vip/domain-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { capacitiesOf, personName } from '../identity/capacities.ts';
import { languageOf } from '../identity/callers.ts';
import type { OpenId } from '../identity/open-id.ts';
import type { Session, Sessions } from '../identity/sessions.ts';
import type { Door } from './door.ts';
import { textOf } from './refusals.ts';

interface SignIn {
  readonly verifier: string;
  readonly nonce: string;
  readonly returnTo: string;
  readonly language: Language;
}

/** Only a path on our own site: never another host, never a scheme. */
const safePath = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(path) && path.length < 2_000
    ? path
    : '/requester/';

const sessionView = (session: Session | undefined, language: Language) => ({
  signedIn: session !== undefined,
  person: session ? { id: session.person.id, name: session.person.name } : null,
  capacities: session?.capacities ?? [],
  capacity: session?.capacity ?? null,
  language: session?.language ?? language,
});

/** How people reach us; the sandbox's help desk is as made up as everything in it. */
const contactOf = ({ CONTACT_EMAIL, CONTACT_PHONE, SANDBOX_URL }: Config) => ({
  email: CONTACT_EMAIL ?? (SANDBOX_URL ? 'hulp@vastgoedinformatie.example' : null),
  phone: CONTACT_PHONE ?? null,
});

export function authRoutes(
  fastify: FastifyInstance,
  { config, door, openId, sessions }: { config: Config; door: Door; openId: OpenId; sessions: Sessions },
): void {
  const redirectUri = `${config.PUBLIC_URL}/auth/callback`;
  const contact = contactOf(config);
  const setCookie = (reply: FastifyReply, id: string) =>
    reply.setCookie(door.cookieName, id, { path: '/', httpOnly: true, secure: door.secure, sameSite: 'lax' });
  const dropCookie = (reply: FastifyReply) =>
    reply.clearCookie(door.cookieName, { path: '/', httpOnly: true, secure: door.secure, sameSite: 'lax' });
  const ownPage = (request: FastifyRequest) =>
    door.sameOrigin(request) && request.headers['x-vip-csrf'] !== undefined;
  const crossSite = (request: FastifyRequest, reply: FastifyReply) =>
    reply.code(403).send({
      code: 'FORBIDDEN',
      message: textOf('crossSite', languageOf(request.headers['accept-language'])),
    });

  fastify.get<{ Querystring: { return?: string } }>('/auth/login', async (request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    try {
      const { url, state, keep } = await openId.start(redirectUri, language);
      await sessions.keepSignIn(state, {
        ...keep,
        returnTo: safePath(request.query.return),
        language,
      } satisfies SignIn);
      return await reply.redirect(url);
    } catch (error) {
      request.log.error({ err: error }, 'sign-in could not start');
      return reply.redirect('/requester/sign-in-failed?reason=unavailable');
    }
  });

  fastify.get<{ Querystring: { state?: string; error?: string } }>(
    '/auth/callback',
    async (request, reply) => {
      const { state, error } = request.query;
      const kept = typeof state === 'string' ? await sessions.takeSignIn<SignIn>(state) : null;
      if (!kept || error)
        return reply.redirect(
          `/requester/sign-in-failed?reason=${error === 'access_denied' ? 'cancelled' : 'expired'}`,
        );
      try {
        const { claims, idToken } = await openId.finish(new URL(request.url, config.PUBLIC_URL), {
          ...kept,
          state: state!,
        });
        const capacities = capacitiesOf(claims, config.OIDC_ROLE_CLAIM);
        const session: Session = {
          person: {
            id: claims.sub,
            name: personName(claims),
            ...(claims.rrn ? { nationalNumber: claims.rrn } : {}),
          },
          capacities,
          capacity: capacities.length === 1 ? capacities[0]!.id : null,
          language: kept.language,
          ...(idToken ? { idToken } : {}),
        };
        // A new name for every sign-in: a cookie that somebody planted before it is worth nothing after it.
        const before = door.sessionIdOf(request);
        if (before) await sessions.end(before);
        setCookie(reply, await sessions.create(session));
        return await reply.redirect(
          session.capacity === null && capacities.length > 1
            ? `/requester/capacity?return=${encodeURIComponent(kept.returnTo)}`
            : kept.returnTo,
        );
      } catch (failure) {
        request.log.error({ err: failure }, 'sign-in could not finish');
        return reply.redirect('/requester/sign-in-failed?reason=failed');
      }
    },
  );

  fastify.get('/auth/session', async (request, reply) => {
    const id = door.sessionIdOf(request);
    const session = id ? ((await sessions.find(id)) ?? undefined) : undefined;
    return reply
      .header('cache-control', 'no-store')
      .send({ ...sessionView(session, languageOf(request.headers['accept-language'])), contact });
  });

  const change = (path: string, body: z.ZodType, apply: (session: Session, value: never) => Session | null) =>
    fastify.post(path, async (request, reply) => {
      if (!ownPage(request)) return crossSite(request, reply);
      const id = door.sessionIdOf(request);
      const session = id ? await sessions.find(id) : null;
      if (!id || !session)
        return reply.code(401).send({
          code: 'UNAUTHENTICATED',
          message: textOf('signIn', languageOf(request.headers['accept-language'])),
        });
      const parsed = body.safeParse(request.body);
      const next = parsed.success ? apply(session, parsed.data as never) : null;
      if (!next) return reply.code(400).send({ code: 'BAD_USER_INPUT', message: 'Unknown choice.' });
      await sessions.change(id, next);
      return reply.send(sessionView(next, next.language));
    });
  change('/auth/capacity', z.object({ id: z.string() }), (session, { id }: { id: string }) =>
    session.capacities.some((capacity) => capacity.id === id) ? { ...session, capacity: id } : null,
  );
  change(
    '/auth/language',
    z.object({ language: z.enum(LANGUAGES) }),
    (session, { language }: { language: Language }) => ({ ...session, language }),
  );

  fastify.post('/auth/logout', async (request, reply) => {
    if (!ownPage(request)) return crossSite(request, reply);
    const id = door.sessionIdOf(request);
    const session = id ? await sessions.find(id) : null;
    if (id) await sessions.end(id);
    dropCookie(reply);
    const away = await openId
      .signOutUrl(session?.idToken, `${config.PUBLIC_URL}/requester/`)
      .catch(() => null);
    return reply.send({ redirect: away ?? '/requester/' });
  });
}
