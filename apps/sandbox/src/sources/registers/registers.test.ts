import { answerProblems, describedSources, xmlProblems } from '@vip/test-kit';
import { capakeySlug } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trySandbox } from '../../testing/try-sandbox.ts';
import { tokenSource } from '../../municipal/gateway.ts';
import type { Parcel } from '../../world/types.ts';
import { REGISTER_TOWNS, REGISTERS } from './routes.ts';

type Sandbox = Awaited<ReturnType<typeof trySandbox>>;
let sandbox: Sandbox;
let token: string;
beforeAll(async () => {
  sandbox = await trySandbox();
  await sandbox.listen();
  const { sourcesClient } = (await sandbox.app.inject({ url: '/cast.json' })).json();
  const scopes = REGISTERS.flatMap(([, door]) => (typeof door === 'object' ? [door.scope] : []));
  // One audience is enough to see the door work; the platform asks a token for each source.
  token = await tokenSource({
    clientId: sourcesClient.id,
    privateJwk: sourcesClient.privateJwk,
    tokenUrl: sourcesClient.tokenUrl,
    scopes,
    audience: 'urn:vip:bron:DSI_SBS',
  })();
});
afterAll(() => sandbox.close());

const get = (url: string, headers: Record<string, string> = {}) => sandbox.app.inject({ url, headers });
const parcelOf = (code: string): Parcel =>
  sandbox.world.byKey.get(sandbox.world.scenarios.find((scenario) => scenario.code === code)!.capakey)!;
const told = (code: string, parcel: Parcel, later: string | null = null) =>
  REGISTERS.find(([known]) => known === code)![3](sandbox.world, parcel, later) as Record<string, unknown>;

describe('the registers', () => {
  it('are those that docs/sources/openapi describes', () => {
    expect(REGISTERS.map(([code]) => code).toSorted()).toEqual(describedSources().toSorted());
  });

  it.each(describedSources())('%s answers as its description says, about every kind of parcel', (code) => {
    const problems = answerProblems(code);
    const every = sandbox.world.parcels.filter((_, i) => i % 7 === 0);
    const wrong = every.flatMap((parcel) =>
      problems(JSON.parse(JSON.stringify(told(code, parcel)))).map(
        (problem) => `${parcel.capakey} ${problem}`,
      ),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('say something somewhere: no list of theirs is empty on every parcel', () => {
    const filled = new Set<string>();
    const walk = (value: unknown, path: string): void => {
      if (Array.isArray(value)) value.forEach((each) => (filled.add(path), walk(each, path)));
      else if (typeof value === 'object' && value !== null)
        for (const [name, inner] of Object.entries(value)) walk(inner, `${path}.${name}`);
      else if (value !== null) filled.add(path);
    };
    for (const parcel of sandbox.world.parcels)
      for (const [code, , , tell] of REGISTERS)
        if (code !== 'DSI_SBS' || parcel.capakey.endsWith('A000'))
          walk(tell(sandbox.world, parcel, null), code);
    for (const path of [
      'DSI_SBS.data.inlichting.planbatenPlanschade',
      'OMGEVINGSLOKET.projecten',
      'DBA.dossiers',
      'OVAM_GIR.risicoactiviteiten',
      'OVAM_GIR.bodemattest.attestnummer',
      'OVAM_GIR.bodemonderzoek.uitspraak',
      'ASBEST.attesten',
      'ANB_KAPMACHTIGING.kapmachtigingen',
      'OE_INVENTARIS.aanduidingsobjecten',
      'OE_INVENTARIS.archeologienotas',
      'VLOK.besluiten',
      'VLOK.conformiteitsattesten',
      'VLOK.herstelvorderingen',
      'OMG_BEDRIJFSRUIMTEN.registraties',
    ])
      expect(filled).toContain(path);
  }, 60_000);

  it('are kept by Leuven, Holsbeek and Brugge too, in XML that suits its schema', async () => {
    const problems = xmlProblems('vergunningenregister-2.7.xsd');
    for (const town of REGISTER_TOWNS)
      for (const parcel of sandbox.world.parcels.filter(({ nisCode }) => nisCode === town).slice(0, 60)) {
        const answer = await get(`/vergunningenregister/${town}/percelen/${capakeySlug(parcel.capakey)}`, {
          'x-api-key': 'sandbox',
        });
        expect(problems(answer.body)).toEqual([]);
      }
    expect((await get('/vergunningenregister/44021/percelen/44021A0123-00B000')).statusCode).toBe(404);
  });
});

describe('who may ask', () => {
  const SBS = '/dsi/sbs/v1/percelen/44021A0123-00B000/inlichtingen';
  it('is who brings a token for this source, with its scope, that the issuer signed', async () => {
    expect((await get(SBS, { authorization: `Bearer ${token}` })).statusCode).toBe(200);
    expect((await get(SBS)).statusCode).toBe(401);
    expect((await get(SBS, { authorization: `Bearer ${token.slice(0, -6)}AAAAAA` })).statusCode).toBe(401);
    // A good token, for another source.
    expect(
      (await get('/dba/v1/percelen/44021A0123-00B000/dossiers', { authorization: `Bearer ${token}` }))
        .statusCode,
    ).toBe(401);
  });

  it('is who brings the key, where a register asks for one', async () => {
    const gir = '/ovam/gir/v1/percelen/44021A0123-00B000';
    expect((await get(gir)).statusCode).toBe(401);
    const answer = await get(gir, { 'x-api-key': 'sandbox' });
    expect(answer.statusCode).toBe(200);
    const etag = answer.headers.etag!;
    expect((await get(gir, { 'x-api-key': 'sandbox', 'if-none-match': etag })).statusCode).toBe(304);
  });
});

describe('an answer that changes later', () => {
  const lifted = (later: string | null) =>
    (
      told('VLOK', parcelOf('ANSWER_CHANGES'), later) as { besluiten: { opgehevenOp?: string }[] }
    ).besluiten.map(({ opgehevenOp }) => opgehevenOp ?? 'in force');
  it('is a decision that is in force, and is lifted once the clock was moved far ahead', () => {
    expect([lifted(null), lifted('2026-12-28')]).toEqual([['in force'], ['2026-12-28']]);
  });
  it('changes nothing about any other home', () => {
    for (const parcel of sandbox.world.parcels)
      if (parcel.capakey !== sandbox.world.keys.changesLater)
        expect(told('VLOK', parcel, '2026-12-28')).toEqual(told('VLOK', parcel));
  });
});

describe('one world', () => {
  it('knows the same permits in the Omgevingsloket as on its map layer', () => {
    const parcel = parcelOf('ALL_FOUND');
    const onLayer = sandbox.world.layers
      .of('lu:lu_omv_gd_v2')
      .filter(({ shape }) => shape === parcel.shape)
      .map(({ attributes }) => attributes['projectnummer']);
    const projects = told('OMGEVINGSLOKET', parcel)['projecten'] as { projectnummer: string }[];
    expect(projects.map(({ projectnummer }) => projectnummer)).toEqual(onLayer);
  });

  it('but on one parcel, where the layer lags behind', () => {
    const projects = told('OMGEVINGSLOKET', parcelOf('PERMITS_DIFFER'))['projecten'] as {
      projectnummer: string;
      beslissingen: { uitkomst: string }[];
    }[];
    expect(projects.map(({ projectnummer }) => projectnummer)).toContain('OMV_2024118204');
    expect(projects[0]!.beslissingen.at(-1)!.uitkomst).toBe('GEWEIGERD');
    expect(
      sandbox.world.layers
        .of('lu:lu_omv_gd_v2')
        .some(({ attributes }) => attributes['projectnummer'] === 'OMV_2024118204'),
    ).toBe(false);
  });

  it('gives the scenario parcels what they are called after', () => {
    expect(told('VLOK', parcelOf('UNFIT_HOME'))['besluiten']).toHaveLength(1);
    expect(told('VLOK', parcelOf('UNFIT_HOME'))['herstelvorderingen']).toHaveLength(1);
    expect(told('OMG_BEDRIJFSRUIMTEN', parcelOf('VACANT_PREMISES'))['registraties']).toHaveLength(1);
    expect(told('OVAM_GIR', parcelOf('VACANT_PREMISES'))['risicoactiviteiten']).toHaveLength(1);
    expect(told('DBA', parcelOf('OLD_PERMITS'))['dossiers']).toHaveLength(2);
  });
});
