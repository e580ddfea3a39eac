import { graphql, type ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '@vip/domain-kit';
import { buildSourcesSubgraph } from '../schema.ts';
import {
  createWorld,
  itemId,
  NOTHING,
  OFFICER,
  OWNER,
  SERVICE,
  STRANGER,
  type World,
} from '../testing/world.ts';
import { uuidv7 } from '@vip/domain-kit';

let world: World;
let dossierId: string;
const { schema } = buildSourcesSubgraph();
const down: typeof NOTHING = (request, response, body) =>
  request.url?.startsWith('/oe/') ? void response.writeHead(503).end() : NOTHING(request, response, body);

beforeAll(async () => {
  world = await createWorld(down);
  world.items = [
    'BESCHERMD_MONUMENT',
    'SEVESO',
    'GEWESTPLAN',
    'P_SCORE',
    'OVERSTROMING_FLUVIAAL',
    'OVERSTROMING_PLUVIAAL',
    'OVERSTROMING_ZEE',
  ];
  dossierId = await world.dossier();
});
afterAll(() => world.close());

const ask = (
  caller: Caller,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult<Record<string, never>>> =>
  graphql({ schema, source, variableValues, contextValue: world.as(caller) }) as Promise<
    ExecutionResult<Record<string, never>>
  >;
const factCount = async () =>
  Number((await world.rows<{ count: string }>('select count(*) as count from fact'))[0]!.count);

const EVIDENCE = `query ($items: [_Any!]!) { _entities(representations: $items) { ... on DossierItem { id evidence { id outcome reason attempts nextAttemptAt requestDigest source { code name } } } } }`;
const evidence = async (caller: Caller) => {
  const { data } = await ask(caller, EVIDENCE, {
    items: ['BESCHERMD_MONUMENT', 'SEVESO'].map((code) => ({
      __typename: 'DossierItem',
      id: itemId(dossierId, code),
    })),
  });
  return (
    data as unknown as {
      _entities: {
        evidence: { id: string; outcome: string; reason: string | null; source: { code: string } }[];
      }[];
    }
  )._entities.map((item) =>
    // The inventory says something of monuments too; it is up here.
    item.evidence.filter(({ source }) => source.code !== 'OE_INVENTARIS'),
  );
};

describe('the evidence of an item', () => {
  it.each([
    ['who ordered', OWNER],
    ['an officer of the municipality', OFFICER],
    ['our own subgraph', SERVICE],
  ])('is shown to %s', async (_who, caller) => {
    expect(await evidence(caller)).toMatchObject([
      [
        {
          outcome: 'FAILED',
          reason: 'De bron is nu niet beschikbaar. We proberen het opnieuw.',
          attempts: 1,
          source: { code: 'OE_WFS', name: 'Onroerend Erfgoed, beschermd en vastgesteld (open data)' },
        },
      ],
      [{ outcome: 'NONE', reason: null, source: { code: 'SEVESO' } }],
    ]);
  });

  it.each([
    ['a stranger', STRANGER],
    ['an officer of another municipality', { ...OFFICER, nisCode: '24062' }],
  ])('is not there for %s, exactly as for an item that does not exist', async (_who, caller) => {
    expect(await evidence(caller)).toEqual([[], []]);
    const { data, errors } = await ask(caller, EVIDENCE, {
      items: [{ __typename: 'DossierItem', id: 'no-such-item' }],
    });
    expect([data, errors]).toEqual([{ _entities: [{ id: 'no-such-item', evidence: [] }] }, undefined]);
  });

  it('is not reached by its own id either', async () => {
    const [own] = (await evidence(OWNER)).flat();
    const byId = (caller: Caller) =>
      ask(caller, `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Evidence { outcome } } }`, {
        e: [{ __typename: 'Evidence', id: own!.id }],
      });
    expect((await byId(OWNER)).data).toEqual({ _entities: [{ outcome: 'FAILED' }] });
    expect((await byId(STRANGER)).data).toEqual({ _entities: [null] });
  });

  it('stays hidden by PostgreSQL itself when a policy is forgotten', async () => {
    const seen = (caller: Caller) =>
      world.database.as(caller, (em) => em.execute('select dossier_id from asked_dossier'));
    expect(await seen(OWNER)).toHaveLength(1);
    expect(await seen(STRANGER)).toEqual([]);
  });
});

it('shows who ordered what the municipality can still change only after validation', async () => {
  const plan = async (caller: Caller) => {
    const { data } = await ask(caller, EVIDENCE, {
      items: [{ __typename: 'DossierItem', id: itemId(dossierId, 'GEWESTPLAN') }],
    });
    return (
      data as unknown as { _entities: { evidence: { outcome: string }[] }[] }
    )._entities[0]!.evidence.map(({ outcome }) => outcome);
  };
  expect([await plan(OWNER), await plan(OFFICER), await plan(SERVICE)]).toEqual([
    [],
    ['NONE', 'NONE'],
    ['NONE', 'NONE'],
  ]);
  world.validated = true;
  expect(await plan(OWNER)).toEqual(['NONE', 'NONE']);
  expect(await plan(STRANGER)).toEqual([]);
});

describe('retrySource', () => {
  const RETRY = `mutation ($input: RetrySourceInput!) { retrySource(input: $input) { __typename ... on RetrySourceSuccess { evidence { outcome attempts } } ... on Refusal { code message } } }`;
  it('is refused to all but an officer of the municipality, and records nothing', async () => {
    const before = await factCount();
    for (const caller of [OWNER, STRANGER, { ...OFFICER, nisCode: '24062' }])
      expect(
        (await ask(caller, RETRY, { input: { dossierId, itemCode: 'BESCHERMD_MONUMENT' } })).data,
      ).toMatchObject({ retrySource: { __typename: 'NotFound', code: 'NOT_FOUND' } });
    for (const input of [
      { dossierId, itemCode: 'NO_SUCH_ITEM' },
      { dossierId: 'no-uuid', itemCode: 'SEVESO' },
      { dossierId: uuidv7(), itemCode: 'SEVESO' },
    ])
      expect((await ask(OFFICER, RETRY, { input })).data).toMatchObject({
        retrySource: { __typename: 'NotFound' },
      });
    expect(await factCount()).toBe(before);
  });

  it('asks now, keeps what comes of it, and says who asked', async () => {
    world.source.reply = NOTHING;
    const { data } = await ask(OFFICER, RETRY, { input: { dossierId, itemCode: 'BESCHERMD_MONUMENT' } });
    // The inventory, which answered at once, is not asked again.
    expect(data).toEqual({
      retrySource: {
        __typename: 'RetrySourceSuccess',
        evidence: expect.arrayContaining([
          { outcome: 'NONE', attempts: 1 },
          { outcome: 'NONE', attempts: 2 },
        ]),
      },
    });
    expect(
      await world.rows(`select actor, ids->'itemCodes' as items from fact where type = 'source.retried'`),
    ).toEqual([{ actor: { id: 'OVO1', kind: 'MUNICIPALITY', name: 'Gent' }, items: ['BESCHERMD_MONUMENT'] }]);
  });

  it('asks what an item is worked out from', async () => {
    const asked = world.source.asked.length;
    const { data } = await ask(OFFICER, RETRY, { input: { dossierId, itemCode: 'P_SCORE' } });
    expect(data).toMatchObject({ retrySource: { evidence: [{ outcome: 'FOUND' }] } });
    expect(
      world.source.asked.slice(asked).every(({ url }) => url.pathname.includes('overstromingsgevoelige')),
    ).toBe(true);
    expect(world.source.asked.length).toBeGreaterThan(asked);
  });
});

describe('reportSourceError', () => {
  const REPORT = `mutation ($input: ReportSourceErrorInput!) { reportSourceError(input: $input) { __typename ... on ReportSourceErrorSuccess { feedbackId } ... on Refusal { code } ... on InvalidInput { fields { path code message } } } }`;
  const report = (caller: Caller, text: string, itemCode = 'SEVESO') =>
    ask(caller, REPORT, { input: { dossierId, itemCode, reason: 'BOUNDARY_SHIFT', text } });

  it('keeps it with its source, and a fact says so', async () => {
    const { data } = await report(OWNER, '  De grens ligt drie meter verder.  ');
    expect(data).toMatchObject({ reportSourceError: { __typename: 'ReportSourceErrorSuccess' } });
    expect(await world.rows('select source_code, reason, text from feedback')).toEqual([
      { source_code: 'SEVESO', reason: 'BOUNDARY_SHIFT', text: 'De grens ligt drie meter verder.' },
    ]);
    expect(await world.rows(`select 1 as one from fact where type = 'source.error-reported'`)).toHaveLength(
      1,
    );
  });

  it('says what to do about an empty or endless text, and keeps nothing', async () => {
    const before = await factCount();
    expect((await report(OWNER, '   ')).data).toMatchObject({
      reportSourceError: {
        __typename: 'InvalidInput',
        fields: [{ path: ['text'], code: 'REQUIRED', message: 'Beschrijf kort wat er niet klopt.' }],
      },
    });
    expect((await report(OWNER, 'x'.repeat(1_000_000))).data).toMatchObject({
      reportSourceError: { fields: [{ code: 'TOO_LONG' }] },
    });
    expect((await report(STRANGER, 'x')).data).toMatchObject({
      reportSourceError: { __typename: 'NotFound' },
    });
    expect((await report(OWNER, 'x', 'EPC')).data).toMatchObject({
      reportSourceError: { __typename: 'NotFound' },
    });
    expect(await factCount()).toBe(before);
  });
});

describe('parcelRights', () => {
  const RIGHTS = `query ($keys: [ID!]!, $n: String!) { parcelRights(capakeys: $keys, nationalNumber: $n) { capakey outcome } }`;
  const TEST_NUMBER = '85073003328';
  const keys = ['44021A0001/00A000', '44021A0002/00A000'];
  const held = `<Repliek><Antwoorden><Antwoord><Inhoud><Eigendom><Partijen><Personen><Persoon><PartijId>7</PartijId><INSZ>${TEST_NUMBER}</INSZ></Persoon></Personen></Partijen><Eigendomstoestanden><Eigendomstoestand><Perceel><Identificatie><KadastraleAfdeling><Code>44021</Code></KadastraleAfdeling><Sectie>A</Sectie><Grondnummer>1</Grondnummer><Letterexponent>A</Letterexponent><Partitie>P0000</Partitie></Identificatie></Perceel><EigenaarsRechten><EigenaarRecht><LijstId><PartijId>7</PartijId></LijstId></EigenaarRecht></EigenaarsRechten></Eigendomstoestand></Eigendomstoestanden></Eigendom></Inhoud></Antwoord></Antwoorden></Repliek>`;

  it('tells which parcels a person holds a right on, and keeps no national number', async () => {
    world.source.reply = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/xml' }).end(held);
    expect((await ask(SERVICE, RIGHTS, { keys, n: TEST_NUMBER })).data).toEqual({
      parcelRights: [
        { capakey: keys[0], outcome: 'HELD' },
        { capakey: keys[1], outcome: 'NOT_HELD' },
      ],
    });
    for (const table of ['fact', 'raw_answer', 'evidence', 'answer']) {
      const rows = await world.rows<{ text: string }>(`select t::text as text from ${table} t`);
      expect(rows.filter(({ text }) => text.includes(TEST_NUMBER))).toEqual([]);
    }
    expect(
      await world.rows(`select subject, data from fact where type = 'rights.asked' order by subject`),
    ).toEqual([
      { subject: keys[0], data: { outcome: 'HELD' } },
      { subject: keys[1], data: { outcome: 'NOT_HELD' } },
    ]);
  });
  it('does not know when the cadastre fails: that is not "no right"', async () => {
    world.source.reply = (_, response) => void response.writeHead(503).end();
    expect((await ask(SERVICE, RIGHTS, { keys: [keys[0]], n: TEST_NUMBER })).data).toEqual({
      parcelRights: [{ capakey: keys[0], outcome: 'UNKNOWN' }],
    });
  });
  it('is closed to everybody else', async () => {
    const { data, errors } = await ask(OFFICER, RIGHTS, { keys, n: TEST_NUMBER });
    expect([data, errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN']);
    expect((await ask(OWNER, '{ sourceAnswers(ids: []) { id } }')).errors?.[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
  });
});

it('shows how each source is doing to everybody', async () => {
  const { data } = await ask(
    STRANGER,
    '{ source(code: "OE_WFS") { name authentic items { code } health { state availability waiting lastError } } }',
  );
  expect(data).toMatchObject({
    source: {
      authentic: true,
      items: expect.arrayContaining([{ code: 'BESCHERMD_MONUMENT' }, { code: 'OVERGANGSZONE' }]),
      health: { state: 'UP', availability: 0.5, waiting: 0, lastError: 'http' },
    },
  });
});
