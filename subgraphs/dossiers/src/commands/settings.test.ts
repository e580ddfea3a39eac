import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ADMIN,
  AUDITOR,
  CONTROLLER,
  FINANCE,
  HASSELT_SYSTEM,
  LEUVEN_OFFICER,
  NOTARY,
  SUPPLIER,
} from '../testing/people.ts';
import {
  dossierByItself,
  fillAll,
  dossierAtTown,
  act,
  lookAt,
  setPolicy,
  told,
  type Told,
} from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const READ = `query ($nisCode: ID) { municipalSettings(nisCode: $nisCode) { nisCode integration contactEmail version availableActions policy { active samplePercent version decidedAt } } }`;
const read = async (caller: typeof CONTROLLER, nisCode: string | null = null) =>
  (await world.run<{ municipalSettings: Record<string, unknown> | null }>(caller, READ, { nisCode })).data
    .municipalSettings;

describe('the settings of a municipality', () => {
  it('are there before anything is decided: automatic validation is off', async () => {
    expect(await read(LEUVEN_OFFICER)).toEqual({
      nisCode: '24062',
      integration: 'NONE',
      contactEmail: null,
      version: 0,
      availableActions: ['SET_POLICY', 'SET_CONTACT'],
      policy: { active: false, samplePercent: 5, version: 0, decidedAt: null },
    });
  });

  it('are read by its own people and by who oversees, and are not there for anybody else', async () => {
    for (const caller of [SUPPLIER, FINANCE, CONTROLLER])
      expect(await read(caller), caller.id).toMatchObject({ nisCode: '44021' });
    for (const caller of [AUDITOR, ADMIN])
      expect(await read(caller, '44021'), caller.id).toMatchObject({
        nisCode: '44021',
        availableActions: [],
      });
    for (const caller of [NOTARY, HASSELT_SYSTEM, LEUVEN_OFFICER])
      expect(await read(caller, '44021'), caller.id).toBeNull();
    expect(await read(AUDITOR)).toBeNull();
    expect(await read(AUDITOR, '99999')).toBeNull();
  });
});

describe('setValidationPolicy', () => {
  it('keeps what the controller decides, with who, when, what was before and what is now', async () => {
    expect(await setPolicy(world, { keptItems: ['BOS', 'BOS'], samplePercent: 10 })).toMatchObject({
      settings: {
        policy: {
          active: true,
          keptItems: ['BOS'],
          samplePercent: 10,
          version: 1,
          decidedBy: { id: 'karel' },
        },
      },
    });
    await setPolicy(world, { active: false, samplePercent: 10 });
    const [first, second] = (await world.facts('44021')).slice(-2);
    expect(first).toMatchObject({
      type: 'validation-policy.set',
      actor: { id: 'karel' },
      ids: { nisCode: '44021' },
      data: { before: null, after: { active: true, keptItems: ['BOS'], samplePercent: 10 } },
    });
    expect(second).toMatchObject({
      data: { before: { active: true, keptItems: ['BOS'] }, after: { active: false, keptItems: [] } },
    });
  });

  it('overwrites nobody: the second of two sees what the first decided', async () => {
    const other = { ...CONTROLLER, id: 'greet', name: 'Greet Maes' };
    const [row] = await world.sql<{ version: number }>(
      `select version from validation_policy where nis_code = '44021'`,
    );
    await setPolicy(world, { active: true }, other);
    expect(
      await changingNothing(world, () => setPolicy(world, { expectedVersion: row!.version, active: false })),
    ).toMatchObject({
      __typename: 'SettingsConflict',
      code: 'VERSION_CONFLICT',
      settings: { policy: { version: row!.version + 1, active: true, decidedBy: { id: 'greet' } } },
    });
  });

  it('of two at the very same moment keeps one', async () => {
    const answers = await Promise.all([
      setPolicy(world, { expectedVersion: 0 }, LEUVEN_OFFICER),
      setPolicy(world, { expectedVersion: 0, samplePercent: 50 }, LEUVEN_OFFICER),
    ]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'MunicipalSettingsSuccess',
      'SettingsConflict',
    ]);
  });

  it('refuses what it does not understand, field by field', async () => {
    expect(
      await changingNothing(world, () =>
        setPolicy(world, {
          samplePercent: 120,
          keptItems: ['KELDER'],
          keptSections: ['TUIN'],
          from: '2099-01-01',
        }),
      ),
    ).toMatchObject({
      __typename: 'InvalidInput',
      fields: [
        { path: ['from'] },
        { path: ['samplePercent'] },
        { path: ['keptItems'] },
        { path: ['keptSections'] },
      ],
    });
  });

  it('is for the controller alone', async () => {
    for (const caller of [SUPPLIER, FINANCE, NOTARY, AUDITOR, ADMIN, HASSELT_SYSTEM])
      expect(await changingNothing(world, () => setPolicy(world, {}, caller)), caller.id).toMatchObject({
        __typename: 'NotFound',
      });
  });
});

describe('policyPreview', () => {
  const TRY = `query ($input: ValidationPolicyInput!) { policyPreview(input: $input) { __typename ... on PolicyPreview { tried automatic reasons { reason text dossiers } } ... on InvalidInput { fields { path } } } }`;
  const tried = (changes: object = {}, caller = CONTROLLER): Promise<Told> =>
    told(world, caller, TRY, {
      input: {
        active: true,
        from: '2026-05-19',
        keptItems: [],
        keptSections: [],
        samplePercent: 0,
        excludedPurposes: [],
        ...changes,
      },
    });

  it('counts what would have gone by itself, and why the others not, whoever validated them', async () => {
    await setPolicy(world, { active: false });
    const clean = await dossierByItself(world);
    await act(world, CONTROLLER, 'validateDossier', clean);
    await setPolicy(world);
    await lookAt(world, await dossierByItself(world));
    const manual = await dossierAtTown(world);
    await fillAll(world, manual);
    await act(world, SUPPLIER, 'submitForControl', manual);
    await act(world, CONTROLLER, 'validateDossier', manual);
    expect(await changingNothing(world, () => tried())).toEqual({
      __typename: 'PolicyPreview',
      tried: 3,
      automatic: 2,
      reasons: [{ reason: 'MANUAL', text: 'een medewerker vulde iets in', dossiers: 1 }],
    });
    expect(await tried({ keptItems: ['BOS'], samplePercent: 100 })).toMatchObject({
      automatic: 0,
      reasons: [
        { reason: 'KEPT', dossiers: 3 },
        { reason: 'SAMPLE', dossiers: 3 },
        { reason: 'MANUAL', dossiers: 1 },
      ],
    });
  }, 60_000); // three dossiers are printed

  it('is tried on one’s own dossiers only, by who may decide', async () => {
    expect(await tried({}, LEUVEN_OFFICER)).toMatchObject({ tried: 0, automatic: 0, reasons: [] });
    for (const caller of [SUPPLIER, NOTARY, AUDITOR])
      expect(await tried({}, caller), caller.id).toMatchObject({ __typename: 'NotFound' });
    expect(await tried({ samplePercent: -1 })).toMatchObject({ fields: [{ path: ['samplePercent'] }] });
  });
});

describe('setMunicipalContact', () => {
  const SET = `mutation ($input: SetMunicipalContactInput!) { setMunicipalContact(input: $input) { __typename
    ... on MunicipalSettingsSuccess { settings { contactEmail version municipality { contactEmail } } } ... on SettingsConflict { code settings { contactEmail version } } ... on InvalidInput { fields { path code } } } }`;
  const set = (contactEmail: string, expectedVersion: number, caller = CONTROLLER): Promise<Told> =>
    told(world, caller, SET, { input: { contactEmail, expectedVersion } });

  it('changes where who ordered reaches the municipality, and leaves both addresses in the log', async () => {
    expect(await set(' balie@gent.example ', 0)).toMatchObject({
      settings: {
        contactEmail: 'balie@gent.example',
        version: 1,
        municipality: { contactEmail: 'balie@gent.example' },
      },
    });
    expect((await world.facts('44021')).at(-1)).toMatchObject({
      type: 'municipality.contact-set',
      actor: { id: 'karel' },
      data: { before: 'vastgoed@gent.example', after: 'balie@gent.example' },
    });
  });

  it('overwrites nobody, and takes nothing that is no address, from nobody but the controller', async () => {
    expect(await changingNothing(world, () => set('ander@gent.example', 0))).toMatchObject({
      __typename: 'SettingsConflict',
      settings: { contactEmail: 'balie@gent.example', version: 1 },
    });
    for (const wrong of ['', 'gent', 'a@b.be, c@d.be'])
      expect(await changingNothing(world, () => set(wrong, 1)), wrong).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: ['contactEmail'] }],
      });
    for (const caller of [SUPPLIER, FINANCE, NOTARY, ADMIN])
      expect(await changingNothing(world, () => set('x@gent.example', 1, caller)), caller.id).toMatchObject({
        __typename: 'NotFound',
      });
  });
});
