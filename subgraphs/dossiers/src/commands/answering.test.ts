import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AGENT,
  CONTROLLER,
  LEUVEN_OFFICER,
  NOTARY,
  SECOND_SUPPLIER,
  speaking,
  SUPPLIER,
} from '../testing/people.ts';
import {
  act,
  answerTo,
  dossierAtTown,
  dossierInControl,
  FILL,
  madeDossiers,
  sourcesSay,
  told,
  versionOf,
  type Told,
} from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, type World } from '../testing/world.ts';
import { storeFile } from './store-file.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const fill = (
  caller: typeof SUPPLIER,
  dossierId: string,
  code: string,
  rest: Parameters<typeof answerTo>[2] = {},
): Promise<Told> => told(world, caller, FILL, answerTo(dossierId, code, rest));
const RECORD = (fields: Record<string, unknown>) => ({
  attributes: Object.entries(fields).map(([code, value]) => ({ code, value })),
});

describe('fillItem', () => {
  it('puts an answer on an item, with who gave it, and one fact', async () => {
    const id = await dossierAtTown(world);
    const records = [RECORD({ naam: 'Rooilijn Veldstraat' })];
    expect(
      await fill(SUPPLIER, id, 'ROOILIJNPLAN_GEMEENTELIJK', { applicability: 'APPLICABLE', records }),
    ).toMatchObject({
      __typename: 'FillItemSuccess',
      item: {
        status: 'FILLED_BY_MUNICIPALITY',
        applicability: 'APPLICABLE',
        version: 2,
        filledBy: { name: 'Nele Goossens' },
        records: [{ attributes: [{ code: 'naam', value: 'Rooilijn Veldstraat' }] }],
      },
    });
    expect((await world.facts(id)).at(-1)).toMatchObject({
      type: 'item.filled',
      actor: { id: 'nele' },
      ids: { itemCodes: ['ROOILIJNPLAN_GEMEENTELIJK'] },
    });
  });

  it('shows the other answer when somebody was first', async () => {
    const id = await dossierAtTown(world);
    await fill(SUPPLIER, id, 'BOS', { applicability: 'UNKNOWN', remark: 'Archief onvolledig' });
    expect(await changingNothing(world, () => fill(SECOND_SUPPLIER, id, 'BOS'))).toMatchObject({
      __typename: 'ItemConflict',
      current: 2,
      item: { applicability: 'UNKNOWN', remark: 'Archief onvolledig' },
    });
  });

  it('of two at once keeps one', async () => {
    const id = await dossierAtTown(world);
    const both = await Promise.all([fill(SUPPLIER, id, 'BOS'), fill(SECOND_SUPPLIER, id, 'BOS')]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['FillItemSuccess', 'ItemConflict']);
  });

  it('never loses an answer, however officers interleave: each success saw the one before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 8 }),
        async (versions) => {
          const id = await dossierAtTown(world);
          const answers = await Promise.all(
            versions.map((expectedVersion) => fill(SUPPLIER, id, 'BOS', { expectedVersion })),
          );
          const won = versions.filter((_, at) => answers[at]!.__typename === 'FillItemSuccess').toSorted();
          expect(won).toEqual(Array.from({ length: won.length }, (_, at) => at + 1));
          const [row] = await world.sql<{ version: number }>(
            `select version from item where dossier_id = ? and code = 'BOS'`,
            [id],
          );
          expect(row!.version).toBe(won.length + 1);
          expect((await world.facts(id)).filter(({ type }) => type === 'item.filled')).toHaveLength(
            won.length,
          );
        },
      ),
      { numRuns: 8 },
    );
  });

  it.each([
    { what: '"niet gekend" without a reason', rest: { applicability: 'UNKNOWN' as const }, path: ['remark'] },
    {
      what: 'a missing field',
      rest: { applicability: 'APPLICABLE' as const, records: [RECORD({})] },
      path: ['records', '0', 'naam'],
    },
    {
      what: 'a field that does not exist',
      rest: { applicability: 'APPLICABLE' as const, records: [RECORD({ naam: 'x', kleur: 'rood' })] },
      path: ['records', '0', 'kleur'],
    },
    {
      what: 'records beside "not applicable"',
      rest: { records: [RECORD({ naam: 'x' })] },
      path: ['records'],
    },
    { what: 'a remark of a megabyte', rest: { remark: 'x'.repeat(1_000_000) }, path: ['remark'] },
    {
      what: 'a text that cannot be kept',
      rest: { applicability: 'APPLICABLE' as const, records: [RECORD({ naam: 'a\u0000b' })] },
      path: ['records'],
    },
    {
      what: 'a negative area',
      rest: {
        applicability: 'APPLICABLE' as const,
        records: [RECORD({ naam: 'x', getroffenOppervlakte: -1 })],
      },
      path: ['records', '0', 'getroffenOppervlakte'],
    },
    {
      what: 'a huge number',
      rest: {
        applicability: 'APPLICABLE' as const,
        records: [RECORD({ naam: 'x', getroffenOppervlakte: 1e300 })],
      },
      path: ['records', '0', 'getroffenOppervlakte'],
    },
    {
      what: 'a file that is not there',
      rest: {
        applicability: 'APPLICABLE' as const,
        records: [
          RECORD({
            naam: 'x',
            bijlage: { id: '019e0000-0000-7000-8000-000000000000', name: 'a.pdf', digest: 'a'.repeat(64) },
          }),
        ],
      },
      path: ['records', '0', 'bijlage'],
    },
  ])('refuses $what', async ({ rest, path }) => {
    const id = await dossierAtTown(world);
    const answer = await changingNothing(world, () => fill(SUPPLIER, id, 'ROOILIJNPLAN_GEMEENTELIJK', rest));
    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
  });

  it('refuses a code that is not in its list', async () => {
    const id = await dossierAtTown(world);
    const records = [RECORD({ type: 'GEEN_CODE', hangend: false })];
    expect(
      await changingNothing(world, () =>
        fill(SUPPLIER, id, 'HERSTELMAATREGEL_RO', { applicability: 'APPLICABLE', records }),
      ),
    ).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['records', '0', 'type'], code: 'NOT_IN_CODE_LIST' }],
    });
  });

  it('does not let a human answer what a source rules, until that source has failed for three days', async () => {
    const [id] = await madeDossiers(world, [world.parcel('44021')]);
    await sourcesSay(world, id!, [{ code: 'BESCHERMD_MONUMENT', outcome: 'FAILED' }, { code: 'SEVESO' }]);
    expect(
      await changingNothing(world, () => fill(SUPPLIER, id!, 'BESCHERMD_MONUMENT', { expectedVersion: 2 })),
    ).toMatchObject({ __typename: 'NotAllowedNow', status: 'SOURCE_UNAVAILABLE' });
    expect(
      await changingNothing(world, () => fill(SUPPLIER, id!, 'SEVESO', { expectedVersion: 2 })),
    ).toMatchObject({ __typename: 'NotAllowedNow', status: 'FILLED_BY_PLATFORM' });
    const now = world.clock;
    world.clock = new Date(now.getTime() + 3 * 86_400_000);
    expect(await fill(SUPPLIER, id!, 'BESCHERMD_MONUMENT', { expectedVersion: 2 })).toMatchObject({
      __typename: 'FillItemSuccess',
    });
    world.clock = now;
  });

  it('answers a stranger as if the dossier did not exist, and the requester that it is not theirs to do', async () => {
    const id = await dossierAtTown(world);
    for (const caller of [AGENT, LEUVEN_OFFICER])
      expect(await changingNothing(world, () => fill(caller, id, 'BOS'))).toMatchObject({
        __typename: 'NotFound',
      });
    expect(await changingNothing(world, () => fill(NOTARY, id, 'BOS'))).toMatchObject({
      __typename: 'NotAllowedNow',
      availableActions: [],
    });
  });

  it('takes an answer over from an earlier dossier, and says from which', async () => {
    const [first, second] = [await dossierAtTown(world), await dossierAtTown(world)];
    await fill(SUPPLIER, first, 'BOS');
    const [item] = await world.sql<{ id: string }>(
      `select id from item where dossier_id = ? and code = 'BOS'`,
      [first],
    );
    expect(await fill(SUPPLIER, second, 'BOS', { reusedFrom: item!.id })).toMatchObject({
      __typename: 'FillItemSuccess',
    });
    expect(
      await changingNothing(world, () =>
        fill(SUPPLIER, second, 'EPC', { reusedFrom: item!.id, expectedVersion: 2 }),
      ),
    ).not.toMatchObject({ __typename: 'FillItemSuccess' });
    const { data } = await world.run(
      SUPPLIER,
      `query ($id: ID!) { dossier(id: $id) { item(code: "BOS") { reusedFrom { id dossierId } } } }`,
      { id: second },
    );
    expect(data).toEqual({ dossier: { item: { reusedFrom: { id: item!.id, dossierId: first } } } });
  });
});

describe('an attachment', () => {
  it('belongs to the answer that names it, and is read by whoever reads that answer', async () => {
    const id = await dossierAtTown(world);
    const stored = await storeFile(world.contextOf(SUPPLIER), '../../plan.exe', Buffer.from('%PDF-1.7 plan'));
    if (!stored.ok) throw new Error(stored.refusal);
    expect(stored.value.name).toBe('plan.pdf');
    const file = (caller: typeof SUPPLIER) => world.contextOf(caller).kept.file(stored.value.id);
    expect(await file(SECOND_SUPPLIER)).toBeNull();
    const { id: fileId, name, digest } = stored.value;
    const records = [RECORD({ naam: 'Plan', bijlage: { id: fileId, name, digest } })];
    expect(
      await changingNothing(world, () =>
        fill(SUPPLIER, id, 'ROOILIJNPLAN_GEMEENTELIJK', {
          applicability: 'APPLICABLE',
          records: [RECORD({ naam: 'Plan', bijlage: { id: fileId, name, digest: 'b'.repeat(64) } })],
        }),
      ),
    ).toMatchObject({ __typename: 'InvalidInput' });
    expect(
      await fill(SUPPLIER, id, 'ROOILIJNPLAN_GEMEENTELIJK', { applicability: 'APPLICABLE', records }),
    ).toMatchObject({ __typename: 'FillItemSuccess' });
    expect((await file(SECOND_SUPPLIER))?.digest).toBe(digest);
    expect(await file(LEUVEN_OFFICER)).toBeNull();
    // Municipal answers are hidden from the requester before validation, and so are their attachments.
    expect(await file(NOTARY)).toBeNull();
  });
});

describe('fillItems', () => {
  it('gives every row its own outcome: the good ones stay', async () => {
    const [one, other] = [await dossierAtTown(world), await dossierAtTown(world, '24062')];
    const items = [
      answerTo(one, 'BOS').input,
      answerTo(one, 'BOS', { expectedVersion: 9 }).input,
      answerTo(one, 'BESTAAT_NIET').input,
      answerTo(other, 'BOS').input,
    ];
    const { data } = await world.run(
      SUPPLIER,
      `mutation ($items: [FillItemInput!]!) { fillItems(input: { items: $items }) { rows { key result { __typename } } } }`,
      { items },
    );
    expect(data).toEqual({
      fillItems: {
        rows: [
          { key: `${one}/BOS`, result: { __typename: 'FillItemSuccess' } },
          { key: `${one}/BOS`, result: { __typename: 'ItemConflict' } },
          { key: `${one}/BESTAAT_NIET`, result: { __typename: 'NotFound' } },
          { key: `${other}/BOS`, result: { __typename: 'NotFound' } },
        ],
      },
    });
    expect(await versionOf(world, other)).toBe(2);
  });
});

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

it('speaks the language of the caller', async () => {
  const id = await dossierAtTown(world);
  const answer = await fill(speaking(SUPPLIER, 'de'), id, 'BOS', { expectedVersion: 5 });
  expect(answer.message).toBe(
    'Jemand anderes hat diese Auskunft inzwischen ausgefüllt. Vergleichen Sie beide Antworten und wählen Sie.',
  );
  expect(await act(world, speaking(SUPPLIER, 'fr'), 'submitForControl', id)).toMatchObject({
    __typename: 'OpenItems',
    message: expect.stringContaining('obligatoire'),
  });
});
