import type { Caller } from '@vip/domain-kit';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENT, CONTROLLER, FINANCE, LEUVEN_OFFICER, NOTARY, speaking, SUPPLIER } from '../testing/people.ts';
import { serveRoutes, type ServedRoutes } from '../testing/served-routes.ts';
import { dossierAtTown, FILL, answerTo, validatedDossier } from '../testing/story.ts';
import { eraseContent } from '../persistence/erase-content.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
let served: ServedRoutes;
beforeAll(async () => {
  world = await createWorld();
  served = await serveRoutes(world);
});
afterAll(async () => {
  await served.close();
  await world.close();
});

const as: ServedRoutes['as'] = (...asked) => served.as(...asked);
const upload = (caller: Caller, content: Buffer, name = 'plan.pdf') => {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), name);
  return as(caller, '/internal/files', { method: 'POST', body });
};

describe('attachments', () => {
  it('are taken in with their digest, and given back as an attachment that runs nothing', async () => {
    const content = Buffer.from('%PDF-1.7 een plan');
    const response = await upload(SUPPLIER, content, '../Plan Veldstraat.html');
    expect(response.status).toBe(201);
    const stored = (await response.json()) as { id: string };
    expect(stored).toMatchObject({
      name: 'Plan Veldstraat.pdf',
      mediaType: 'application/pdf',
      size: content.length,
      digest: createHash('sha256').update(content).digest('hex'),
    });
    const back = await as(SUPPLIER, `/internal/files/${stored.id}`);
    expect(Buffer.from(await back.arrayBuffer())).toEqual(content);
    expect(back.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''Plan%20Veldstraat.pdf`,
    );
    expect(back.headers.get('x-content-type-options')).toBe('nosniff');
    expect(back.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    for (const stranger of [LEUVEN_OFFICER, NOTARY])
      expect((await as(stranger, `/internal/files/${stored.id}`)).status).toBe(404);
  });

  it.each([
    {
      what: 'a page that says it is a PDF',
      content: Buffer.from('<script>alert(1)</script>'),
      caller: SUPPLIER,
      status: 415,
      code: 'WRONG_TYPE',
    },
    {
      what: 'more than 20 MB',
      content: Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(20 * 1024 * 1024)]),
      caller: SUPPLIER,
      status: 413,
      code: 'TOO_LARGE',
    },
    {
      what: 'anything from a requester',
      content: Buffer.from('%PDF-'),
      caller: NOTARY,
      status: 403,
      code: 'NOT_ALLOWED',
    },
  ])('are refused: $what', async ({ content, caller, status, code }) => {
    const response = await upload(speaking(caller, 'en'), content);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code, error: expect.stringMatching(/[a-z]\.$/) });
    expect(
      await world.sql(
        `select count(*)::int as n from file where size > 1000 or media_type <> 'application/pdf'`,
      ),
    ).toEqual([{ n: 0 }]);
  });

  it('come as a form', async () => {
    expect(
      (
        await as(SUPPLIER, '/internal/files', {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(415);
  });
});

it('an attachment that was cut off on its way is not told to be too large', async () => {
  const response = await as(SUPPLIER, '/internal/files', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    body: '--b\r\ncontent-disposition: form-data; name="file"; filename="plan.pdf"\r\n\r\n%PDF-1.7 een',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 'NOT_A_FORM' });
});

describe('documents', () => {
  it('are for who may read the dossier, byte for byte, and the reading is noted', async () => {
    const id = await validatedDossier(world);
    const { data } = await world.run<{
      dossier: { documents: { url: string; digest: string; kind: string; id: string }[] };
    }>(NOTARY, 'query ($id: ID!) { dossier(id: $id) { documents { id url digest kind } } }', { id });
    for (const { url, digest, kind } of data.dossier.documents) {
      const response = await as(NOTARY, `/internal${url}`);
      expect(response.status, kind).toBe(200);
      expect(
        createHash('sha256')
          .update(Buffer.from(await response.arrayBuffer()))
          .digest('hex'),
        kind,
      ).toBe(digest);
    }
    expect((await world.facts(id, true)).filter(({ type }) => type === 'document.read')).toHaveLength(4);
    for (const stranger of [AGENT, LEUVEN_OFFICER, FINANCE])
      expect((await as(stranger, `/internal${data.dossier.documents[0]!.url}`)).status).toBe(404);
    expect((await as(CONTROLLER, '/internal/documents/onzin.pdf')).status).toBe(404);
  });

  it('say when they were erased that they are gone, with the digest of what was delivered', async () => {
    const id = await validatedDossier(world);
    const { data } = await world.run<{ dossier: { documents: { url: string; digest: string }[] } }>(
      NOTARY,
      'query ($id: ID!) { dossier(id: $id) { documents { url digest } } }',
      { id },
    );
    const [{ url, digest }] = data.dossier.documents as [{ url: string; digest: string }];
    await world.database.asService((em) => eraseContent(em, id));
    const response = await as(speaking(NOTARY, 'fr'), `/internal${url}`);
    expect(response.status).toBe(410);
    expect(await response.json()).toEqual({
      code: 'ERASED',
      digest,
      error: expect.stringContaining('délai de conservation'),
    });
    expect((await as(AGENT, `/internal${url}`)).status).toBe(404); // a stranger does not learn that it was there
  });

  it('have their JSON-LD context beside them', async () => {
    const response = await as(NOTARY, '/internal/context/vastgoed.jsonld');
    expect(response.headers.get('content-type')).toMatch(/^application\/ld\+json/);
    expect(await response.json()).toHaveProperty('@context');
  });
});

describe('the server', () => {
  it.each(['/internal/files/x', '/internal/documents/x', '/internal/facts', '/graphql'])(
    'answers nobody whom the gateway did not sign for: %s',
    async (path) => {
      expect((await fetch(served.at(path), { method: path === '/graphql' ? 'POST' : 'GET' })).status).toBe(
        401,
      );
    },
  );

  it('gives its facts to the audit alone', async () => {
    const audit: Caller = { kind: 'service', id: 'audit', name: 'audit', roles: [], language: 'nl' };
    expect((await as(SUPPLIER, '/internal/facts')).status).toBe(404);
    expect(
      ((await (await as(audit, '/internal/facts?limit=5')).json()) as { facts: unknown[] }).facts.length,
    ).toBeGreaterThan(0);
  });

  it('does the same mutation with the same key once, and refuses the key for another', async () => {
    const id = await dossierAtTown(world);
    const send = (variables: object) =>
      as({ ...SUPPLIER, kind: 'client', roles: ['SUPPLIER'] }, '/graphql', {
        method: 'POST',
        body: JSON.stringify({ query: FILL, variables }),
        headers: { 'content-type': 'application/json', 'x-idempotency-key': 'k-1' },
      }).then((response) => response.json());
    const answers = (await Promise.all([
      send(answerTo(id, 'BOS')),
      send(answerTo(id, 'BOS')),
      send(answerTo(id, 'BOS')),
    ])) as { data: { fillItem: { __typename: string } } }[];
    expect(answers.map(({ data }) => data.fillItem.__typename)).toEqual([
      'FillItemSuccess',
      'FillItemSuccess',
      'FillItemSuccess',
    ]);
    expect((await world.facts(id)).filter(({ type }) => type === 'item.filled')).toHaveLength(1);
    expect(await send(answerTo(id, 'BOS', { remark: 'anders' }))).toMatchObject({
      errors: [{ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }],
    });
  });

  it('names what a mutation did when its process ended before the answer was kept, and does it no second time', async () => {
    const id = await dossierAtTown(world);
    const send = () =>
      as({ ...SUPPLIER, kind: 'client', roles: ['SUPPLIER'] }, '/graphql', {
        method: 'POST',
        body: JSON.stringify({ query: FILL, variables: answerTo(id, 'BOS') }),
        headers: { 'content-type': 'application/json', 'x-idempotency-key': 'k-lost' },
      }).then((response) => response.json());
    await send();
    await world.sql(`update idempotency set response = null where key = 'k-lost'`);
    expect(await send()).toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE', happened: [{ type: 'item.filled', subject: id }] } }],
    });
    expect((await world.facts(id)).filter(({ type }) => type === 'item.filled')).toHaveLength(1);
  }, 20_000);
});
