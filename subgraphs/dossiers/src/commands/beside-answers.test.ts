import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTROLLER, LEUVEN_OFFICER, NOTARY, SECOND_SUPPLIER, SUPPLIER } from '../testing/people.ts';
import { dossierAtTown, dossierInControl, told, versionOf } from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

describe('commentItem and checkItem', () => {
  const COMMENT = `mutation ($id: ID!, $code: String!, $remark: String!, $version: Int!) { commentItem(input: { dossierId: $id, code: $code, remark: $remark, expectedVersion: $version }) { __typename ... on FillItemSuccess { item { remark status version } } } }`;
  const CHECK = `mutation ($id: ID!, $code: String!, $version: Int!) { checkItem(input: { dossierId: $id, code: $code, expectedVersion: $version }) { __typename ... on FillItemSuccess { item { status } } ... on NotAllowedNow { status } } }`;

  it('leave a remark beside authentic data, without touching it', async () => {
    const id = await dossierAtTown(world);
    expect(
      await told(world, SUPPLIER, COMMENT, {
        id,
        code: 'SEVESO',
        remark: 'Fabriek gesloten sinds 2024',
        version: 2,
      }),
    ).toEqual({
      __typename: 'FillItemSuccess',
      item: { remark: 'Fabriek gesloten sinds 2024', status: 'FILLED_BY_PLATFORM', version: 3 },
    });
    expect(
      await changingNothing(world, () =>
        told(world, SUPPLIER, COMMENT, { id, code: 'SEVESO', remark: 'x', version: 2 }),
      ),
    ).toEqual({ __typename: 'ItemConflict' });
  });

  it('tick an answer off in control, and only there', async () => {
    const id = await dossierInControl(world);
    expect(await told(world, CONTROLLER, CHECK, { id, code: 'BOS', version: 2 })).toEqual({
      __typename: 'FillItemSuccess',
      item: { status: 'CHECKED' },
    });
    const early = await dossierAtTown(world);
    expect(
      await changingNothing(world, () =>
        told(world, CONTROLLER, CHECK, { id: early, code: 'SEVESO', version: 2 }),
      ),
    ).toMatchObject({ __typename: 'NotAllowedNow' });
    expect(
      await changingNothing(world, () => told(world, SUPPLIER, CHECK, { id, code: 'EPC', version: 2 })),
    ).toMatchObject({ __typename: 'NotAllowedNow' });
  });
});

describe('assignSection', () => {
  const ASSIGN = (action: string) =>
    `mutation ($id: ID!, $section: ID!, $version: Int!) { ${action}(input: { dossierId: $id, section: $section, expectedVersion: $version }) { __typename ... on DossierActionSuccess { dossier { sections { code assignee { name } } } } } }`;
  const MINE = `query { dossiers(first: 10, filter: { view: MINE }) { nodes { id } } }`;

  it('shows colleagues who is on a section, until it is released', async () => {
    const id = await dossierAtTown(world);
    await told(world, SUPPLIER, ASSIGN('assignSection'), {
      id,
      section: 'MILIEU',
      version: await versionOf(world, id),
    });
    const SECTIONS = `query ($id: ID!) { dossier(id: $id) { assignee { name } sections { code assignee { name } } } }`;
    expect(
      ((await world.run(SECOND_SUPPLIER, SECTIONS, { id })).data as { dossier: { assignee: object } }).dossier
        .assignee,
    ).toEqual({ name: 'Nele Goossens' });
    expect(
      ((await world.run(NOTARY, SECTIONS, { id })).data as { dossier: { assignee: object } }).dossier
        .assignee,
    ).toBeNull();
    expect((await world.run(SUPPLIER, MINE)).data).toEqual({ dossiers: { nodes: [{ id }] } });
    await told(world, SUPPLIER, ASSIGN('releaseSection'), {
      id,
      section: 'MILIEU',
      version: await versionOf(world, id),
    });
    expect((await world.run(SUPPLIER, MINE)).data).toEqual({ dossiers: { nodes: [] } });
    expect((await world.facts(id)).slice(-2).map(({ type }) => type)).toEqual([
      'dossier.section-assigned',
      'dossier.section-released',
    ]);
  });

  it('refuses a section that does not exist, and a stale version', async () => {
    const id = await dossierAtTown(world);
    const version = await versionOf(world, id);
    expect(
      await changingNothing(world, () =>
        told(world, SUPPLIER, ASSIGN('assignSection'), { id, section: 'KELDER', version }),
      ),
    ).toEqual({ __typename: 'NotFound' });
    expect(
      await changingNothing(world, () =>
        told(world, SUPPLIER, ASSIGN('assignSection'), { id, section: 'MILIEU', version: version - 1 }),
      ),
    ).toEqual({ __typename: 'VersionConflict' });
  });
});

describe('saveStandardPhrase', () => {
  const SAVE = `mutation ($input: SaveStandardPhraseInput!) { saveStandardPhrase(input: $input) { __typename ... on StandardPhraseSuccess { phrase { id text } } ... on InvalidInput { fields { path } } } }`;

  it('keeps a text for the own municipality only', async () => {
    const saved = await told(world, SUPPLIER, SAVE, {
      input: { title: 'Geen gegevens', text: 'Het archief bevat geen gegevens.', itemCode: 'BOS' },
    });
    const { id } = saved['phrase'] as { id: string };
    await told(world, SECOND_SUPPLIER, SAVE, {
      input: { id, title: 'Geen gegevens', text: 'Niets in het archief.', itemCode: 'BOS' },
    });
    expect(await world.facts(id)).toMatchObject([
      { type: 'phrase.saved', actor: { id: 'nele' } },
      { type: 'phrase.saved', actor: { id: 'bram' } },
    ]);
    const LIST = `query { standardPhrases(itemCode: "BOS") { id text } }`;
    expect((await world.run(CONTROLLER, LIST)).data).toEqual({
      standardPhrases: [{ id, text: 'Niets in het archief.' }],
    });
    expect((await world.run(LEUVEN_OFFICER, LIST)).data).toEqual({ standardPhrases: [] });
    expect(
      await changingNothing(world, () =>
        told(world, LEUVEN_OFFICER, SAVE, { input: { id, title: 'x', text: 'y' } }),
      ),
    ).toEqual({ __typename: 'NotFound' });
    expect(
      await changingNothing(world, () =>
        told(world, SUPPLIER, SAVE, { input: { title: '', text: 'y', itemCode: 'X' } }),
      ),
    ).toEqual({ __typename: 'InvalidInput', fields: [{ path: ['title'] }, { path: ['itemCode'] }] });
    expect(
      (await changingNothing(world, () => world.run(NOTARY, SAVE, { input: { title: 'x', text: 'y' } })))
        .errors![0]!.extensions['code'],
    ).toBe('FORBIDDEN');
  });
});
