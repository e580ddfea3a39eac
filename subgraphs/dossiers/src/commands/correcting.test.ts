import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENT, CONTROLLER, NOTARY, SUPPLIER } from '../testing/people.ts';
import {
  act,
  answerTo,
  FILL,
  told,
  validatedDossier,
  versionOf,
  dossierAtTown,
  type Told,
} from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const RESULT = `__typename ... on RequestCorrectionSuccess { dossier { status deadline edition } correction { id status deadline itemLabel } } ... on NotAllowedNow { status } ... on InvalidInput { fields { path } }`;
const ask = async (caller: typeof NOTARY, dossierId: string, rest: object = {}): Promise<Told> =>
  told(
    world,
    caller,
    `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { ${RESULT} } }`,
    {
      input: {
        dossierId,
        itemCode: 'BOS',
        reason: 'Er staat wel bos op dit perceel',
        expectedVersion: await versionOf(world, dossierId),
        ...rest,
      },
    },
  );
const resolve = async (
  caller: typeof NOTARY,
  dossierId: string,
  correctionId: string,
  rest: object,
): Promise<Told> =>
  told(
    world,
    caller,
    `mutation ($input: ResolveCorrectionInput!) { resolveCorrection(input: $input) { ${RESULT} } }`,
    {
      input: { dossierId, correctionId, expectedVersion: await versionOf(world, dossierId), ...rest },
    },
  );
const idOf = ({ correction }: Told) => (correction as { id: string }).id;

describe('requestCorrection', () => {
  it('hands a validated dossier back, with ten days for it, and takes the request up again', async () => {
    const id = await validatedDossier(world);
    expect(await ask(NOTARY, id)).toMatchObject({
      dossier: { status: 'CORRECTION_REQUESTED', deadline: '2026-05-29', edition: 1 },
      correction: { status: 'OPEN', deadline: '2026-05-29', itemLabel: 'Bos (identificatie)' },
    });
    expect((await world.facts(id)).at(-1)).toMatchObject({
      type: 'dossier.correction-requested',
      actor: { id: 'sofie' },
      ids: { itemCodes: ['BOS'] },
    });
    expect(
      (await world.run(NOTARY, 'query ($id: ID!) { dossier(id: $id) { request { status } } }', { id })).data,
    ).toEqual({ dossier: { request: { status: 'IN_PROGRESS' } } });
  });

  it('is refused without a reason, before validation, for an unknown item, and to anybody else', async () => {
    const id = await validatedDossier(world);
    expect(await changingNothing(world, () => ask(NOTARY, id, { reason: ' ' }))).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['reason'] }],
    });
    expect(await changingNothing(world, () => ask(NOTARY, id, { itemCode: 'KELDER' }))).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await changingNothing(world, () => ask(SUPPLIER, id))).toMatchObject({
      __typename: 'NotAllowedNow',
    });
    expect(await changingNothing(world, () => ask(AGENT, id))).toMatchObject({ __typename: 'NotFound' });
    const early = await dossierAtTown(world);
    expect(await changingNothing(world, () => ask(NOTARY, early))).toMatchObject({
      __typename: 'NotAllowedNow',
      status: 'WITH_MUNICIPALITY',
    });
  });
});

describe('resolveCorrection', () => {
  it('reopens: the dossier is filled, controlled and validated again, as the next edition with its own documents', async () => {
    const id = await validatedDossier(world);
    const correction = idOf(await ask(NOTARY, id));
    expect(await resolve(CONTROLLER, id, correction, { resolution: 'REOPEN' })).toMatchObject({
      dossier: { status: 'WITH_MUNICIPALITY', edition: 2 },
      correction: { status: 'REOPENED' },
    });
    world.clock = new Date(world.clock.getTime() + 60_000);
    await told(
      world,
      SUPPLIER,
      FILL,
      answerTo(id, 'BOS', { applicability: 'UNKNOWN', remark: 'Boskaart wordt herzien', expectedVersion: 2 }),
    );

    // What is being changed is not shown before it is validated again.
    const READ =
      'query ($id: ID!) { dossier(id: $id) { exceptions { corrected } item(code: "BOS") { remark summary } corrections { status } documents { edition kind } } }';
    expect((await world.run(NOTARY, READ, { id })).data).toMatchObject({
      dossier: { item: { remark: null, summary: 'Zichtbaar na validatie door de gemeente' } },
    });
    await act(world, SUPPLIER, 'submitForControl', id);
    await act(world, CONTROLLER, 'validateDossier', id);
    const { dossier } = (
      await world.run<{ dossier: { documents: { edition: number }[] } }>(NOTARY, READ, { id })
    ).data;
    expect(dossier).toMatchObject({
      exceptions: { corrected: 1 },
      item: { remark: 'Boskaart wordt herzien', summary: 'Niet gekend' },
      corrections: [{ status: 'DONE' }],
    });
    expect(dossier.documents.map(({ edition }) => edition)).toEqual([2, 2, 2, 2, 1, 1, 1, 1]);
    expect((await world.facts(id)).at(-1)).toMatchObject({
      type: 'dossier.validated',
      ids: { firstValidation: false, edition: 2 },
    });
    const [row] = await world.sql<{ same: boolean }>(
      'select first_validated_at < validated_at as same from dossier where id = ?',
      [id],
    );
    expect(row).toEqual({ same: true });
  });

  it('turns down only with a motivation, and the dossier stands as it was', async () => {
    const id = await validatedDossier(world);
    const correction = idOf(await ask(NOTARY, id));
    expect(
      await changingNothing(world, () => resolve(CONTROLLER, id, correction, { resolution: 'REJECT' })),
    ).toMatchObject({ fields: [{ path: ['motivation'] }] });
    expect(
      await changingNothing(world, () =>
        resolve(SUPPLIER, id, correction, { resolution: 'REJECT', motivation: 'x' }),
      ),
    ).toMatchObject({ __typename: 'NotAllowedNow' });
    expect(
      await resolve(CONTROLLER, id, correction, { resolution: 'REJECT', motivation: 'De boskaart is juist' }),
    ).toMatchObject({ dossier: { status: 'VALIDATED', edition: 1 }, correction: { status: 'REJECTED' } });
    expect(
      await changingNothing(world, () => resolve(CONTROLLER, id, correction, { resolution: 'REOPEN' })),
    ).toMatchObject({ __typename: 'NotAllowedNow', status: 'VALIDATED' });
  });

  it('stays with the municipality until the last of several is turned down', async () => {
    const id = await validatedDossier(world);
    const [one, two] = [idOf(await ask(NOTARY, id)), idOf(await ask(NOTARY, id, { itemCode: 'EPC' }))];
    expect(await resolve(CONTROLLER, id, one, { resolution: 'REJECT', motivation: 'a' })).toMatchObject({
      dossier: { status: 'CORRECTION_REQUESTED' },
    });
    expect(await resolve(CONTROLLER, id, two, { resolution: 'REJECT', motivation: 'b' })).toMatchObject({
      dossier: { status: 'VALIDATED' },
    });
  });
});
