import { currentVersion } from '@vip/catalogue';
import type { Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENT, AUDITOR, CONTROLLER, NOTARY, SERVICE, speaking, SUPPLIER } from '../testing/people.ts';
import {
  answerTo,
  CENTRAL,
  FILL,
  madeDossiers,
  sourcesSay,
  told,
  validatedDossier,
} from '../testing/story.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
describe('reading is noted before the answer leaves', () => {
  const reads = async () =>
    world.sql<{ subject: string; actor: { id: string }; ids: Record<string, unknown> }>(
      `select subject, actor, ids from fact where type = 'dossier.read' order by xid, id`,
    );

  it('once for a dossier and once for a page', async () => {
    const reader: Caller = {
      ...NOTARY,
      organisation: { id: '0400000098', name: 'Notaris Lezer', kind: 'NOTARY' },
    };
    const ids = await madeDossiers(world, [world.parcel('44021'), world.parcel('44021')], reader);
    const before = (await reads()).length;
    await world.run(reader, 'query ($id: ID!) { dossier(id: $id) { sections { items { summary } } } }', {
      id: ids[0],
    });
    await world.run(reader, 'query { dossiers(first: 2) { nodes { id } } }');
    const noted = (await reads()).slice(before);
    expect(noted).toMatchObject([
      {
        subject: ids[0],
        actor: { id: 'sofie' },
        ids: { dossierId: ids[0], capakey: expect.any(String), nisCode: '44021' },
      },
      {
        subject: 'list',
        actor: { id: 'sofie' },
        ids: { dossierIds: ids.toReversed(), capakeys: [expect.any(String), expect.any(String)] },
      },
    ]);
  });

  it('by the auditor too, and not by our own services', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    const before = (await reads()).length;
    for (const caller of [SERVICE, AUDITOR])
      await world.run(caller, 'query ($id: ID!) { dossier(id: $id) { id } }', { id });
    expect((await reads()).slice(before)).toMatchObject([{ actor: { id: 'dirk' } }]);
  });

  it('or else nothing is answered', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    const recorder = { record: () => Promise.reject(new Error('disk full')) };
    const context = { ...world.contextOf(NOTARY) };
    const { Dossiers } = await import('../persistence/dossiers.ts');
    const { database, caller, now, read } = context;
    await expect(new Dossiers({ database, caller, now, read, recorder }).seen(id!)).rejects.toThrow(
      'disk full',
    );
  });
});

describe('before validation a requester reads', () => {
  it('what a source rules, marked as such, and of the municipality that it answered', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    await sourcesSay(
      world,
      id!,
      CENTRAL.map((code) =>
        code === 'SEVESO'
          ? { code, outcome: 'FOUND' as const, records: [{ inrichting: 'Fabriek Noord' }] }
          : { code },
      ),
    );
    await told(
      world,
      SUPPLIER,
      FILL,
      answerTo(id!, 'BOS', { applicability: 'UNKNOWN', remark: 'geheim tot validatie' }),
    );
    const READ =
      'query ($id: ID!) { dossier(id: $id) { sections { code hiddenUntilValidation items { code status applicability summary remark filledBy { name } records { attributes { display } } } } } }';
    const { data } = await world.run<{
      dossier: { sections: { code: string; hiddenUntilValidation: boolean; items: { code: string }[] }[] };
    }>(NOTARY, READ, { id });
    const item = (code: string) =>
      data.dossier.sections.flatMap(({ items }) => items).find((one) => one.code === code);
    expect(item('SEVESO')).toMatchObject({
      applicability: 'APPLICABLE',
      records: [{ attributes: [{ display: 'Fabriek Noord' }] }],
    });
    expect(item('BOS')).toEqual({
      code: 'BOS',
      status: 'FILLED_BY_MUNICIPALITY',
      applicability: 'UNKNOWN',
      summary: 'Zichtbaar na validatie door de gemeente',
      remark: null,
      filledBy: null,
      records: [],
    });
    expect(JSON.stringify(data)).not.toContain('geheim');
    expect(data.dossier.sections.find(({ code }) => code === 'NATUUR')!.hiddenUntilValidation).toBe(true);
  });
});

it('puts the dossier before it on the same parcel beside each, as far as the caller may see', async () => {
  const capakey = world.parcel('44021');
  const made: string[] = [];
  for (const caller of [NOTARY, AGENT, NOTARY]) {
    world.clock = new Date(world.clock.getTime() + 1_000);
    made.push((await madeDossiers(world, [capakey], caller))[0]!);
  }
  const LIST =
    'query ($key: ID!) { dossiers(first: 9, filter: { capakey: $key }) { nodes { id previousDossier { id } } } }';
  const [one, two, three] = made.map((id) => ({ id }));
  expect((await world.run(SUPPLIER, LIST, { key: capakey })).data).toEqual({
    dossiers: {
      nodes: [
        { ...three, previousDossier: two },
        { ...two, previousDossier: one },
        { ...one, previousDossier: null },
      ],
    },
  });
  expect((await world.run(NOTARY, LIST, { key: capakey })).data).toEqual({
    dossiers: {
      nodes: [
        { ...three, previousDossier: one },
        { ...one, previousDossier: null },
      ],
    },
  });
});

it('names a section in short for a list, by its whole label where that is short', async () => {
  const id = await validatedDossier(world);
  const { data } = await world.run<{
    dossier: { sections: { code: string; label: string; shortLabel: string }[] };
  }>(
    speaking(CONTROLLER, 'de'),
    'query ($id: ID!) { dossier(id: $id) { sections { code label shortLabel } } }',
    {
      id,
    },
  );
  const named = (code: string) => data.dossier.sections.find((one) => one.code === code);
  expect(named('ERFGOED')).toMatchObject({
    label: 'Geschütztes kulturelles, historisches und archäologisches Erbe',
    shortLabel: 'Kulturerbe',
  });
  expect(named('NATUUR')).toMatchObject({ label: 'Natur', shortLabel: 'Natur' });
});

it('speaks four languages', async () => {
  const id = await validatedDossier(world);
  const READ =
    'query ($id: ID!) { dossier(id: $id) { item(code: "P_SCORE") { label } timeline(first: 1) { nodes { text } } } }';
  const texts = await Promise.all(
    (['nl', 'en', 'fr', 'de'] as const).map(
      async (language) =>
        (
          await world.run<{ dossier: { timeline: { nodes: { text: string }[] } } }>(
            speaking(CONTROLLER, language),
            READ,
            { id },
          )
        ).data.dossier.timeline.nodes[0]!.text,
    ),
  );
  expect(texts).toEqual(['Dossier gevalideerd', 'Dossier validated', 'Dossier validé', 'Dossier validiert']);
});

it('says until when an answer may be used, from the day on which its source gave it', async () => {
  const [id] = await madeDossiers(world, [world.parcel('44021')]);
  await sourcesSay(world, id!, [
    {
      code: 'OVERSTROMING_PLUVIAAL',
      outcome: 'FOUND',
      records: [{ klasse: 'C' }],
      answeredAt: '2026-05-01T09:00:00Z',
    },
    {
      code: 'EPC',
      outcome: 'FOUND',
      records: [{ attestnummer: '1', epcType: 'EPC_BESTAAND', geldigTot: '2020-04-01' }],
    },
    { code: 'GEWESTPLAN' },
  ]);
  const { data } = await world.run(
    SUPPLIER,
    `query ($id: ID!) { dossier(id: $id) { flood: item(code: "OVERSTROMING_PLUVIAAL") { validity { until expired of } }
       epc: item(code: "EPC") { validity { until expired of } } plan: item(code: "GEWESTPLAN") { validity { until } } } }`,
    { id },
  );
  expect(data).toEqual({
    dossier: {
      flood: { validity: { until: '2027-05-01', expired: 0, of: 1 } },
      epc: { validity: { until: '2020-04-01', expired: 1, of: 1 } },
      plan: { validity: null },
    },
  });
});

it('measures how fast a municipality is, and expects from it', async () => {
  const { data } = await world.run(
    NOTARY,
    '{ viewer { name roles } catalogue { version sections { code items { code jsonSchema onNone { kind } } } } }',
  );
  expect(data).toMatchObject({
    viewer: { name: 'Sofie Claes', roles: ['PROFESSIONAL'] },
    catalogue: { version: currentVersion },
  });
  const LEAD = `query { _entities(representations: [{ __typename: "Municipality", nisCode: "44021" }, { __typename: "Municipality", nisCode: "31005" }]) { ... on Municipality { connected integration leadTime { p50Days measured } } } }`;
  world.clock = new Date(world.clock.getTime() + 61_000); // a measurement serves for a minute
  const lead = (
    await world.run<{
      _entities: { leadTime: { p50Days: number; measured: number } | null; connected: boolean }[];
    }>(NOTARY, LEAD)
  ).data._entities;
  expect(lead[0]).toMatchObject({ connected: true, integration: 'NONE', leadTime: { p50Days: 0 } });
  expect(lead[0]!.leadTime!.measured).toBeGreaterThan(0);
  expect(lead[1]).toEqual({ connected: false, integration: 'NONE', leadTime: null });
});
