import Fastify from 'fastify';
import { afterEach, expect, it } from 'vitest';
import type { Config } from '../config.ts';
import type { Callers } from '../identity/callers.ts';
import type { Sessions } from '../identity/sessions.ts';
import type { OpenId } from '../identity/open-id.ts';
import { authRoutes } from './auth-routes.ts';
import { createDoor } from './door.ts';

const fastify = Fastify();
afterEach(() => fastify.close());

it('tells whoever is not signed in that nobody is, and how to reach the help desk', async () => {
  const config = { PUBLIC_URL: 'https://vastgoed.example', CONTACT_EMAIL: 'hulp@vastgoed.example' } as Config;
  authRoutes(fastify, {
    config,
    door: createDoor(config, {} as Callers),
    openId: {} as OpenId, // nobody signs in here
    sessions: {} as Sessions,
  });
  const answer = await fastify.inject({ url: '/auth/session', headers: { 'accept-language': 'fr' } });
  expect(answer.json()).toEqual({
    signedIn: false,
    person: null,
    capacities: [],
    capacity: null,
    language: 'fr',
    contact: { email: 'hulp@vastgoed.example', phone: null },
  });
});
