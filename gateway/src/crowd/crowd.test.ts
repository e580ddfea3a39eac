import { randomBytes } from 'node:crypto';
import { createServiceSigner } from '@vip/subgraph-kit';
import { testDatabase, type TestDatabase } from '@vip/test-kit';
import Fastify, { type FastifyInstance } from 'fastify';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { TrustedDocuments } from '../graph/documents.ts';
import { createDoor } from '../http/door.ts';
import { graphqlRoutes } from '../http/graphql-routes.ts';
import { createCallers } from '../identity/callers.ts';
import { createOpenId } from '../identity/open-id.ts';
import { Sessions } from '../identity/sessions.ts';
import { createCrowd, type Crowd } from './crowd.ts';
import { Pace } from './pace.ts';
import { Places } from './places.ts';

const MOST = 4;
let database: TestDatabase;
let sessions: Sessions;
let serviceToken: string;
let machineToken: string;
let sessionCookie: string;
let crowd: Crowd;
let fastify: FastifyInstance;
/** The graph, of a gateway that takes nothing in. */
let full: FastifyInstance;

beforeAll(async () => {
  database = await testDatabase();
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const named = { kid: 'dossiers', alg: 'EdDSA' };
  const config = readConfig({
    DATABASE_URL: database.url,
    SUBGRAPH_URLS: '{}',
    IDENTITY_PRIVATE_JWK: '{}',
    SERVICE_PUBLIC_JWKS: JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), ...named }] }),
    DATA_ENCRYPTION_KEY: randomBytes(32).toString('base64url'),
  });
  serviceToken = await (await createServiceSigner({ ...(await exportJWK(privateKey)), ...named }))();
  const other = await generateKeyPair('EdDSA', { extractable: true });
  machineToken = await (await createServiceSigner({ ...(await exportJWK(other.privateKey)), ...named }))();
  sessions = await Sessions.open(database.url, config.DATA_ENCRYPTION_KEY);
  const id = await sessions.create({
    person: { id: 'sofie', name: 'Sofie Claes' },
    capacities: [],
    capacity: null,
    language: 'fr',
  });
  sessionCookie = `vip=${id}`;
  const door = createDoor(config, createCallers({ config, sessions, openId: createOpenId(config) }));
  crowd = createCrowd(new Places(new Pace({ least: MOST, most: MOST })), door);
  fastify = Fastify();
  fastify.post<{ Querystring: { changes?: string } }>('/enter', async (request, reply) => {
    const { identity, leave } = await crowd.enter(request, reply, {
      about: 'enter',
      changes: request.query.changes !== undefined,
    });
    leave();
    return { credential: identity.credential, kind: identity.caller.kind };
  });
  const closed = new Places(new Pace({ least: MOST, most: MOST }));
  closed.close();
  const parts = {
    documents: new TrustedDocuments('nowhere'),
    door,
    crowd: createCrowd(closed, door),
    explorer: true,
  };
  full = Fastify();
  graphqlRoutes(full, parts as never); // what is refused reaches none of the other parts
});
afterAll(async () => {
  await Promise.all([fastify.close(), full.close()]);
  await sessions.close();
  await database.drop();
});

/** Takes that many places for other questions. */
const fill = async (count: number) => {
  for (let taken = 0; taken < count; taken += 1)
    leaving.push(await crowd.places.take('act', `other ${taken}`));
};
const leaving: (() => void)[] = [];
beforeEach(() => leaving.splice(0).forEach((leave) => leave()));

const enter = async (headers: Record<string, string>, path = '/enter') =>
  (await fastify.inject({ method: 'POST', url: path, headers })).statusCode;

describe('at the gate', () => {
  it('our own services always come in: what they ask is part of something that has a place', async () => {
    await fill(MOST);
    expect(await enter({ authorization: `Bearer ${serviceToken}` })).toBe(200);
    expect(crowd.places.inHand).toBe(MOST);
  });

  it('a token that only says that it is a service does not', async () => {
    await fill(MOST);
    expect(await enter({ authorization: `Bearer ${machineToken}` })).toBe(500);
  });

  it('a person comes in where somebody without a name does not', async () => {
    await fill(MOST / 2);
    expect([await enter({ cookie: sessionCookie }), await enter({})]).toEqual([200, 500]);
  });

  it('a cookie that is no session buys no place', async () => {
    await fill(MOST / 2);
    expect(await enter({ cookie: 'vip=invented' })).toBe(500);
    expect(crowd.places.inHand).toBe(MOST / 2);
  });
});

describe('a refusal', () => {
  const post = (payload: string, headers: Record<string, string> = {}) =>
    full.inject({
      method: 'POST',
      url: '/graphql',
      payload,
      headers: { 'content-type': 'application/json', 'accept-language': 'fr', ...headers },
    });

  it('comes before the body is read', async () => {
    expect((await post('{ this is no JSON')).statusCode).toBe(503);
  });

  it('says in the language of who asks that nothing was done, and when to come again', async () => {
    const answer = await post('{"query":"{ viewer { id } }"}');
    expect(answer.json()).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/rien n'a été fait.*Réessayez/),
          extensions: { code: 'OVERLOADED' },
        },
      ],
    });
    expect(answer.headers['retry-after']).toMatch(/^[1-5]$/);
  });
});
