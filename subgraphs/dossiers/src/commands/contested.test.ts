import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '@vip/domain-kit';
import { CONTROLLER, NOTARY, SUPPLIER } from '../testing/people.ts';
import { act, answerTo, CENTRAL, FILL, fillAll, madeDossiers, sourcesSay, told } from '../testing/story.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
let dossierId: string;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
/** A dossier whose two address registers do not tell the same; addresses are READ_ONLY. */
beforeEach(async () => {
  [dossierId = ''] = await madeDossiers(world, [world.parcel('44021')]);
  await sourcesSay(
    world,
    dossierId,
    CENTRAL.filter((code) => code !== 'ADRESSEN').map((code) => ({ code })),
  );
  await sourcesSay(world, dossierId, [
    { code: 'ADRESSEN', outcome: 'FOUND', records: [{ adresId: '1' }], disagreement: { kind: 'CONTENT' } },
  ]);
});

const ITEM = `query ($id: ID!) { dossier(id: $id) { exceptions { contested } item(code: "ADRESSEN") { status sourceCode takenFrom version availableActions records { attributes { code value } } } } }`;
interface Seen {
  dossier: {
    exceptions: { contested: number };
    item: {
      status: string;
      sourceCode: string | null;
      takenFrom: string | null;
      version: number;
      availableActions: string[];
      records: unknown[];
    };
  };
}
const seen = async (caller: Caller = SUPPLIER) =>
  (await world.run<Seen>(caller, ITEM, { id: dossierId })).data.dossier;
/** What the second register says, as sources would tell it. */
function word(
  rest: Partial<{
    dossierId: string;
    itemCode: string;
    answered: boolean;
    answeredAt: string;
    records: object[];
  }> = {},
) {
  const id = randomUUID();
  world.outside.words.set(id, {
    id,
    dossierId,
    itemCode: 'ADRESSEN',
    sourceCode: 'BASISREG_ADRES',
    records: [{ adresId: '2' }] as never,
    answered: true,
    ...(rest as object),
  });
  return id;
}
const take = async (takenFrom: string, caller: Caller = SUPPLIER, rest: object = {}) =>
  told(
    world,
    caller,
    FILL,
    answerTo(dossierId, 'ADRESSEN', {
      applicability: 'APPLICABLE',
      expectedVersion: (await seen()).item.version,
      takenFrom,
      ...rest,
    }),
  );

describe('an item about which its sources contradict each other', () => {
  it('holds the answer of the first, is counted for review, and offers an officer to take one over', async () => {
    expect(await seen()).toMatchObject({
      exceptions: { contested: 1 },
      item: { status: 'FILLED_BY_PLATFORM', sourceCode: 'BASISREG_PERCEEL' },
    });
    expect((await seen()).item.availableActions).toEqual(['TAKE_SOURCE', 'COMMENT', 'RETRY_SOURCE']);
    expect((await seen(NOTARY)).item.availableActions).not.toContain('TAKE_SOURCE');
  });

  it('is as old as what the chosen source said, not as the choice: a term is counted from then', async () => {
    const evidence = word({ answeredAt: '2025-09-01T08:00:00.000Z' });
    expect(await take(evidence)).toMatchObject({ __typename: 'FillItemSuccess' });
    const rows = await world.sql<{ heard: Date }>(
      `select heard_at as heard from item where dossier_id = ? and code = 'ADRESSEN'`,
      [dossierId],
    );
    expect(rows.map(({ heard }) => new Date(heard).toISOString())).toEqual(['2025-09-01T08:00:00.000Z']);
  });

  it('becomes what the chosen source said, with its name and its evidence, and is contested no more', async () => {
    const evidence = word();
    expect(await take(evidence)).toMatchObject({ __typename: 'FillItemSuccess' });
    expect(await seen()).toMatchObject({
      exceptions: { contested: 0 },
      item: {
        status: 'FILLED_BY_MUNICIPALITY',
        sourceCode: 'BASISREG_ADRES',
        takenFrom: evidence,
        records: [{ attributes: [{ code: 'adresId', value: '2' }] }],
      },
    });
    const [fact] = await world.sql<{ data: object }>(
      `select data from fact where type = 'item.filled' and subject = ?`,
      [dossierId],
    );
    expect(fact!.data).toMatchObject({ takenFrom: evidence, sourceCode: 'BASISREG_ADRES' });
  });

  it('becomes "does not apply" when the chosen source says that there is nothing', async () => {
    await take(word({ records: [] }));
    expect((await seen()).item).toMatchObject({ status: 'FILLED_BY_MUNICIPALITY', records: [] });
  });

  it('takes what the source said, whatever records come along', async () => {
    await take(word(), SUPPLIER, { records: [{ attributes: [{ code: 'adresId', value: 'made up' }] }] });
    expect(JSON.stringify((await seen()).item.records)).not.toContain('made up');
  });

  it.each<[string, () => string]>([
    ['is of another dossier', () => word({ dossierId: randomUUID() })],
    ['is about another item', () => word({ itemCode: 'EPC' })],
    ['failed', () => word({ answered: false, records: [] })],
    ['does not exist', () => randomUUID()],
    ['is no id', () => 'x'],
  ])('refuses an answer that %s', async (_, made) => {
    expect(await take(made())).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['takenFrom'], code: 'NOT_TAKEABLE' }],
    });
    expect((await seen()).exceptions.contested).toBe(1);
  });

  it('is not there for who ordered it, and still cannot be made up by an officer', async () => {
    expect((await take(word(), NOTARY)).__typename).not.toBe('FillItemSuccess');
    const { item } = await seen();
    expect(
      await told(
        world,
        SUPPLIER,
        FILL,
        answerTo(dossierId, 'ADRESSEN', { applicability: 'APPLICABLE', expectedVersion: item.version }),
      ),
    ).toMatchObject({ __typename: 'NotAllowedNow' });
  });

  it('is settled by a controller who agrees with what stands', async () => {
    await fillAll(world, dossierId);
    await act(world, SUPPLIER, 'submitForControl', dossierId);
    const CHECK =
      'mutation ($input: CheckItemInput!) { checkItem(input: $input) { __typename ... on Refusal { code message } } }';
    const { item } = await seen();
    const input = { dossierId, code: 'ADRESSEN', expectedVersion: item.version };
    expect(await told(world, CONTROLLER, CHECK, { input })).toMatchObject({ __typename: 'FillItemSuccess' });
    expect((await seen(CONTROLLER)).exceptions.contested).toBe(0);
  });

  it('is contested no more when its sources come to agree', async () => {
    await sourcesSay(world, dossierId, [
      { code: 'ADRESSEN', outcome: 'FOUND', records: [{ adresId: '1' }], sequence: 2 },
    ]);
    expect(await seen()).toMatchObject({
      exceptions: { contested: 0 },
      item: { status: 'FILLED_BY_PLATFORM' },
    });
    expect((await seen()).item.availableActions).not.toContain('TAKE_SOURCE');
  });
});
