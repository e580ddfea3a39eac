import { Readable } from 'node:stream';
import type { Caller } from '@vip/domain-kit';
import type { Ask } from '@vip/subgraph-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { square } from '../../connectors/fixtures/local-source.ts';
import type { RegisterMapping } from '../../domain/municipal/mapping.ts';
import { presentRegister } from '../../graphql/municipal/present-register.ts';
import { createWorld, OFFICER, OWNER, type World } from '../../testing/world.ts';
import { checkVersion, loadVersion, stopCheck, undoVersion } from './change-version.ts';
import { openRegister, removeRegister } from './open-register.ts';
import { readRefused, readRegister, readRegisters } from './read-registers.ts';
import { checkNext } from './run-checks.ts';
import { uploadVersion } from './upload-version.ts';

const KAREL: Caller = { ...OFFICER, id: 'karel', roles: ['CONTROLLER'] };
const LEUVEN: Caller = { ...KAREL, id: 'pieter', nisCode: '24062' };
const ITEM = 'LEEGSTANDSREGISTER';
/** The parcel that every dossier of the test world is about. */
const PARCEL = '44021A0001/00A000';
const PARCELS: Readonly<Record<string, readonly { capakey: string; nisCode: string; label: string }[]>> = {
  [PARCEL]: [{ capakey: PARCEL, nisCode: '44021', label: PARCEL }],
  '44021A0002/00A000': [{ capakey: '44021A0002/00A000', nisCode: '44021', label: '' }],
  '24062A0001/00A000': [{ capakey: '24062A0001/00A000', nisCode: '24062', label: '' }],
  'Veldstraat 1, Gent': [{ capakey: PARCEL, nisCode: '44021', label: 'Veldstraat 1, 9000 Gent' }],
  'Veldstraat 2, Gent': [
    { capakey: PARCEL, nisCode: '44021', label: 'Veldstraat 2, 9000 Gent' },
    { capakey: '44021A0002/00A000', nisCode: '44021', label: 'Veldstraat 2, 9000 Gent' },
  ],
};

let world: World;
let plain: Ask;
/** The register of parcels fails from this question on; none: never. */
let failsFrom = Infinity;
let questions = 0;
beforeAll(async () => {
  world = await createWorld();
  plain = world.platform.ask;
});
afterAll(() => world.close());
beforeEach(() => {
  world.restart();
  failsFrom = Infinity;
  questions = 0;
  world.items = [ITEM];
  const ask = ((document: string, variables: { texts: string[] }) => {
    if (document.includes('TownName')) return Promise.resolve({ municipality: { name: 'Gent' } });
    if (!document.includes('IdentifyParcels')) return plain(document, variables);
    questions += 1;
    if (questions >= failsFrom) return Promise.reject(new Error('parcels does not answer'));
    return Promise.resolve({ identifyParcels: variables.texts.map((text) => PARCELS[text] ?? []) });
  }) as Ask;
  world.platform = { ...world.platform, ask };
});

let names = 0;
const register = async (items: readonly string[] = [ITEM], caller = KAREL) => {
  const made = await openRegister(world.as(caller), { name: `Register ${(names += 1)}`, items });
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.value.id;
};
const upload = async (id: string, text: string, caller = KAREL) => {
  const context = world.as(caller);
  return uploadVersion(context, id, '../lijst.csv', Readable.from([Buffer.from(text)]), () => false);
};
const newest = async (id: string) => (await readRegister(world.as(KAREL), id))!.versions[0]!;
const MAPPING: RegisterMapping = {
  match: 'CAPAKEY',
  matchColumns: ['capakey'],
  items: [
    {
      itemCode: ITEM,
      fields: [
        { attribute: 'opgenomen', column: null, constant: 'ja', dateFormat: null, values: [] },
        { attribute: 'inventarisnummer', column: 'nr', constant: null, dateFormat: null, values: [] },
      ],
    },
  ],
};
const check = async (id: string, more: Partial<Parameters<typeof checkVersion>[1]> = {}) => {
  const { id: versionId, version } = await newest(id);
  const result = await checkVersion(world.as(KAREL), {
    versionId,
    mapping: MAPPING,
    complete: false,
    validAsOf: '2026-02-28',
    expectedVersion: version,
    ...more,
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  while (await checkNext(world.platform));
};
const act = async (id: string, what: typeof loadVersion) => {
  const { id: versionId, version } = await newest(id);
  return what(world.as(KAREL), { versionId, expectedVersion: version });
};
const loaded = async (
  text: string,
  more: Parameters<typeof check>[1] = {},
  items: readonly string[] = [ITEM],
) => {
  const id = await register(items);
  await upload(id, text);
  await check(id, more);
  expect(await act(id, loadVersion)).toMatchObject({ ok: true });
  return id;
};
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
    failsFrom = 3;
    await check(id).catch(() => {});
    expect(await rows(id)).toEqual([{ count: '1000' }]);
    expect(await newest(id)).toMatchObject({ state: 'CHECKING', rowsRead: 1_000 });
    expect(await told()).toBeNull();
    failsFrom = Infinity;
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

describe('the administrator of the platform and the auditor', () => {
  it('see what a municipality loaded, and only the administrator may change it', async () => {
    const id = await loaded(`capakey;nr\n${PARCEL};L-1\nonzin;L-2\n`);
    const { id: versionId, version } = await newest(id);
    const PETRA: Caller = { ...OFFICER, id: 'petra', roles: ['PLATFORM_ADMIN'], nisCode: undefined };
    const DIRK: Caller = { ...PETRA, id: 'dirk', roles: ['AUDITOR'] };
    for (const caller of [PETRA, DIRK]) {
      expect((await readRegisters(world.as(caller), '44021')).map((one) => one.id)).toContain(id);
      const seen = await readRegister(world.as(caller), id);
      expect(presentRegister(seen!, caller).versions[0]).toMatchObject({
        loadedBy: KAREL.name,
        availableActions: caller === PETRA ? ['UNDO'] : [],
      });
      expect(await readRefused(world.as(caller), versionId, 0, 10)).toMatchObject([{ rowNumber: 2 }]);
    }
    expect(await undoVersion(world.as(DIRK), { versionId, expectedVersion: version })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    const changes = [
      'update register set name = name returning id',
      'update register_row set row_number = row_number returning version_id',
      'delete from register_row returning version_id',
      'delete from register_file_part returning version_id',
    ];
    for (const change of changes)
      expect(await world.database.as(DIRK, (em) => em.execute<unknown[]>(change)), change).toEqual([]);
    const add = "insert into register_refusal values (?, 1, '[]', '[]')";
    await expect(world.database.as(DIRK, (em) => em.execute(add, [versionId]))).rejects.toThrow('row-level');
    await removeRegister(world.as(KAREL), id);
  });
});

describe('another municipality', () => {
  it('finds nothing of it, on any road, and no row in the database', async () => {
    const id = await loaded(`capakey;nr\n${PARCEL};L-1\n`);
    const { id: versionId, version } = await newest(id);
    for (const caller of [LEUVEN, OFFICER, OWNER]) {
      const context = world.as(caller);
      expect(await readRegister(context, id)).toBeNull();
      expect(await readRegisters(context, '44021')).toEqual([]);
      expect(await readRefused(context, versionId, 0, 10)).toBeNull();
      expect(await upload(id, 'capakey;nr\nx;1\n', caller)).toMatchObject({ refusal: 'NOT_FOUND' });
      expect(await undoVersion(context, { versionId, expectedVersion: version })).toMatchObject({
        refusal: { kind: 'not-found' },
      });
      expect(await removeRegister(context, id)).toMatchObject({ refusal: { kind: 'not-found' } });
      expect(await openRegister(context, { nisCode: '44021', name: 'x', items: [ITEM] })).toMatchObject({
        refusal: { kind: 'not-found' },
      });
    }
    for (const table of [
      'register',
      'register_version',
      'register_row',
      'register_refusal',
      'register_file_part',
    ])
      for (const caller of [LEUVEN, OWNER])
        expect(
          await world.database.as(caller, (em) => em.execute<unknown[]>(`select 1 from ${table} limit 1`)),
        ).toEqual([]);
    await removeRegister(world.as(KAREL), id);
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
