import { Readable } from 'node:stream';
import type { Caller } from '@vip/domain-kit';
import type { Ask } from '@vip/subgraph-kit';
import { checkVersion, loadVersion } from '../commands/municipal/change-version.ts';
import { openRegister } from '../commands/municipal/open-register.ts';
import { readRegister } from '../commands/municipal/read-registers.ts';
import { checkNext } from '../commands/municipal/run-checks.ts';
import { uploadVersion } from '../commands/municipal/upload-version.ts';
import type { RegisterMapping } from '../domain/municipal/mapping.ts';
import { createWorld, OFFICER } from './world.ts';

export const KAREL: Caller = { ...OFFICER, id: 'karel', roles: ['CONTROLLER'] };
export const ITEM = 'LEEGSTANDSREGISTER';
/** The parcel that every dossier of the test world is about. */
export const PARCEL = '44021A0001/00A000';
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

export const MAPPING: RegisterMapping = {
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

type CheckInput = Parameters<typeof checkVersion>[1];

/** A world in which a municipality loads registers, and a register of parcels that knows a few. */
export async function createRegisters() {
  const world = await createWorld();
  const plain = world.platform.ask;
  let failsFrom = Infinity;
  let questions = 0;
  let names = 0;
  const newest = async (id: string) => (await readRegister(world.as(KAREL), id))!.versions[0]!;
  const register = async () => {
    const made = await openRegister(world.as(KAREL), { name: `Register ${(names += 1)}`, items: [ITEM] });
    if (!made.ok) throw new Error(JSON.stringify(made));
    return made.value.id;
  };
  const upload = (id: string, text: string, caller = KAREL) =>
    uploadVersion(world.as(caller), id, '../lijst.csv', Readable.from([Buffer.from(text)]), () => false);
  const check = async (id: string, more: Partial<CheckInput> = {}) => {
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
  return {
    world,
    newest,
    register,
    upload,
    check,
    act,
    /** The register of parcels fails from this question on. */
    failFrom: (question: number) => void (failsFrom = question),
    begin() {
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
    },
    /** A register of one file, in force. */
    async loaded(text: string, more: Partial<CheckInput> = {}) {
      const id = await register();
      await upload(id, text);
      await check(id, more);
      const result = await act(id, loadVersion);
      if (!result.ok) throw new Error(JSON.stringify(result));
      return id;
    },
  };
}
export type TestRegisters = Awaited<ReturnType<typeof createRegisters>>;
