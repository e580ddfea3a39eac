import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTROLLER, LEUVEN_OFFICER, NOTARY, SUPPLIER } from '../testing/people.ts';
import {
  act,
  answerTo,
  dossierByItself,
  FILL,
  lookAt,
  setPolicy,
  told,
  validatedDossier,
  versionOf,
  type Told,
} from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const REPORT = `mutation ($input: RequestCorrectionInput!) { reportCorrection(input: $input) { __typename
  ... on RequestCorrectionSuccess { dossier { status deadline edition } correction { status requestedBy } } ... on NotAllowedNow { status } ... on InvalidInput { fields { path } } } }`;
const report = async (caller: typeof NOTARY, dossierId: string, rest: object = {}): Promise<Told> =>
  told(world, caller, REPORT, {
    input: {
      dossierId,
      itemCode: 'BOS',
      reason: 'De boskaart is intussen herzien',
      expectedVersion: await versionOf(world, dossierId),
      ...rest,
    },
  });

describe('reportCorrection', () => {
  it('takes back at once what was delivered without a person, as the next edition, with ten days for it', async () => {
    await setPolicy(world);
    const id = await dossierByItself(world);
    await lookAt(world, id);
    expect(await report(CONTROLLER, id)).toMatchObject({
      dossier: { status: 'WITH_MUNICIPALITY', deadline: '2026-05-29', edition: 2 },
      correction: { status: 'REOPENED', requestedBy: 'Stad Gent' },
    });
    expect((await world.facts(id)).at(-1)).toMatchObject({
      type: 'dossier.correction-reported',
      actor: { id: 'karel' },
      ids: { itemCodes: ['BOS'] },
    });

    // A person corrects it, and a person looks: the policy does not let a correction go by itself.
    await told(
      world,
      SUPPLIER,
      FILL,
      answerTo(id, 'BOS', { applicability: 'UNKNOWN', remark: 'Kaart in herziening', expectedVersion: 2 }),
    );
    await act(world, SUPPLIER, 'submitForControl', id);
    await lookAt(world, id);
    const READ =
      'query ($id: ID!) { dossier(id: $id) { status automatic { policyVersion } firstValidatedAutomatically leftToController { reasons { reason } } item(code: "BOS") { exception } } }';
    expect((await world.run(CONTROLLER, READ, { id })).data).toMatchObject({
      dossier: {
        status: 'IN_QUALITY_CONTROL',
        leftToController: { reasons: [{ reason: 'CORRECTED' }, { reason: 'HANDED_OVER' }] },
        item: { exception: 'CORRECTED' },
      },
    });
    await act(world, CONTROLLER, 'validateDossier', id);
    expect((await world.run(NOTARY, READ, { id })).data).toMatchObject({
      dossier: {
        status: 'VALIDATED',
        automatic: null,
        firstValidatedAutomatically: true,
        item: { exception: null },
      },
    });
  });

  it('asks a reason and an item, and is for the controller of what stands delivered', async () => {
    const id = await validatedDossier(world);
    expect(await changingNothing(world, () => report(CONTROLLER, id, { reason: ' ' }))).toMatchObject({
      fields: [{ path: ['reason'] }],
    });
    expect(await changingNothing(world, () => report(CONTROLLER, id, { itemCode: 'KELDER' }))).toMatchObject({
      __typename: 'NotFound',
    });
    for (const caller of [SUPPLIER, NOTARY])
      expect(await changingNothing(world, () => report(caller, id)), caller.id).toMatchObject({
        __typename: 'NotAllowedNow',
      });
    expect(await changingNothing(world, () => report(LEUVEN_OFFICER, id))).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await changingNothing(world, () => report(CONTROLLER, id, { expectedVersion: 1 }))).toMatchObject({
      __typename: 'VersionConflict',
    });
    await report(CONTROLLER, id);
    expect(await changingNothing(world, () => report(CONTROLLER, id))).toMatchObject({
      __typename: 'NotAllowedNow',
      status: 'WITH_MUNICIPALITY',
    });
  });
});
