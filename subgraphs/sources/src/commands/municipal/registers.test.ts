import type { Ask } from '@vip/subgraph-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { square } from '../../connectors/fixtures/local-source.ts';
import {
  createRegisters,
  ITEM,
  KAREL,
  MAPPING,
  PARCEL,
  type TestRegisters,
} from '../../testing/registers.ts';
import type { World } from '../../testing/world.ts';
import { checkVersion, loadVersion, stopCheck, undoVersion } from './change-version.ts';
import { openRegister, removeRegister } from './open-register.ts';
import { readRefused, readRegister } from './read-registers.ts';
import { checkNext } from './run-checks.ts';

let registers: TestRegisters;
let world: World;
beforeAll(async () => {
  registers = await createRegisters();
  world = registers.world;
});
afterAll(() => world.close());
beforeEach(() => registers.begin());

const register: TestRegisters['register'] = (...about) => registers.register(...about);
const upload: TestRegisters['upload'] = (...about) => registers.upload(...about);
const newest: TestRegisters['newest'] = (...about) => registers.newest(...about);
const check: TestRegisters['check'] = (...about) => registers.check(...about);
const act: TestRegisters['act'] = (...about) => registers.act(...about);
const loaded: TestRegisters['loaded'] = (...about) => registers.loaded(...about);
const told = async () => {
  const dossier = await world.dossier();
  const [answer] = await world.rows<{ outcome: string; records: object[]; source_code: string }>(
    'select outcome, records, source_code from answer where dossier_id = ?',
    [dossier],
  );
  return answer ?? null;
};
const rows = (id: string) =>
  world.rows<{ count: string }>(
    'select count(*) as count from register_row r join register_version v on v.id = r.version_id where v.register_id = ?',
    [id],
  );

describe('a register', () => {
  it('answers the dossiers made after it was loaded, with its name, version, day and row as proof', async () => {
    const id = await loaded(`capakey;nr;eigenaar\n${PARCEL};L-7;Jan Peeters\n44021A0002/00A000;L-8;X\n`);
    expect(await told()).toEqual({
      outcome: 'FOUND',
      records: [{ opgenomen: true, inventarisnummer: 'L-7' }],
      source_code: 'GEMEENTE_REGISTER',
    });
    const { name } = (await readRegister(world.as(KAREL), id))!;
    const evidence = await world.rows<{ source_version: string }>(
      "select source_version from evidence where source_code = 'GEMEENTE_REGISTER' order by asked_at desc limit 1",
    );
    expect(evidence[0]!.source_version).toBe(`${name} v1 (2026-02-28) #1`);
    // What was not mapped is nowhere: neither in the rows nor in what is kept as proof.
    expect(await world.rows("select 1 from register_row where records::text like '%Peeters%'")).toEqual([]);
    await removeRegister(world.as(KAREL), id);
    expect(await told()).toBeNull();
  });

  it('says "nothing" only when the municipality declared it complete', async () => {
    const text = 'capakey;nr\n44021A0002/00A000;L-8\n';
    const open = await loaded(text);
    expect(await told()).toMatchObject({ outcome: 'NOT_COVERED' });
    await removeRegister(world.as(KAREL), open);
    const complete = await loaded(text, { complete: true });
    expect(await told()).toMatchObject({ outcome: 'NONE', records: [] });
    await removeRegister(world.as(KAREL), complete);
  });

  it('is found by area too, with the overlap measured', async () => {
    const area = (x: number) => ({
      type: 'Feature',
      properties: { nr: `L-${x}` },
      geometry: square(x, 194_000, 10, 30),
    });
    const text = JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'EPSG:31370' } },
      features: [area(104_000), area(104_020), area(150_000)],
    });
    const id = await loaded(text, { mapping: { ...MAPPING, match: 'GEOMETRY', matchColumns: [] } });
    // The second only touches the border of the parcel, the third is elsewhere.
    expect(await told()).toMatchObject({ outcome: 'FOUND', records: [{ inventarisnummer: 'L-104000' }] });
    const [evidence] = await world.rows<{ geometry: { overlapShare: number } }>(
      "select geometry from evidence where source_code = 'GEMEENTE_REGISTER' and outcome = 'FOUND' order by asked_at desc, id desc limit 1",
    );
    expect(evidence!.geometry.overlapShare).toBeCloseTo(0.5, 2);
    await removeRegister(world.as(KAREL), id);
  });
});

describe('the dry run', () => {
  it('says for every row why it is refused, and takes nothing of it in', async () => {
    const id = await register();
    await upload(
      id,
      `capakey;nr\n${PARCEL};L-1\n24062A0001/00A000;L-2\n44021A0999/00A000;L-3\ngeen sleutel;L-4\n;L-5\n${PARCEL};${'x'.repeat(600)}\n`,
    );
    await check(id);
    const version = await newest(id);
    expect(version).toMatchObject({
      state: 'CHECKED',
      rowsTotal: 6,
      rowsRead: 6,
      rowsAccepted: 1,
      rowsRefused: 5,
    });
    const refused = await readRefused(world.as(KAREL), version.id, 0, 100);
    expect(refused!.map(({ rowNumber, problems }) => [rowNumber, problems[0]!.code])).toEqual([
      [2, 'ELSEWHERE'],
      [3, 'KEY_UNKNOWN'],
      [4, 'NOT_A_KEY'],
      [5, 'NO_PARCEL'],
      [6, 'TOO_LONG'],
    ]);
    expect(await told()).toBeNull();
  });

  it('takes an address that is one parcel, and refuses one that is several with the candidates', async () => {
    const id = await register();
    await upload(id, 'straat;huisnr;nr\nVeldstraat;1;L-1\nVeldstraat;2;L-2\nVeldstrat;1;L-3\n');
    await check(id, { mapping: { ...MAPPING, match: 'ADDRESS', matchColumns: ['straat', 'huisnr'] } });
    const version = await newest(id);
    expect(version).toMatchObject({ rowsAccepted: 1, rowsRefused: 2 });
    const refused = await readRefused(world.as(KAREL), version.id, 0, 100);
    expect(refused!.map(({ problems }) => problems[0]!.code)).toEqual(['AMBIGUOUS', 'ADDRESS_UNKNOWN']);
    expect(refused![0]!.problems[0]!.message.nl).toContain('44021A0002/00A000');
  });

  it('begins anew when its process died half way: no row twice, none missing, and nothing answered meanwhile', async () => {
    const id = await register();
    const lines = Array.from({ length: 1_200 }, (_, at) => `${PARCEL};L-${at}`);
    await upload(id, ['capakey;nr', ...lines].join('\n'));
    registers.failFrom(3);
    await check(id).catch(() => {});
    expect(await rows(id)).toEqual([{ count: '1000' }]);
    expect(await newest(id)).toMatchObject({ state: 'CHECKING', rowsRead: 1_000 });
    expect(await told()).toBeNull();
    registers.failFrom(Infinity);
    expect(await checkNext(world.platform)).toBe(false); // its lease still stands
    world.now = new Date(world.now.getTime() + 61_000);
    expect(await checkNext(world.platform)).toBe(true);
    expect(await rows(id)).toEqual([{ count: '1200' }]);
    expect(await newest(id)).toMatchObject({ state: 'CHECKED', rowsRead: 1_200, rowsAccepted: 1_200 });
  });

  it('that another process took over writes nothing any more', async () => {
    const id = await register();
    await upload(id, `capakey;nr\n${PARCEL};L-1\n`);
    const ask = world.platform.ask;
    const slow = (async (document: string, variables: object) => {
      if (document.includes('IdentifyParcels'))
        await world.rows('update register_version set runner = gen_random_uuid()');
      return ask(document, variables as never);
    }) as Ask;
    world.platform = { ...world.platform, ask: slow };
    await check(id);
    expect(await rows(id)).toEqual([{ count: '0' }]);
    world.platform = { ...world.platform, ask };
    world.now = new Date(world.now.getTime() + 61_000);
    await checkNext(world.platform);
    expect(await newest(id)).toMatchObject({ state: 'CHECKED', rowsAccepted: 1 });
  });

  it('can be stopped, and done again with another mapping', async () => {
    const id = await register();
    await upload(id, `capakey;nr\n${PARCEL};L-1\n`);
    const { id: versionId, version } = await newest(id);
    const input = {
      versionId,
      mapping: MAPPING,
      complete: false,
      validAsOf: '2026-02-28',
      expectedVersion: version,
    };
    await checkVersion(world.as(KAREL), input);
    expect(await act(id, stopCheck)).toMatchObject({ ok: true });
    expect(await checkNext(world.platform)).toBe(false);
    await check(id);
    expect(await newest(id)).toMatchObject({ state: 'CHECKED' });
  });
});

describe('versions', () => {
  it('come in force whole and one at a time; taking one back lets the one before it answer again', async () => {
    const id = await loaded(`capakey;nr\n${PARCEL};oud\n`);
    await upload(id, `capakey;nr\n${PARCEL};nieuw\n`);
    expect(await told()).toMatchObject({ records: [{ inventarisnummer: 'oud' }] });
    await check(id);
    expect(await told()).toMatchObject({ records: [{ inventarisnummer: 'oud' }] });
    await act(id, loadVersion);
    expect(await told()).toMatchObject({ records: [{ inventarisnummer: 'nieuw' }] });
    expect(await act(id, undoVersion)).toMatchObject({ ok: true });
    expect(await told()).toMatchObject({ records: [{ inventarisnummer: 'oud' }] });
    expect(await act(id, loadVersion)).toMatchObject({ ok: false, refusal: { kind: 'not-now' } });
    await removeRegister(world.as(KAREL), id);
  });

  it('are not changed by who saw an older state, nor loaded before they are checked', async () => {
    const id = await register();
    await upload(id, `capakey;nr\n${PARCEL};L-1\n`);
    const { id: versionId } = await newest(id);
    expect(await act(id, loadVersion)).toMatchObject({ refusal: { kind: 'not-now', actions: ['CHECK'] } });
    expect(await loadVersion(world.as(KAREL), { versionId, expectedVersion: 9 })).toMatchObject({
      refusal: { kind: 'conflict' },
    });
  });

  it('are kept with who, when and which file', async () => {
    const id = await register();
    await upload(id, `capakey;nr\n${PARCEL};L-1\n`);
    expect(await newest(id)).toMatchObject({
      fileName: 'lijst.csv',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      rowsTotal: 1,
      uploadedBy: { name: KAREL.name },
    });
  });
});

it('refuses an item that does not come from a municipality, and a name that is taken', async () => {
  const made = await openRegister(world.as(KAREL), { name: 'Dubbel', items: [ITEM] });
  expect(made.ok).toBe(true);
  expect(await openRegister(world.as(KAREL), { name: 'dubbel', items: [ITEM] })).toMatchObject({
    refusal: { problems: [{ code: 'NAME_TAKEN' }] },
  });
  expect(await openRegister(world.as(KAREL), { name: '', items: ['EPC'] })).toMatchObject({
    refusal: { problems: [{ code: 'NAME' }, { code: 'ITEMS' }] },
  });
});

it('refuses one more than a hundred registers of a municipality, and says that it is that', async () => {
  await world.rows(
    `insert into register (id, nis_code, name, item_codes, created_by, created_at)
     select gen_random_uuid(), '46021', 'Register ' || n, '[]', '{}', now() from generate_series(1, 100) n`,
  );
  const officer = { ...KAREL, nisCode: '46021' };
  expect(await openRegister(world.as(officer), { name: 'Nog een', items: [ITEM] })).toMatchObject({
    refusal: { problems: [{ code: 'TOO_MANY' }] },
  });
});
