import type { Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { presentRegister } from '../../graphql/municipal/present-register.ts';
import { createRegisters, ITEM, KAREL, PARCEL, type TestRegisters } from '../../testing/registers.ts';
import { OFFICER, OWNER, type World } from '../../testing/world.ts';
import { undoVersion } from './change-version.ts';
import { openRegister, removeRegister } from './open-register.ts';
import { readRefused, readRegister, readRegisters } from './read-registers.ts';

const LEUVEN: Caller = { ...KAREL, id: 'pieter', nisCode: '24062' };

let registers: TestRegisters;
let world: World;
beforeAll(async () => {
  registers = await createRegisters();
  world = registers.world;
});
afterAll(() => world.close());
beforeEach(() => registers.begin());

const upload: TestRegisters['upload'] = (...about) => registers.upload(...about);
const newest: TestRegisters['newest'] = (...about) => registers.newest(...about);
const loaded: TestRegisters['loaded'] = (...about) => registers.loaded(...about);

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

it('gives a name to one register of a municipality, also when several ask for it at the same moment', async () => {
  // More than one round: in the first the connections are opened one after the other.
  for (const name of ['Leegstand', 'Verwaarlozing', 'Tweede verblijven']) {
    const made = await Promise.all(
      Array.from({ length: 6 }, () => openRegister(world.as(KAREL), { name, items: [ITEM] })),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of made)
      if (!one.ok) expect(one.refusal).toMatchObject({ problems: [{ code: 'NAME_TAKEN' }] });
    expect(await openRegister(world.as(LEUVEN), { name, items: [ITEM] })).toMatchObject({ ok: true });
  }
});
