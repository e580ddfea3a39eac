import { uuidv7 } from '@vip/domain-kit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AUDITOR, CONTROLLER, NOTARY, SINT_NIKLAAS_SYSTEM, SUPPLIER } from '../testing/people.ts';
import {
  act,
  CENTRAL,
  decided,
  dossierAtTown,
  dossierByItself,
  examined,
  fillAll,
  lookAt,
  setPolicy,
  sourcesSay,
  statusOf,
  versionOf,
} from '../testing/story.ts';
import { changingNothing } from '../testing/unchanged.ts';
import { createWorld, NOON, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => setPolicy(world));
afterEach(() => {
  world.drawn = 0.999;
  world.clock = NOON;
});

const typesOf = async (id: string) => (await world.facts(id)).map(({ type }) => type);
const READ = `query ($id: ID!) { dossier(id: $id) { status validatedBy firstValidatedAutomatically automatic { policyVersion policyOn samplePercent bySource byMunicipality }
  leftToController { policyVersion reasons { reason itemCodes text } } documents { kind digest } timeline(first: 1) { nodes { actor text } } } }`;
interface Read {
  status: string;
  automatic: { policyVersion: number; bySource: number; byMunicipality: number } | null;
  leftToController: { reasons: { reason: string; itemCodes: string[]; text: string }[] } | null;
  documents: { kind: string; digest: string }[];
}
const read = async (id: string, caller = CONTROLLER): Promise<Read> =>
  (await world.run<{ dossier: Read }>(caller, READ, { id })).data.dossier;
const reasonsOf = async (id: string) =>
  (await read(id)).leftToController?.reasons.map(({ reason }) => reason) ?? null;

describe('a dossier in which nothing needs a person', () => {
  it('is delivered in the name of its municipality, and every trace says so', async () => {
    const id = await dossierByItself(world);
    expect(await statusOf(world, id)).toBe('IN_QUALITY_CONTROL');
    await lookAt(world, id);
    const dossier = await read(id, NOTARY);
    expect(dossier).toMatchObject({
      status: 'VALIDATED',
      validatedBy: 'Gent',
      firstValidatedAutomatically: true,
      automatic: { policyOn: '2026-05-19', samplePercent: 5 },
      timeline: {
        nodes: [
          {
            actor: 'Vastgoedinformatieplatform',
            text: 'Automatisch gevalideerd namens de gemeente, volgens haar beleid',
          },
        ],
      },
    });
    expect(dossier.automatic!.bySource).toBeGreaterThan(0);
    expect(dossier.automatic!.byMunicipality).toBeGreaterThan(0);
    expect(dossier.documents).toHaveLength(4);
    const [fact] = await world.sql<Record<string, unknown>>(
      `select actor, on_behalf_of, ids, data from fact where subject = ? and type = 'dossier.validated'`,
      [id],
    );
    expect(fact).toMatchObject({
      actor: { id: 'platform', kind: 'PLATFORM' },
      on_behalf_of: '44021',
      ids: { automatic: true, policyVersion: dossier.automatic!.policyVersion, firstValidation: true },
      data: {
        automatic: true,
        digests: Object.fromEntries(dossier.documents.map(({ kind, digest }) => [kind, digest])),
      },
    });
  });

  it('says in its JSON by which policy', async () => {
    const id = await dossierByItself(world);
    await lookAt(world, id);
    const [row] = await world.sql<{ id: string }>(
      `select id from document where dossier_id = ? and kind = 'JSON'`,
      [id],
    );
    const { content } = (await world.contextOf(CONTROLLER).kept.document(row!.id))!;
    expect(JSON.parse(Buffer.from(content as Uint8Array).toString())).toMatchObject({
      validatedBy: 'Gent',
      automatic: { policyOn: '2026-05-19' },
    });
  });

  it('is counted among what went without a person', async () => {
    const LEAD = `query { _entities(representations: [{ __typename: "Municipality", nisCode: "44021" }]) { ... on Municipality { validatesAutomatically leadTime { measured automatic } } } }`;
    const { data } = await world.run<{ _entities: { leadTime: { automatic: number } }[] }>(NOTARY, LEAD);
    expect(data._entities[0]).toMatchObject({ validatesAutomatically: true });
    expect(data._entities[0]!.leadTime.automatic).toBeGreaterThan(0);
  });

  it('stands in the controller’s view of them, and not among what waits', async () => {
    const COUNT =
      'query ($view: QueueView) { dossiers(first: 50, filter: { view: $view }) { totalCount nodes { id } } queueCounts { view count } }';
    const id = await dossierByItself(world);
    const shown = async (view: string) =>
      (
        await world.run<{
          dossiers: { totalCount: number; nodes: { id: string }[] };
          queueCounts: { view: string; count: number }[];
        }>(CONTROLLER, COUNT, { view })
      ).data;
    const before = await shown('AUTOMATIC');
    await lookAt(world, id);
    const after = await shown('AUTOMATIC');
    expect(after.dossiers.nodes.map((one) => one.id)).toContain(id);
    expect(after.dossiers.totalCount).toBe(before.dossiers.totalCount + 1);
    expect(after.queueCounts.find(({ view }) => view === 'AUTOMATIC')?.count).toBe(after.dossiers.totalCount);
    expect((await shown('IN_CONTROL')).dossiers.nodes.map((one) => one.id)).not.toContain(id);
  });

  it('is delivered once, however often the job comes, and after a crash between its halves', async () => {
    const id = await dossierByItself(world);
    const found = await examined(world, id);
    await decided(world, id, await examined(world, id));
    await changingNothing(world, () => decided(world, id, found));
    await changingNothing(world, () => lookAt(world, id));
    expect(await world.sql('select count(*)::int as n from document where dossier_id = ?', [id])).toEqual([
      { n: 4 },
    ]);
    expect((await typesOf(id)).filter((type) => type === 'dossier.validated')).toHaveLength(1);
  });

  it('goes too when the municipality’s own software sent the rest and handed it over', async () => {
    const controller = { ...CONTROLLER, nisCode: '46021' };
    await setPolicy(world, {}, controller);
    const id = await dossierAtTown(world, '46021');
    await fillAll(world, id, SINT_NIKLAAS_SYSTEM);
    await act(world, SINT_NIKLAAS_SYSTEM, 'submitForControl', id);
    await decided(world, id, await examined(world, id, '46021'), '46021');
    expect(await statusOf(world, id)).toBe('VALIDATED');
  });
});

describe('a dossier is left to the controller, who reads why,', () => {
  it.each([
    [
      'sources that contradict each other',
      { code: 'P_SCORE', disagreement: { kind: 'CONTENT' } },
      'CONTESTED',
    ],
    ['a hit on the edge of the parcel', { code: 'P_SCORE', overlapShare: 0.01 }, 'LOW_OVERLAP'],
  ] as const)('for %s', async (_, said, reason) => {
    const id = await dossierByItself(world, { said: [said] });
    await lookAt(world, id);
    expect(await statusOf(world, id)).toBe('IN_QUALITY_CONTROL');
    expect((await read(id)).leftToController).toMatchObject({
      reasons: [{ reason, itemCodes: ['P_SCORE'] }],
    });
    expect((await world.facts(id)).at(-1)).toMatchObject({
      type: 'dossier.left-to-controller',
      actor: { id: 'platform' },
      data: { reasons: [{ reason }] },
    });
  });

  it('for an item that the policy keeps, a purpose that it leaves out, and the sample', async () => {
    await setPolicy(world, { keptItems: ['P_SCORE'], excludedPurposes: ['SALE'] });
    world.drawn = 0.01;
    const id = await dossierByItself(world);
    await lookAt(world, id);
    expect(await reasonsOf(id)).toEqual(['KEPT', 'PURPOSE', 'SAMPLE']);
    expect((await read(id)).leftToController!.reasons.at(-1)!.text).toBe('steekproef');
  });

  it('for what a person filled in and handed over', async () => {
    const id = await dossierAtTown(world);
    await fillAll(world, id);
    await act(world, SUPPLIER, 'submitForControl', id);
    await lookAt(world, id);
    expect(await reasonsOf(id)).toEqual(['MANUAL', 'HANDED_OVER']);
  });

  it('for an answer that is another than in the previous dossier of the parcel', async () => {
    const capakey = world.parcel('44021');
    await dossierByItself(world, { capakey });
    world.clock = new Date(NOON.getTime() + 60_000);
    const id = await dossierByItself(world, {
      capakey,
      said: [{ code: 'SEVESO', outcome: 'FOUND', records: [{ naam: 'Fabriek' }] }],
    });
    await lookAt(world, id);
    expect((await read(id)).leftToController!.reasons).toMatchObject([
      { reason: 'CHANGED', itemCodes: ['SEVESO'] },
    ]);
  });

  it('for a source that failed where another one answered, and never while that cannot be told', async () => {
    const id = await dossierByItself(world);
    world.outside.silent.add('WaitingOfDossier');
    await expect(examined(world, id)).rejects.toThrow('no answer');
    world.outside.silent.delete('WaitingOfDossier');
    world.outside.failing = ['EPC'];
    await lookAt(world, id);
    world.outside.failing = [];
    expect((await read(id)).leftToController!.reasons).toMatchObject([
      { reason: 'FAILED', itemCodes: ['EPC'] },
    ]);
  });

  it('for a note of the requester, and a right that waits for its proof', async () => {
    const id = await dossierByItself(world);
    await world.sql(`update dossier set note = 'Er loopt een geschil', right_to_verify = true where id = ?`, [
      id,
    ]);
    await lookAt(world, id);
    expect(await reasonsOf(id)).toEqual(['RIGHT', 'NOTE']);
  });

  it('for an answer that is disputed, until its source refuses that', async () => {
    const dispute = (id: string, type: string, step: string) =>
      world.sql(
        `insert into fact (id, type, subject, actor, at, ids, data) values (?, ?, ?, '{"id":"platform","kind":"PLATFORM","name":"Platform"}', now(), ?::jsonb, ?::jsonb)`,
        [
          uuidv7(),
          type,
          id,
          JSON.stringify({ dossierId: id, feedbackId: 'f1', itemCodes: ['BOS'] }),
          JSON.stringify({ step }),
        ],
      );
    const id = await dossierByItself(world);
    await dispute(id, 'item.disputed', 'source.error-reported');
    await lookAt(world, id);
    expect(await reasonsOf(id)).toEqual(['DISPUTED']);
    const other = await dossierByItself(world);
    await dispute(other, 'item.disputed', 'source.error-reported');
    await dispute(other, 'item.dispute-answered', 'feedback.rejected');
    await lookAt(world, other);
    expect(await statusOf(world, other)).toBe('VALIDATED');
  });

  it('once it was returned, also when a source brings it back by itself', async () => {
    const id = await dossierByItself(world);
    await act(world, CONTROLLER, 'returnToSupplier', id, { motivation: 'Kijk de rooilijn na' });
    await act(world, SUPPLIER, 'submitForControl', id);
    await lookAt(world, id);
    expect(await reasonsOf(id)).toEqual(['RETURNED', 'HANDED_OVER']);
  });

  it('when its documents cannot be made: it is there for a person, and not tried for ever', async () => {
    const id = await dossierByItself(world);
    const broken = {
      ...world,
      tools: {
        ...world.tools,
        renderer: { ...world.tools.renderer, renderPdf: () => Promise.reject(new Error('no paper')) },
      },
    };
    await decided(world, id, await examined(broken, id));
    expect(await reasonsOf(id)).toEqual(['NOT_RENDERED']);
    expect(await act(world, CONTROLLER, 'validateDossier', id)).toMatchObject({
      dossier: { status: 'VALIDATED' },
    });
    expect(await read(id)).toMatchObject({ automatic: null, leftToController: null });
  });

  it('and who ordered reads nothing of that, the auditor does', async () => {
    world.drawn = 0;
    const id = await dossierByItself(world);
    await lookAt(world, id);
    expect((await read(id, NOTARY)).leftToController).toBeNull();
    expect((await read(id, AUDITOR)).leftToController).not.toBeNull();
  });

  it('without a change of its version: whoever opened it meanwhile is not refused', async () => {
    world.drawn = 0;
    const id = await dossierByItself(world);
    const version = await versionOf(world, id);
    await lookAt(world, id);
    expect(await versionOf(world, id)).toBe(version);
  });
});

describe('what happens while the platform has it in hand', () => {
  it('switched off: it waits for the controller, and nothing is delivered', async () => {
    const id = await dossierByItself(world);
    const found = await examined(world, id);
    await setPolicy(world, { active: false });
    await changingNothing(world, () => decided(world, id, found));
    expect(await statusOf(world, id)).toBe('IN_QUALITY_CONTROL');
  });

  it('another policy: it is judged again by that one', async () => {
    const id = await dossierByItself(world);
    const found = await examined(world, id);
    await setPolicy(world, { keptItems: ['BOS'] });
    await decided(world, id, found);
    expect(await statusOf(world, id)).toBe('IN_QUALITY_CONTROL');
    await lookAt(world, id);
    expect(await reasonsOf(id)).toEqual(['KEPT']);
  });

  it('a controller who validates: the platform loses, and nothing is doubled', async () => {
    const id = await dossierByItself(world);
    const found = await examined(world, id);
    await act(world, CONTROLLER, 'validateDossier', id);
    await changingNothing(world, () => decided(world, id, found));
    expect((await read(id)).automatic).toBeNull();
  });

  it('the platform first: a controller is told, and nothing is doubled', async () => {
    const id = await dossierByItself(world);
    const version = await versionOf(world, id);
    await lookAt(world, id);
    expect(
      await changingNothing(world, () =>
        act(world, CONTROLLER, 'validateDossier', id, { expectedVersion: version }),
      ),
    ).toMatchObject({ __typename: 'VersionConflict' });
  });

  it('a controller who begins to check: it is theirs', async () => {
    const id = await dossierByItself(world);
    const found = await examined(world, id);
    await world.run(
      CONTROLLER,
      'mutation ($input: CheckItemInput!) { checkItem(input: $input) { __typename } }',
      { input: { dossierId: id, code: 'BOS', expectedVersion: 2 } },
    );
    await decided(world, id, found);
    await lookAt(world, id);
    expect(await reasonsOf(id)).toEqual(['IN_HAND']);
  });
});

describe('without a policy in force', () => {
  it('nothing is even looked at', async () => {
    await setPolicy(world, { active: false });
    const id = await dossierByItself(world);
    await changingNothing(world, () => lookAt(world, id));
    expect((await read(id)).leftToController).toBeNull();
  });

  it('neither before its first day', async () => {
    await setPolicy(world, { from: '2026-05-20' });
    const id = await dossierByItself(world);
    await changingNothing(world, () => lookAt(world, id));
    world.clock = new Date('2026-05-19T22:00:00Z');
    await lookAt(world, id);
    expect(await statusOf(world, id)).toBe('VALIDATED');
  });

  it('nor while the dossier is anywhere but in control', async () => {
    const id = await dossierAtTown(world);
    await sourcesSay(
      world,
      id,
      CENTRAL.slice(0, 1).map((code) => ({ code, sequence: 2 })),
    );
    await changingNothing(world, () => lookAt(world, id));
  });
});
