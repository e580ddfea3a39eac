import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '@vip/domain-kit';
import { RAW_KEPT_MS, forgetRaw } from './commands/raw-answers.ts';
import { collection, json } from './connectors/fixtures/local-source.ts';
import { addRoutes } from './routes.ts';
import { createWorld, OFFICER, OWNER, SERVICE, STRANGER, type World } from './testing/world.ts';

const AUDITOR: Caller = {
  kind: 'person',
  id: 'dirk',
  name: 'Dirk',
  roles: ['AUDITOR'],
  organisation: { id: '0811122215', name: 'Vastgoedinformatieplatform', kind: 'PLATFORM' },
  language: 'nl',
};
const ADMIN: Caller = { ...AUDITOR, roles: ['PLATFORM_ADMIN'] };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.rows('truncate asked_dossier, raw_answer cascade');
  world.restart();
});

async function evidenceOf(items: readonly string[], reply: World['source']['reply']) {
  world.items = items;
  world.source.reply = reply;
  const dossierId = await world.dossier();
  const [row] = await world.rows<{ id: string; outcome: string; response_digest: string | null }>(
    'select id, outcome, response_digest from evidence where dossier_id = ?',
    [dossierId],
  );
  return row!;
}
async function open(caller: Caller, id: string) {
  const fastify = Fastify();
  addRoutes(fastify, { callerOf: () => caller }, world.platform);
  const { statusCode, body, headers } = await fastify.inject(`/internal/evidence/${id}/raw`);
  return { statusCode, body, headers };
}
const reads = () =>
  world.rows<{ ids: { evidenceId: string }; actor: { name: string } }>(
    `select ids, actor from fact where type = 'evidence.read' order by id`,
  );
const MONUMENT = json(
  collection({ naam: 'Burgerhuis', aanduid_id: '9133', statuut: 'definitief beschermd' }),
);

describe('the raw answer behind an evidence', () => {
  it('is what the source sent, its digest is the one of the evidence, and that it was read is a fact', async () => {
    const before = (await reads()).length;
    const { id, response_digest } = await evidenceOf(['BESCHERMD_MONUMENT'], MONUMENT);
    const { statusCode, body, headers } = await open(AUDITOR, id);
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(createHash('sha256').update(body).digest('hex')).toBe(response_digest);
    expect(JSON.parse(body)).toMatchObject({ features: [{ properties: { naam: 'Burgerhuis' } }] });
    expect((await reads()).slice(before)).toMatchObject([
      { ids: { evidenceId: id }, actor: { name: 'Dirk' } },
    ]);
  });

  it.each([
    ['who ordered', OWNER],
    ['an officer', OFFICER],
    ['a stranger', STRANGER],
    ['our own subgraph', SERVICE],
    ['a platform administrator', ADMIN],
  ])('is not there for %s, and nothing is noted', async (_who, caller) => {
    const before = (await reads()).length;
    const { id } = await evidenceOf(['BESCHERMD_MONUMENT'], MONUMENT);
    expect((await open(caller, id)).statusCode).toBe(404);
    expect((await reads()).length).toBe(before);
  });

  it('is kept of an answer that could not be used too', async () => {
    const cut: World['source']['reply'] = (_, response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end('{"type":"FeatureColl');
    const { id, outcome } = await evidenceOf(['BESCHERMD_MONUMENT'], cut);
    expect(outcome).toBe('FAILED');
    expect((await open(AUDITOR, id)).body).toBe('{"type":"FeatureColl');
  });

  it('is not there for an evidence without an answer, nor for a made-up id', async () => {
    const { id } = await evidenceOf(['SEVESO'], (_, response) => void response.writeHead(503).end());
    for (const one of [id, '00000000-0000-7000-8000-000000000000', 'x'])
      expect((await open(AUDITOR, one)).statusCode).toBe(404);
  });

  it('never holds who owns the parcel, whatever the cadastre sent', async () => {
    const owners: World['source']['reply'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/xml' })
        .end('<Repliek><Antwoorden><Antwoord><Naam>Janssens</Naam><INSZ>cut off');
    const { id } = await evidenceOf(['KADASTRALE_AARD'], owners);
    expect((await open(AUDITOR, id)).statusCode).toBe(404);
    expect(await world.rows('select digest from raw_answer')).toEqual([]);
  });
});

it('keeps what came packed, once, and lets go of it when the retention term is over', async () => {
  await evidenceOf(['BESCHERMD_MONUMENT'], MONUMENT);
  await evidenceOf(['BESCHERMD_MONUMENT'], MONUMENT);
  expect(
    await world.rows(
      'select encoding, count(*)::int as n, min(octet_length(body)) < max(size) as smaller from raw_answer group by encoding',
    ),
  ).toEqual([{ encoding: 'br', n: 1, smaller: true }]);
  const keptUntil = new Date(world.now.getTime() + RAW_KEPT_MS);
  await forgetRaw(world.database, keptUntil);
  expect(await world.rows('select 1 as one from raw_answer')).toHaveLength(1);
  await forgetRaw(world.database, new Date(keptUntil.getTime() + 1_000));
  expect(await world.rows('select 1 as one from raw_answer')).toEqual([]);
});
