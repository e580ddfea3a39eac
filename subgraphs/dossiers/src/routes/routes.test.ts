import type { Caller } from '@vip/domain-kit';
import {
  createIdentitySigner,
  createLog,
  IDENTITY_HEADER,
  serveSubgraph,
  systemClock,
  type SubgraphServer,
} from '@vip/subgraph-kit';
import { exportJWK, generateKeyPair } from 'jose';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContext } from '../context.ts';
import { dropEvidence } from '../commands/sweeps.ts';
import { takeFeedback } from '../commands/take-feedback.ts';
import {
  AGENT,
  AUDITOR,
  COLLEAGUE,
  CONTROLLER,
  FINANCE,
  LEUVEN_OFFICER,
  NOTARY,
  OTHER_CITIZEN,
  SERVICE,
  speaking,
  SUPPLIER,
} from '../testing/people.ts';
import { dossierAtTown, FILL, answerTo, validatedDossier } from '../testing/story.ts';
import { eraseContent } from '../persistence/erase-content.ts';
import { createWorld, jobOf, type World } from '../testing/world.ts';
import { addRoutes } from './routes.ts';

let world: World;
let server: SubgraphServer;
let sign: (caller: Caller) => Promise<string>;
beforeAll(async () => {
  world = await createWorld();
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  sign = await createIdentitySigner(await exportJWK(privateKey));
  server = await serveSubgraph({
    name: 'dossiers',
    config: { PORT: 0, IDENTITY_PUBLIC_JWK: await exportJWK(publicKey) } as never,
    schema: world.schema,
    database: world.database,
    jobs: world.jobs,
    clock: systemClock,
    log: createLog('test', 'silent'),
    context: (caller) => createContext(world.tools, caller),
    routes: (fastify, door) => addRoutes(fastify, door, world.tools),
  });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;
const as = async (caller: Caller, path: string, init: RequestInit = {}) =>
  fetch(at(path), { ...init, headers: { ...init.headers, [IDENTITY_HEADER]: await sign(caller) } });
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

describe('evidence for a dispute', () => {
  /** Its source is read at once; what the municipality fills in is not, before validation. */
  const READABLE = 'OVERSTROMING_ZEE';
  const HIDDEN = 'BOS';
  const PDF = Buffer.from('%PDF-1.7 een plan');
  const bring = (caller: Caller, dossier: string, item = READABLE, content = PDF) => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(content)]), 'foto.pdf');
    return as(caller, `/internal/files?${new URLSearchParams({ dossier, item })}`, { method: 'POST', body });
  };
  const idOf = async (response: Response) => ((await response.json()) as { id: string }).id;
  const reads = async (caller: Caller, id: string) =>
    (await as(caller, `/internal/files/${id}`)).status === 200;
  const report = (dossierId: string, fileId: string, reporterId: string) =>
    world.database.asService(async (em) => {
      await takeFeedback(world.tools)(
        em,
        jobOf('source.error-reported', dossierId, {
          dossierId,
          itemCodes: [READABLE],
          feedbackId: randomUUID(),
          reporterId,
        }),
        {
          source: { code: 'VMM_WATERTOETS', name: 'Watertoets', owner: 'VMM' },
          item: { label: 'Overstroming' },
          files: [{ id: fileId }],
          answers: [],
        },
      );
      await em.flush();
    });
  const own = NOTARY.organisation!.id;

  it('is taken from who ordered, and is of that side alone until the dispute is reported', async () => {
    const dossier = await dossierAtTown(world);
    const response = await bring(NOTARY, dossier);
    expect(response.status).toBe(201);
    const id = await idOf(response);
    expect([await reads(NOTARY, id), await reads(COLLEAGUE, id)]).toEqual([true, true]);
    for (const other of [SUPPLIER, CONTROLLER, AUDITOR, AGENT, LEUVEN_OFFICER, FINANCE])
      expect(await reads(other, id), other.id).toBe(false);

    await report(dossier, id, own);
    for (const reader of [NOTARY, SUPPLIER, CONTROLLER, AUDITOR, SERVICE])
      expect(await reads(reader, id), reader.id).toBe(true);
    for (const stranger of [AGENT, LEUVEN_OFFICER, FINANCE, OTHER_CITIZEN])
      expect(await reads(stranger, id), stranger.id).toBe(false);
  });

  it('of an officer reaches the officers and the service that sends it on, and not who ordered', async () => {
    const dossier = await dossierAtTown(world);
    const id = await idOf(await bring(SUPPLIER, dossier, HIDDEN));
    await report(dossier, id, SUPPLIER.organisation!.id);
    expect([await reads(CONTROLLER, id), await reads(SERVICE, id), await reads(NOTARY, id)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('goes with a dispute of its own side and its own dossier only', async () => {
    const [dossier, other] = [await dossierAtTown(world), await dossierAtTown(world)];
    const id = await idOf(await bring(NOTARY, dossier));
    await report(other, id, own);
    await report(dossier, id, SUPPLIER.organisation!.id);
    expect(await reads(SUPPLIER, id)).toBe(false);
  });

  it('answers "not yours" and "not to be read yet" as "not there"', async () => {
    const dossier = await dossierAtTown(world);
    const answers = await Promise.all([
      bring(NOTARY, randomUUID()),
      bring(NOTARY, 'onzin'),
      bring(AGENT, dossier),
      bring(LEUVEN_OFFICER, dossier),
      bring(FINANCE, dossier),
      bring(AUDITOR, dossier),
      bring(NOTARY, dossier, HIDDEN),
      bring(NOTARY, dossier, 'GEEN_ITEM'),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({
        code: 'NOT_FOUND',
        error: 'Dit antwoord bestaat niet, of u mag het niet lezen.',
      });
    }
  });

  it('is a document in pages or an image, by its content', async () => {
    const dossier = await dossierAtTown(world);
    const word = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from('word/document.xml')]);
    for (const content of [word, Buffer.from('<script>')])
      expect((await bring(NOTARY, dossier, READABLE, content)).status).toBe(415);
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(await (await bring(NOTARY, dossier, READABLE, png)).json()).toMatchObject({
      name: 'foto.png',
      mediaType: 'image/png',
    });
  });

  it('waits ten files at most for one answer, however many come at once', async () => {
    const dossier = await dossierAtTown(world);
    const answers = await Promise.all(Array.from({ length: 12 }, () => bring(NOTARY, dossier)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(10).fill(201), 409, 409]);
    expect((await bring(SUPPLIER, dossier)).status).toBe(201); // the other side has its own ten
  });

  it('goes away a day later when it was not sent, which the log says and no event does', async () => {
    const dossier = await dossierAtTown(world);
    const [unsent, sent] = [
      await idOf(await bring(NOTARY, dossier)),
      await idOf(await bring(NOTARY, dossier)),
    ];
    await report(dossier, sent, own);
    const drop = (at: Date) => world.database.asService((em) => dropEvidence(world.tools.recorder)(em, at));
    const later = (hours: number) => new Date(world.tools.now().getTime() + hours * 3_600_000);
    await drop(later(23));
    expect(await reads(NOTARY, unsent)).toBe(true);
    await drop(later(25));
    expect([await reads(NOTARY, unsent), await reads(NOTARY, sent)]).toEqual([false, true]);
    expect((await world.facts(unsent)).map(({ type }) => type)).toEqual(['file.stored', 'file.dropped']);
    // Asked by its id: the feed of the dossier would not have it anyhow, since its subject is the file.
    const [stored] = await world.sql<{ id: string }>('select id from fact where subject = ?', [unsent]);
    const { data } = await world.run(SUPPLIER, 'query ($id: ID!) { event(id: $id) { kind } }', {
      id: stored!.id,
    });
    expect(data).toEqual({ event: null });
  });
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
      expect((await fetch(at(path), { method: path === '/graphql' ? 'POST' : 'GET' })).status).toBe(401);
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
