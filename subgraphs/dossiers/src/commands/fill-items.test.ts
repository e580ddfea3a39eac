import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEUVEN_OFFICER, NOTARY, SECOND_SUPPLIER, SINT_NIKLAAS_SYSTEM, SUPPLIER } from '../testing/people.ts';
import { answerTo, dossierAtTown, FILL, told, versionOf, type Told } from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, type World } from '../testing/world.ts';
import { storeEvidence } from './store-evidence.ts';
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

  it('is not what somebody brought as evidence for a dispute', async () => {
    const id = await dossierAtTown(world);
    const itemCode = 'ROOILIJNPLAN_GEMEENTELIJK';
    const stored = await storeEvidence(
      world.contextOf(SUPPLIER),
      { dossierId: id, itemCode },
      'plan.pdf',
      Buffer.from('%PDF-1.7 plan'),
    );
    if (!stored.ok) throw new Error(stored.refusal);
    const { id: fileId, name, digest } = stored.value;
    const records = [RECORD({ naam: 'Plan', bijlage: { id: fileId, name, digest } })];
    expect(await fill(SUPPLIER, id, itemCode, { applicability: 'APPLICABLE', records })).toMatchObject({
      __typename: 'InvalidInput',
    });
  });
});

it("is told apart as the municipality's own software's, until a person answers over it", async () => {
  const id = await dossierAtTown(world, '46021');
  const { nisCode, organisation } = SINT_NIKLAAS_SYSTEM;
  const officer = { ...SUPPLIER, nisCode, organisation };
  const sourceCode = async () =>
    (
      await world.run<{ dossier: { item: { sourceCode: string | null } } }>(
        officer,
        'query ($id: ID!) { dossier(id: $id) { item(code: "BOS") { sourceCode } } }',
        { id },
      )
    ).data.dossier.item.sourceCode;
  expect(await fill(SINT_NIKLAAS_SYSTEM, id, 'BOS')).toMatchObject({ __typename: 'FillItemSuccess' });
  expect(await sourceCode()).toBe('GEMEENTE_SYSTEEM');
  expect(await fill(officer, id, 'BOS', { expectedVersion: 2 })).toMatchObject({
    __typename: 'FillItemSuccess',
  });
  expect(await sourceCode()).toBeNull();
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

  it('is one act on a dossier, and leaves one fact that names every item it answered', async () => {
    const id = await dossierAtTown(world);
    const before = (await world.facts(id)).length;
    await world.run(
      SUPPLIER,
      `mutation ($items: [FillItemInput!]!) { fillItems(input: { items: $items }) { rows { key } } }`,
      {
        items: [
          answerTo(id, 'BOS').input,
          answerTo(id, 'ROOILIJNPLAN_GEMEENTELIJK').input,
          answerTo(id, 'BESTAAT_NIET').input,
        ],
      },
    );
    const facts = (await world.facts(id)).slice(before);
    expect(facts).toMatchObject([
      { type: 'item.filled', ids: { itemCodes: ['BOS', 'ROOILIJNPLAN_GEMEENTELIJK'] } },
    ]);
    expect(facts).toHaveLength(1);
  });
});
