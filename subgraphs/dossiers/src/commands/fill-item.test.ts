import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENT, LEUVEN_OFFICER, NOTARY, SECOND_SUPPLIER, speaking, SUPPLIER } from '../testing/people.ts';
import {
  act,
  answerTo,
  dossierAtTown,
  FILL,
  madeDossiers,
  sourcesSay,
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
